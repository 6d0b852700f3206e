import { memo } from '../../../text/memo.ts';

/** What the grammar needs to know of a UTF-16 unit. Letters include combining marks that NFC could not compose. */
const SIZE = 0x2000;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 4;
const SPACE = 8;

/** Set once a unit was looked at. All of them at once would take a telephone a tenth of a second before it searches. */
const KNOWN = 16;

const classes = new Uint8Array(SIZE);
const folds = new Uint16Array(SIZE);
const strokes: Record<string, string> = { đ: 'd', Đ: 'd', ð: 'd', Ð: 'd' };

/** Fills both tables for a unit below {@link SIZE}. @returns its class, with {@link KNOWN} */
function learn(unit: number): number {
  const letter = String.fromCharCode(unit);
  let found = 0;
  if (/\s/u.test(letter)) found = SPACE;
  else if (unit >= 48 && unit <= 57) found = DIGIT;
  else if (/\p{Lu}/u.test(letter)) found = UPPER;
  else if (/[\p{L}\p{M}]/u.test(letter)) found = LOWER;
  const base = strokes[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  folds[unit] = base.length === 1 && found !== SPACE ? base.charCodeAt(0) : unit;
  return (classes[unit] = found | KNOWN);
}

function classOf(unit: number): number {
  if (unit < SIZE) return (classes[unit] || learn(unit)) & ~KNOWN;
  return unit === 0x2028 || unit === 0x3000 ? SPACE : 0;
}

export const isSpace = (unit: number) => classOf(unit) === SPACE;
export const isDigit = (unit: number) => unit >= 48 && unit <= 57;
export const isLetter = (unit: number) => (classOf(unit) & (LOWER | UPPER)) !== 0;
export const isUpper = (unit: number) => classOf(unit) === UPPER;
export const isLower = (unit: number) => classOf(unit) === LOWER;

/**
 * The text with its marks and case dropped and đ as d: `Nghị định` → `nghi dinh`. Every unit keeps its
 * place, so offsets into the result are offsets into the text.
 */
export function fold(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < SIZE && classes[unit] === 0) learn(unit);
    result += String.fromCharCode(unit < SIZE ? folds[unit]! : unit);
  }
  return result;
}

/** {@link fold} for single words, which repeat. */
export const foldWord = memo(fold);

/** A letter that ASCII lacks: quotation marks, dashes and three dots say nothing of how a writer types. */
export const markedLetter = /[^\P{L}a-zA-Z]/u;

/** Whether the text has a letter that ASCII lacks: the sign that its writer did not drop the marks. */
export function hasMarks(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return true;
  return false;
}

const tonePairs = 'oà:òa oá:óa oả:ỏa oã:õa oạ:ọa oè:òe oé:óe oẻ:ỏe oẽ:õe oẹ:ọe uỳ:ùy uý:úy uỷ:ủy uỹ:ũy uỵ:ụy';
const tones = new Map(tonePairs.split(' ').map((pair) => pair.split(':') as [string, string]));

/** The text in lower case, with the tone mark where the newer habit puts it: `Uỷ`, `hoà` → `ủy`, `hòa`; `hoạch` has only one. */
export function foldTone(text: string): string {
  return text.toLowerCase().replace(/[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\p{L})/gu, (pair) => tones.get(pair) ?? pair);
}
