import type { PersonalDataCode } from '../rules/personal-data-rules.ts';

/** Something found in a whole file, where the words around it say what it is. */
export interface FoundInFile {
  file: string;
  code: PersonalDataCode;
  certain: boolean;
  words: string;
  whose?: string;
  also?: readonly string[];
  isTelling?: true;
}

/** A stretch of a text. */
export type Range = readonly [start: number, end: number];

/** Whether a finding is to be hidden in what is said now. @param isLong whether all of it is there and long enough to be nothing else */
export type IsHere = (found: FoundInFile, isLong: boolean) => boolean;
