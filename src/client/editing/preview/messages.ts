import type { KindName } from '../../../kinds/index.ts';

/** What the page asks of the worker. */
export interface PreviewRequest {
  /** Answers carry it back; an answer to an older question is not shown. */
  ticket: number;
  collection: KindName;
  id: string;
  /** The file as it would be saved now. */
  text: string;
  /** The path of the site without its last slash. */
  base: string;
  /** Addresses of the register of documents, and of the table with their states. */
  register: string;
  table: string;
}

export interface Drawing {
  ticket: number;
  /** Made of nodes by the worker: every text of the form is escaped. */
  html: string;
}
