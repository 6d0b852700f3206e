import type { Amendment } from '../../model/amend/amendment.ts';
import type { ComparisonFact } from '../../model/amend/comparison-facts.ts';
import type { Edit } from '../../model/amend/edits.ts';
import type { FieldToAmend } from '../../model/amend/fields.ts';
import type { Passage } from '../../model/amend/passages.ts';
import type { AmendSource } from '../../model/amend/source.ts';
import type { Findings } from '../../model/comparison/mark-fields.ts';

/** What the two pages ask of their worker. */
export type AmendRequest = {
  serial: number;
  /** Address of the file of the record's source. */
  source: string;
  /** The path of the site without its last slash; addresses of the register of documents and of the table with their states. */
  base: string;
  register: string;
  table: string;
  /** ISO day. */
  today: string;
  /** The file as somebody else has changed it since the site was built; null as long as nobody has. */
  newer: string | null;
} & (
  | { kind: 'open' }
  | { kind: 'amend'; amendment: Amendment }
  | { kind: 'compare'; findings: Findings; /** Whether marks of others may go. */ replace: boolean }
);

/** The record, and what can be changed in it. */
export interface OpenedView {
  kind: 'opened';
  source: Omit<AmendSource, 'text'>;
  passages: Passage[];
  fields: FieldToAmend[];
  facts: ComparisonFact[];
}

/** What a change would be. */
export interface ReadingView {
  kind: 'reading';
  /** What is still to be filled in, and what is wrong; with either nothing is sent. */
  missing: string[];
  problems: string[];
  remarks: string[];
  edits: Edit[];
  /** The same as they leave the machine. */
  sent: Pick<Edit, 'place' | 'was' | 'is'>[];
  /** The sentence for readers that the machine proposes. */
  what: string;
  result: AmendResult | null;
}

export interface AmendResult {
  collection: AmendSource['collection'];
  id: string;
  /** What a record of this kind is called: `kế hoạch`. */
  label: string;
  name: string;
  path: string;
  /** The file as the page began with it, and as it would be. */
  before: string;
  text: string;
  /** As readers will see it: HTML made of nodes, every text is escaped. */
  html: string;
}

export type AmendAnswer =
  OpenedView | ReadingView | { kind: 'refused'; message: string } | { kind: 'failed'; reason: string };

export interface AmendAnswered {
  serial: number;
  answer: AmendAnswer;
}
