import { COMMENT_MARK } from '../../model/change-report/comment-mark.ts';
import { fieldOf } from './request.ts';

/** A file of a change. */
export interface SentFile {
  /** From the root of the repository. */
  path: string;
  content: Uint8Array;
}

export interface Change {
  /** The branch of this change; the same for the same item, so that it waits only once. */
  branch: string;
  title: string;
  /** Markdown. */
  description: string;
  files: readonly SentFile[];
}

/** A change that waits for review. */
export interface Waiting {
  /** Of its page at the host. */
  address: string;
  number: number;
}

/** What the pages need of a host. All of them throw a SendFailure. */
export interface ReviewHost {
  /** The text of a file that will be changed, as it is now; null where there is none. */
  currentText: (path: string) => Promise<string | null>;
  /** The change that waits on a branch; null where none does. */
  waiting: (branch: string) => Promise<Waiting | null>;
  /** Makes branch, commit and the change that waits, or adds a commit to the one that waits. */
  send: (change: Change, onto: Waiting | null) => Promise<Waiting>;
  /** What the machine that checks wrote about it; null as long as it has written nothing. */
  answer: (waiting: Waiting) => Promise<string | null>;
}

/** The label by which the editing screen shows a change among those that wait for review. */
export const REVIEW_LABEL = 'sveltia-cms/pending_review';

/** Among what was written below a change, what the machine that checks wrote; null as long as it has written nothing. @param comments as the host lists them */
export function commentOfChecks(comments: unknown): string | null {
  const texts = Array.isArray(comments) ? comments.map((each) => fieldOf(each, ['body'])) : [];
  return texts.find((text): text is string => typeof text === 'string' && text.startsWith(COMMENT_MARK)) ?? null;
}
