import { once } from '../once.ts';
import { fold } from './fold.ts';
import type { PersonalData } from './kinds.ts';

/** What a school decided to publish although it looks like personal data. Part of the settings of the site. */
export interface PersonalDataException {
  /** Path in the content folder or below it: `plans/2026-x.mdx`, `tep/danh-sach.pdf`. */
  file: string;
  code: string;
  /** The words that were found; a sum or a day that others may have too after the name of whose it is. */
  text: string;
  reason: string;
  decidedBy: string;
}

/** What an exception has as its text: so it covers that person, number or house and nobody else of the file. */
export const textOf = ({ words, whose }: Pick<PersonalData, 'words' | 'whose'>): string =>
  whose === undefined ? words : `${whose} ${words}`;

/** Words without what may be between digits and words. */
const bare = (words: string): string =>
  fold(words)
    .text.replace(/[^\p{L}\d]/gu, '')
    .toLowerCase();

/** Decisions of one school by kind and words, so that each is read once: a check may find ten thousand places, and there may be two thousand decisions. */
const byWords = once.perObject((exceptions: readonly PersonalDataException[]) =>
  Map.groupBy(exceptions, ({ code, text }) => `${code} ${bare(text)}`),
);

/** The exception for something found in a file; undefined when nobody decided. @param file as reports name it */
export const exceptionFor = <Exception extends PersonalDataException>(
  exceptions: readonly Exception[],
  file: string,
  found: Pick<PersonalData, 'code' | 'words' | 'whose'>,
): Exception | undefined =>
  exceptions.length === 0
    ? undefined
    : (byWords(exceptions)
        .get(`${found.code} ${bare(textOf(found))}`)
        ?.find((each) => file === each.file || file.endsWith(`/${each.file}`)) as Exception | undefined);
