import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { hunksBetween } from '../text/hunks.ts';
import type { Hunk } from '../text/hunks.ts';
import { originalBody, wordsOfText } from './original-body.ts';
import type { AroundBody, OriginalWord, Word } from './original-body.ts';

/** A passage in which an original says something else than the page. */
export interface TextDifference {
  /** Words of the page; empty where only the original has some. */
  onPage: string;
  inOriginal: string;
  /** Where it is in the file, UTF-16; of words that only the original has, the word before them. */
  offset: number;
  /** Number of the sheet of the original, from 1; of words that only the page has, that of the word after which they are missing. */
  sheet: number;
}

/** Words that differ, after which two texts are different documents; so many more where one is longer, as with an annex that only the original has. */
const [MOST, MOST_MORE] = [1500, 1500];

/** Words at an end of an original that may be a letterhead or a closing where the record does not say what these are. */
const FEW = 60;

function wordsOfBody(body: Root): Word[] {
  const found: Word[] = [];
  visit(body, 'text', ({ value, position }) => {
    found.push(...wordsOfText(value, position?.start.offset ?? 0));
  });
  return found;
}

const written = (run: readonly (Word | OriginalWord)[]): string => {
  const text = run.map((word) => word.text).join(' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

/** How many words one text has of another, each as often as both have it: no more can be the same, in whatever order. */
function shared(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return some.filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  }).length;
}

/**
 * Where the text of an original differs from the body of a record, word by word, case and signs apart. Letterhead, signer and recipients are not
 * compared, which are found by what the record says of them; nor are numbers of sheets, and heads and feet.
 * @returns null where they are different documents
 */
export function textDifferences(body: Root, pages: readonly string[], around: AroundBody): TextDifference[] | null {
  const page = wordsOfBody(body);
  const { words: original, hasHead, hasClosing } = originalBody(pages, around);
  const texts = (run: readonly (Word | OriginalWord)[]) => run.map(({ text }) => text);
  // To compare texts that have no word in common takes longest.
  if (shared(texts(page), texts(original)) < page.length / 2) return null;
  const hunks = hunksBetween(
    texts(page),
    texts(original),
    MOST + Math.min(MOST_MORE, Math.abs(page.length - original.length)),
  );
  const same = page.length - hunks.reduce((sum, { from, to }) => sum + to - from, 0);
  if (same < page.length / 2) return null;
  const isAround = ({ from, to, fromNew, toNew }: Hunk) =>
    from === to && toNew - fromNew <= FEW && ((from === 0 && !hasHead) || (to === page.length && !hasClosing));
  return hunks
    .filter((hunk) => !isAround(hunk))
    .map(({ from, to, fromNew, toNew }) => ({
      onPage: written(page.slice(from, to)),
      inOriginal: written(original.slice(fromNew, toNew)),
      offset: (page[from] ?? page.at(-1))?.offset ?? 0,
      sheet: (original[toNew > fromNew ? fromNew : fromNew - 1] ?? original[0])?.sheet ?? 1,
    }));
}
