import type { PlanView } from './plan-view.ts';
import type { ReadQuestion } from './read.ts';

/** What the page asks of the worker: to read a file, then to give pictures of it a description. */
export type ImportRequest = {
  /** Which reading it belongs to. A description of a file that is no longer shown is of no use. */
  serial: number;
} & (
  | ({
      kind: 'read';
      file: File;
    } & ReadQuestion)
  | {
      kind: 'describe';
      /** Of the picture, from 1. */
      number: number;
      text: string;
    }
  | {
      /** Somebody else has changed the item that the document is added to. */
      kind: 'item';
      /** Its file as it is now; null where it is there no more. */
      text: string | null;
    }
);

/** Why a file is not imported: Vietnamese sentences for the person. */
export interface RefusalView {
  message: string;
  advice: string;
  /** Where in the Word file, one sentence a place. */
  places: readonly string[];
  /** Code of the page that explains it. */
  help: string | null;
}

/** What the worker answers, with the serial of what was asked. */
export type Answer =
  | {
      kind: 'plan';
      plan: PlanView;
      /** Whether the register could not be loaded: then no citation is known, and no record is begun for one. */
      registerMissing: boolean;
    }
  /** The file is not imported. */
  | ({ kind: 'refused' } & RefusalView)
  | { kind: 'failed'; reason: string };

export type Answered = { serial: number; answer: Answer };
