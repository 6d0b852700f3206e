import type { FindingWords } from '../../model/verify/finding-words.ts';
import type { Passage } from '../../model/text/word-changes.ts';

/** What the page asks of the worker. */
export interface VerifyRequest {
  serial: number;
  file: File;
  /** Address of the site's root on this host, base path included. */
  root: string;
  /** What the person typed as the address of the page; empty to find it. */
  typed: string;
}

export type VerifyAnswer =
  | { kind: 'found'; words: FindingWords; passages: Passage[] }
  /** What is wrong and what to do, in Vietnamese. */
  | { kind: 'refused'; message: string; advice: string }
  | { kind: 'failed'; reason: string };

export type VerifyAnswered = { serial: number; answer: VerifyAnswer };
