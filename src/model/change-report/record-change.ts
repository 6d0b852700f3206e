import type { KindName } from '../../kinds/index.ts';
import type { ValueChange } from './value-changes.ts';

/** A record that a change touches. */
export interface RecordChange {
  collection: KindName;
  id: string;
  name: string;
  /** From the project's folder; of a new file with errors from that of the content. */
  file: string;
  /** `withdrawn`: its file is gone, or it says so itself. `unreadable`: its file is there and has errors. */
  kind: 'added' | 'changed' | 'withdrawn' | 'unreadable';
  /** What differs, old and new, the body last. Empty for a record that is new or gone, and where only the way of writing differs. */
  changes: ValueChange[];
  /** How many more there are. */
  moreChanges: number;
  /** The text of a plan that had been issued differs: a correction is a document of its own (NĐ 30/2020 Điều 18 khoản 3). */
  issuedTextDiffers: boolean;
}
