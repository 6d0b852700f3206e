import { itemAt } from '../../../items.ts';
import { countUpTo } from '../../../text/count-up-to.ts';
import { toNfc } from '../../../text/nfc.ts';
import { isLetter, isDigit } from './letters.ts';

/** A working text of which nothing is written before it is asked for. Offsets below 0 are 0. */
export interface SaidText {
  /** All of it. */
  readonly whole: string;
  /** What is between two offsets. */
  slice(from: number, to: number): string;
  /** Whether it is other than the working text between two offsets. */
  differs(from: number, to: number): boolean;
}

/** That of a text without lines in capitals. */
const asWritten = (text: string): SaidText => ({
  whole: text,
  slice: (from, to) => text.slice(Math.max(0, from), Math.max(0, to)),
  differs: () => false,
});

/** A text as the grammar reads it, and the way back to the text as given. */
export interface NormalizedText {
  /** The NFC text. Every offset that leaves this folder counts its UTF-16 units. */
  nfc: string;
  /** The working text: one kind of dash, slash and space; no invisible letters, no markup. */
  text: string;
  /** The working text with its lines in capitals in small letters, for what is read by capitals: names of countries and agencies. */
  said: SaidText;
  /** NFC offset of the unit at a working offset. */
  startOf(offset: number): number;
  /** NFC offset after the unit before a working offset. */
  endOf(offset: number): number;
  /** Units of work done on this text so far; a test proves that they grow with the length and no faster. */
  steps: number;
}

const dashes = /[\u2010-\u2015\u2212\u2e3a\ufe58\ufe63\uff0d]/gu;
const slashes = /[\u2044\u2215\uff0f]/gu;
const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Cyrillic and Greek letters that look like Latin ones; converted documents have them inside number-symbols. */
const lookAlikes = 'АA ВB СC ЕE НH КK МM ОO РP ТT ХX ІI оo аa еe рp сc хx ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΧX';
const latin = new Map(lookAlikes.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)] as const));
const foreign = /[\u0391-\u03a7\u0406\u0410-\u0445]/gu;

const markup =
  /[\u00ad\u200b-\u200f\u2060\ufeff*`_]|\\(?=[-*_.[\]()/&#\\])|\]\([^()\s]{0,300}\)|<\/?(?:a|abbr|article|b|big|br|center|code|div|em|figure|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|section|small|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul)(?:\s[^<>]{0,300})?\/?>|&(?:amp|nbsp|ndash|#38|#160);/gu;
/** The same in capitals; it takes longer. */
const capitalMarkup = new RegExp(markup.source, 'giu');
const hasCapitalMarkup = /<\/?[A-Z]|&[A-Z]/u;
const entities: Record<string, string> = { '&amp;': '&', '&#38;': '&', '&nbsp;': ' ', '&#160;': ' ', '&ndash;': '-' };
const inlineTag = /^<\/?(?:a|abbr|b|code|em|font|i|mark|small|span|strong|sub|sup|u)\b/iu;

/** What is in the working text for a piece of markup of the NFC text. */
function replacement(piece: string, nfc: string, at: number): string {
  if (piece === '_') {
    const wordAround = isWord(nfc.charCodeAt(at - 1)) && isWord(nfc.charCodeAt(at + 1));
    return wordAround ? ' ' : '';
  }
  if (piece.startsWith('<')) return inlineTag.test(piece) ? '' : ' ';
  return entities[piece] ?? '';
}

const isWord = (unit: number) => isLetter(unit) || isDigit(unit);

/** Prepares a text for reading. The argument need not be normalised. */
export const sourceOf = (raw: string): NormalizedText => sourceOfNfc(toNfc(raw));

/** The same for a text that is in NFC: to look once more whether it is takes long for a long text. */
export function sourceOfNfc(nfc: string): NormalizedText {
  const even = nfc
    .replace(dashes, '-')
    .replace(slashes, '/')
    .replace(spaces, ' ')
    .replaceAll('\u00d0', '\u0110')
    .replaceAll('\u00f0', '\u0111')
    .replace(foreign, (letter) => latin.get(letter) ?? letter);
  const pieces: string[] = [];
  const from: number[] = [];
  const shift: number[] = [];
  let last = 0;
  let length = 0;
  let skipped = 0;
  for (const match of even.matchAll(hasCapitalMarkup.test(even) ? capitalMarkup : markup)) {
    const instead = replacement(match[0], even, match.index);
    pieces.push(even.slice(last, match.index), instead);
    length += match.index - last + instead.length;
    last = match.index + match[0].length;
    skipped += match[0].length - instead.length;
    from.push(length);
    shift.push(skipped);
  }
  const startOf = (offset: number) => offset + shiftAt(from, shift, offset);
  const unmarked = pieces.length > 0;
  pieces.push(even.slice(last));
  const text = unmarked ? pieces.join('') : even;
  return {
    nfc,
    text,
    said: asWritten(text),
    startOf: unmarked ? startOf : (offset) => offset,
    endOf: unmarked ? (offset) => (offset === 0 ? 0 : startOf(offset - 1) + 1) : (offset) => offset,
    steps: nfc.length,
  };
}

function shiftAt(from: readonly number[], shift: readonly number[], offset: number): number {
  const count = countUpTo(from, offset);
  return count === 0 ? 0 : itemAt(shift, count - 1);
}
