import { fold, hasMarks } from '../law/citation/text/letters.ts';
import { memo } from '../text/memo.ts';
import { toNfc } from '../text/nfc.ts';
import { newTone } from './indexed-text.ts';

/** One word of a text or query: a run of letters or a run of digits. */
export interface Word {
  /** Lower case, NFC, tone mark in its newer place: the spelling that is compared. */
  text: string;
  /** The same without marks, đ as d. */
  plain: string;
  /** UTF-16 offsets into the NFC text. */
  start: number;
  end: number;
  /** Whether a sentence, a list item or a line ends after it. */
  ends: boolean;
}

const stop = /[.!?;…][^\p{L}\p{N}]*\s|[\n·]/u;
/** `1.`, `a.`, `II.` count items, and `TP.` is short for a word: no sentence ends there. */
const counter = /^(?:\d{1,3}|[a-zđ]|[ivx]+)$/u;
const shortened = new Set('tp tx tt p q h ts ths gs pgs bs đ đc vd'.split(' '));

/** A text has few different words, and each many times. */
const spellingOf = /* @__PURE__ */ memo((run: string): Pick<Word, 'text' | 'plain'> => {
  const text = newTone(run).toLowerCase();
  return { text, plain: fold(text) };
});

/**
 * The words of a text as search counts them: letters and digits never share a word, and punctuation belongs to none, so
 * `36/2017/TT-BGDĐT` has four words, and so has `Sở GD&ĐT`, less one. The index splits its copy at the same places.
 */
export function wordsOf(given: string): Word[] {
  const nfc = toNfc(given).replaceAll('\u00d0', '\u0110');
  const words: Word[] = [];
  let last: Word | undefined;
  for (const match of nfc.matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const { text, plain } = spellingOf(match[0]);
    const end = match.index + match[0].length;
    const next = { text, plain, start: match.index, end, ends: false };
    const gap = last ? nfc.slice(last.end, match.index) : ' ';
    if (last && gap !== ' ') last.ends = endsSentence(last, gap, words.at(-2));
    words.push((last = next));
  }
  return words;
}

function endsSentence({ text }: Word, gap: string, before: Word | undefined): boolean {
  if (!stop.test(gap)) return false;
  const dotted = /^\.[^\S\n]+$/u.test(gap);
  return !(dotted && (shortened.has(text) || ((before === undefined || before.ends) && counter.test(text))));
}

/** The words of a text without their places. */
export const plainWords = (text: string): string[] => wordsOf(text).map((word) => word.plain);

/** Whether the writer typed marks: any letter that ASCII lacks. */
export const isMarked = (words: readonly Pick<Word, 'text'>[]): boolean => words.some((word) => hasMarks(word.text));
