import { itemAt } from '../../../items.ts';
import { citingWords, codesAsWords } from '../data/kinds.ts';
import { kindByLabel } from '../data/kind-lookup.ts';
import type { KindRow } from '../data/kinds.ts';
import { asTypeCode, kindByCode } from '../data/codes.ts';
import { foldTone, foldWord, isLetter, isUpper } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Defect } from '../types.ts';
import { isOtherLeadIn } from './other-lead-in.ts';
import { LONGEST_TYPE, lastWords, phraseOf, typeOfPhrase } from './type-phrases.ts';
import { skipSpacesBack, wordEndingAt, wordsBefore } from './words-before.ts';
import type { Word } from './words-before.ts';

/** What is before a number: the type word, "số", or a word that forbids to read a citation. */
export interface LeadIn {
  /** Where the mention begins: at the type word, else at "số", else at the number. */
  start: number;
  /** Where the type word begins; the same as `start`, or -1 if there is none. */
  typeStart: number;
  row: KindRow | null;
  so: boolean;
  /** The type is an abbreviation: `NĐ 30/2020/NĐ-CP`. */
  abbreviated: boolean;
  /** A word such as "theo" is before the type. */
  cited: boolean;
  /** The type word begins with a capital. */
  capital: boolean;
  /** `mẫu số`, `bản án số`: no citation follows. */
  other: boolean;
  /** Letters touch the number and are neither type nor "số": `QCVN26`, `P12`. */
  glued: boolean;
  defects: readonly Defect[];
}

const codeWords = new Set(codesAsWords);

const brackets = new Set(['(', '“', '"', '[', '‘', '«', "'"]);

/** A cheap look: whether the word before the number at an offset can end a head. */
export function mayHaveLeadIn(source: NormalizedText, at: number): boolean {
  const word = wordEndingAt(source, beforeColon(source, skipOpening(source, at)));
  if (word === null) return false;
  return (
    codeWords.has(word.text) || lastWords.has(foldWord(word.text)) || (word.text.length < 8 && word.text.endsWith('số'))
  );
}

/** Reads what is before the number at an offset. */
export function readLeadIn(source: NormalizedText, at: number): LeadIn {
  const head: LeadIn = {
    start: at,
    typeStart: -1,
    row: null,
    so: false,
    abbreviated: false,
    cited: false,
    capital: false,
    other: false,
    glued: isLetter(source.text.charCodeAt(at - 1)),
    defects: [],
  };
  const soEnd = beforeColon(source, skipOpening(source, at));
  const so = readSo(source, soEnd);
  if (so !== null) {
    head.start = so.start;
    head.so = true;
    head.glued = false;
    if (so.misspelt) head.defects = ['misspelt-so'];
  }
  readType(
    source,
    head,
    so === null ? skipOpening(source, at) : beforeFrom(source, skipStop(source, skipOpening(source, so.start))),
  );
  return head;
}

/** `Nghị quyết từ số 390 đến số 395/NQ-HĐND` */
function beforeFrom(source: NormalizedText, end: number): number {
  const from = /\s(?:từ|TỪ|tu|TU)$/u.exec(source.text.slice(Math.max(0, end - 4), end));
  return from === null ? end : skipSpacesBack(source, end - 2);
}

/** `Nghị định. số 142/2025/NĐ-CP`: a full stop that a scanner saw, because no sentence begins with a small letter. */
const skipStop = (source: NormalizedText, end: number) =>
  source.text[end - 1] === '.' &&
  source.text
    .slice(end, end + 4)
    .trimStart()
    .startsWith('số')
    ? end - 1
    : end;

function skipOpening(source: NormalizedText, at: number): number {
  let end = skipSpacesBack(source, at);
  if (end > 0 && brackets.has(source.text.charAt(end - 1))) end = skipSpacesBack(source, end - 1);
  return end;
}

const beforeColon = (source: NormalizedText, at: number) =>
  source.text[at - 1] === ':' || source.text[at - 1] === '.' ? skipSpacesBack(source, at - 1) : at;

/** "số", "Số:", "số hiệu", and what scanners make of it: "sô", "sổ". */
function readSo(source: NormalizedText, end: number): { start: number; misspelt: boolean } | null {
  const word = wordEndingAt(source, end);
  if (word === null) return null;
  if (word.text.endsWith('số') && word.text.length > 2 && lastWords.has(foldWord(word.text.slice(0, -2))))
    return { start: word.end - 2, misspelt: false };
  if (word.text.length > 4) return null;
  const folded = foldWord(word.text);
  if (folded === 'so' && word.text.length === 2) return { start: word.start, misspelt: foldTone(word.text) !== 'số' };
  if (folded !== 'hieu') return null;
  const before = wordEndingAt(source, skipSpacesBack(source, word.start));
  return before && foldWord(before.text) === 'so' ? { start: before.start, misspelt: false } : null;
}

function readType(source: NormalizedText, head: LeadIn, end: number): void {
  const nearest = wordEndingAt(source, end);
  if (nearest === null) return;
  if (codeWords.has(nearest.text) && !goesOn(source, nearest.start)) return readAbbreviation(source, head, nearest);
  const words = wordsBefore(source, end, LONGEST_TYPE + 1);
  const ends = lastWords.has(foldWord(nearest.text));
  for (let count = ends ? Math.min(LONGEST_TYPE, words.length) : 0; count > 0; count--) {
    const type = typeOfPhrase(phraseOf(words, count));
    if (type === null) continue;
    const first = itemAt(words, count - 1);
    head.row = type.row;
    head.capital = isUpper(source.text.charCodeAt(first.start));
    head.cited = words[count] !== undefined && citingWords.has(itemAt(words, count).text.toLowerCase());
    place(head, first);
    const before = words[count];
    if (before && /^(?:mẫu|biểu)$/iu.test(before.text)) head.other = true;
    if (!type.rightlySpelled) head.defects = [...head.defects, 'misspelt-type'];
    return;
  }
  head.other = isOtherLeadIn(words, source);
}

/** Whether a symbol is before the letters. `NQ60/KH141` are two abbreviations. */
const goesOn = ({ text }: NormalizedText, at: number) =>
  /[/\-\d]/u.test(text[at - 1] ?? ' ') &&
  !/(?:^|[\s(])[A-ZĐ]{2,3}\d{1,4}\/$/u.test(text.slice(Math.max(0, at - 9), at));

function readAbbreviation(source: NormalizedText, head: LeadIn, word: Word): void {
  head.row = kindByCode(asTypeCode(word.text)?.symbol ?? '') ?? kindByLabel('Văn bản');
  head.abbreviated = true;
  head.capital = true;
  place(head, word);
  const [before] = wordsBefore(source, word.start, 1);
  head.cited = before !== undefined && citingWords.has(before.text.toLowerCase());
}

function place(head: LeadIn, word: Word): void {
  head.start = word.start;
  head.typeStart = word.start;
  head.glued = false;
}
