import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { hunksBetween } from '../text/hunks.ts';
import type { Hunk } from '../text/hunks.ts';

/** A passage in which an original says something else than the page. */
export interface TextDifference {
  /** Words of the page; empty where only the original has some. */
  onPage: string;
  inOriginal: string;
  /** Where it is in the file, UTF-16; of words that only the original has, the word before them. */
  offset: number;
}

interface Word {
  text: string;
  offset: number;
}

/** Words that differ, after which two texts are different documents. */
const MOST = 1500;

/** Letters and digits; signs and spaces are set differently by each program. */
const words = /[\p{L}\p{N}]+/gu;

const wordsOfText = (text: string, offset: number): Word[] =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({
    text: word.toLocaleLowerCase('vi'),
    offset: offset + index,
  }));

function wordsOfBody(body: Root): Word[] {
  const found: Word[] = [];
  visit(body, 'text', ({ value, position }) => {
    found.push(...wordsOfText(value, position?.start.offset ?? 0));
  });
  return found;
}

const written = (run: readonly Word[]): string => {
  const text = run.map((word) => word.text).join(' ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
};

/** A number of a page, alone between what comes before and after it. */
const isPageNumber = (run: readonly Word[]): boolean => run.length === 1 && /^\d{1,4}$/u.test(run[0]?.text ?? '');

/**
 * Where the text of an original differs from the body of a record, word by word, case and signs apart. What the original has before and after
 * the body is not compared: letterhead, signer, recipients; nor are numbers of pages.
 * @returns null where they are different documents
 */
export function textDifferences(body: Root, pages: readonly string[]): TextDifference[] | null {
  const page = wordsOfBody(body);
  const original = pages.flatMap((text) => wordsOfText(text, 0));
  const texts = (run: readonly Word[]) => run.map(({ text }) => text);
  const hunks = hunksBetween(texts(page), texts(original), MOST + Math.abs(page.length - original.length));
  const same = page.length - hunks.reduce((sum, { from, to }) => sum + to - from, 0);
  if (same < page.length / 2) return null;
  const isAround = ({ from, to }: Hunk) => from === to && (from === 0 || to === page.length);
  return hunks
    .filter(
      (hunk) => !isAround(hunk) && !(hunk.from === hunk.to && isPageNumber(original.slice(hunk.fromNew, hunk.toNew))),
    )
    .map(({ from, to, fromNew, toNew }) => ({
      onPage: written(page.slice(from, to)),
      inOriginal: written(original.slice(fromNew, toNew)),
      offset: (page[from] ?? page.at(-1))?.offset ?? 0,
    }));
}
