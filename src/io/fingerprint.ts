import { createHash } from 'node:crypto';
import { articleOf } from '../model/article/article-of.ts';
import { currentSite } from './current.ts';

/** What tells one version of an issued text from another. */
export interface Fingerprint {
  /** SHA-256 of {@link issuedText} in UTF-8, lower-case hexadecimal. */
  sha256: string;
  /** Its first twelve digits in groups of four, for a sheet of paper. */
  short: string;
}

/** The text of a plan as it was issued: NFC, blocks separated by a blank line, as in `toan-van.txt`. */
export const issuedText = (planId: string): string => articleOf(currentSite().plan(planId)).text;

export function fingerprint(planId: string): Fingerprint {
  const sha256 = createHash('sha256').update(issuedText(planId)).digest('hex');
  return { sha256, short: [0, 4, 8].map((at) => sha256.slice(at, at + 4)).join(' ') };
}
