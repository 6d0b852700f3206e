import { fold } from './fold.ts';
import type { PersonalData } from './kinds.ts';

/** What a school decided to publish although it looks like personal data. Part of the settings of the site. */
export interface PersonalDataException {
  /** Path in the content folder or below it: `plans/2026-x.mdx`, `tep/danh-sach.pdf`. */
  file: string;
  code: string;
  /** The words that were found. */
  text: string;
  reason: string;
  decidedBy: string;
}

/** Words without what may be between digits and words. */
const bare = (words: string): string =>
  fold(words)
    .text.replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/** The exception for something found in a file; undefined when nobody decided. @param file as reports name it */
export const exceptionFor = <Exception extends PersonalDataException>(
  exceptions: readonly Exception[],
  file: string,
  { code, words }: Pick<PersonalData, 'code' | 'words'>,
): Exception | undefined =>
  exceptions.find(
    (each) =>
      each.code === code && (file === each.file || file.endsWith(`/${each.file}`)) && bare(each.text) === bare(words),
  );
