import { entryOf } from '../items.ts';
import { foldTone } from '../law/citation/text/letters.ts';
import { normalizeText } from '../text/normalize.ts';

/** The stroke of đ as a combining mark: the index drops it when it compares loosely and keeps it as a spelling. */
export const STROKE = '\u0335';
/** Is in the indexed copy where one run of characters holds two words: `36/2017`, `năm2024`. */
const SPLIT = '\u2060 ';
/** Is after a syllable whose tone mark was moved. */
const MOVED = '\u2063';
/** Is for a line break; the index makes one space of any white space. */
const BREAK = '\u2064 ';
const signs = /[\u2060\u2063\u2064]/gu;

const openPair = /(?<![qQ])[ou][àáảãạèéẻẽẹỳýỷỹỵ](?![\p{L}\p{M}])/giu;
const movedPair = /([òóỏõọ][ae]|[ùúủũụ]y)\u2063/giu;
const between =
  /(?<=[\p{L}\p{M}\p{N}][^\s\p{L}\p{M}\p{N}]+)(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}])(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/** The tone mark where the newer habit puts it, case kept: `Hoà`, `UỶ` → `Hòa`, `ỦY`. Closed syllables stay: `toàn`, `quý`. */
export function newTone(text: string): string {
  return text.replace(openPair, moved);
}

function moved(pair: string): string {
  const lower = foldTone(pair);
  return [...lower].map((letter, at) => (isUpper(pair.charAt(at)) ? letter.toUpperCase() : letter)).join('');
}

const isUpper = (letter: string) => letter !== letter.toLowerCase();

const oldPairs = new Map<string, string>();
for (const pair of 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ')) oldPairs.set(foldTone(pair), pair);

/**
 * The copy of a text that is indexed: NFC, the stroke of đ a combining mark, tone marks where the newer habit puts
 * them, and words separated that no space separates. Invisible signs, which the index does not count as letters, keep
 * what is needed to show the original again.
 */
export function indexed(text: string): string {
  return normalizeText(text)
    .replace(signs, '')
    .replace(openPair, (pair) => (moved(pair) === pair ? pair : moved(pair) + MOVED))
    .replace(between, SPLIT)
    .replace(/\s*\n\s*/gu, BREAK)
    .replaceAll('đ', `d${STROKE}`)
    .replaceAll('Đ', `D${STROKE}`);
}

/** The original spelling of an indexed copy, with single spaces. */
export function displayed(copy: string): string {
  return copy
    .replaceAll(`d${STROKE}`, 'đ')
    .replaceAll(`D${STROKE}`, 'Đ')
    .replaceAll(SPLIT, '')
    .replaceAll(BREAK, '\n')
    .replace(movedPair, (_, pair: string) => {
      const old = entryOf(oldPairs, pair.toLowerCase());
      return [...old].map((letter, at) => (isUpper(pair.charAt(at)) ? letter.toUpperCase() : letter)).join('');
    });
}
