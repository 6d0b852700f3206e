import type { CheckedText } from '../../model/citation-check/check-text.ts';

/** What the page asks of the worker: to be ready, the words of a Word file, or what a text cites. */
export type CheckRequest = {
  serial: number;
  /** Address of the register, base path included. */
  register: string;
} & (
  | { kind: 'prepare' }
  | { kind: 'word'; file: File }
  /** Days are ISO days: of the device, and of the text. */
  | { kind: 'text'; text: string; today: string; day: string }
);

export type CheckAnswer =
  | { kind: 'ready' }
  | { kind: 'words'; text: string }
  | { kind: 'checked'; checked: CheckedText; corrected: string; summary: string; asOf: string }
  /** What is wrong and what to do, in Vietnamese. */
  | { kind: 'refused'; message: string; advice: string }
  | { kind: 'failed'; reason: string };

export type CheckAnswered = { serial: number; answer: CheckAnswer };
