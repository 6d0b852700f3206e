import type { FoundInFile, IsHere, Range } from './found-in-file.ts';
import { inNumbers, withNumber } from './hidden-numbers.ts';
import type { FoundNumbers } from './hidden-numbers.ts';
import { inWords, withWords } from './hidden-words.ts';
import type { FoundWords } from './hidden-words.ts';
import { dotted, maskedForLog } from './masked.ts';
import { isOfPerson } from './of-person.ts';

type IsKept = (found: Pick<FoundInFile, 'code' | 'words' | 'whose'>) => boolean;

/** A text without what was found anywhere in the content, also where only a piece of a text is said. As long as it was. @param file what the text is about */
export type Hide = (text: string, file?: string | null, isKept?: IsKept) => string;

/**
 * What hides what was found. A finding is looked for by its words, with other signs between them or cut at an end, because what is said of a file is put
 * together from pieces in which nothing shows any more what they are. Words of two syllables, sums and days are hidden only where the text is about their file.
 */
export function hiding(all: Iterable<FoundInFile>): Hide {
  const found = looking([...all].filter(isOfPerson));
  return (text, file = null, isKept) => withDots(maskedForLog(text, isKept), text, found(text, file, isKept));
}

/** Where what was found is in a text. */
type Looking = (text: string, file: string | null, isKept?: IsKept) => Range[];

/** Finds again what was found. @param all whatever is to be known again, also what is only likely */
export function looking(all: Iterable<FoundInFile>): Looking {
  const ofWords: FoundWords = { exact: new Map(), pairs: new Map(), triples: new Map() };
  const ofNumbers: FoundNumbers = new Map();
  const known = new Set<string>();
  for (const found of all) {
    for (const words of [found.words, ...(found.also ?? [])]) {
      const key = `${nameOf(found.file)} ${words}`;
      if (known.has(key)) continue;
      known.add(key);
      withNumber(ofNumbers, words, found);
      withWords(ofWords, words, found);
    }
  }
  return (text, file, isKept) => {
    if (known.size === 0) return [];
    const about = file === null ? null : nameOf(file);
    const isHere: IsHere = (found, isLong) => (isLong || nameOf(found.file) === about) && isKept?.(found) !== true;
    return [...inWords(text, ofWords, isHere), ...inNumbers(text, ofNumbers, isHere)];
  };
}

/** A file as a record and a report call it: `plans/2026-ke-hoach.mdx`. */
const nameOf = (file: string): string => file.split('/').slice(-2).join('/');

/** The text with dots also in these stretches of what it was. */
function withDots(shown: string, text: string, ranges: readonly Range[]): string {
  if (ranges.length === 0) return shown;
  const letters = shown.split('');
  for (const [start, end] of ranges)
    dotted(text.slice(start, end))
      .split('')
      .forEach((letter, at) => {
        if (letter === '•') letters[start + at] = '•';
      });
  return letters.join('');
}
