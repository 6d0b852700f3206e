import type { Change } from './review-host.ts';

/** What a page sends. */
export interface Sending {
  /** Asked when the button is pressed: what was typed last is read first. Null while there is nothing to send. */
  change: () => Promise<Change | null>;
  /** The text of a file that the page began with; null where the site has none. Undefined for a file that was not read. */
  before: (path: string) => string | null | undefined;
  /** A file is there otherwise than the page began with it. @returns what that is to the person */
  changed: (path: string, now: string | null) => 'changed' | 'exists';
  /** What a person should know before anything leaves the machine; null where there is nothing. */
  warning: () => string | null;
  /** The change is at the host. */
  sent: () => void;
}
