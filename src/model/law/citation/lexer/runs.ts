import { capture } from '../../../text/capture.ts';
import { hasToneOrVowelMark, isSyllable } from '../../../text/syllable.ts';
import { isKnownIssuer } from '../data/codes.ts';
import { isDigit, isLetter, isLower, isUpper } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

/** A run of letters and digits that can be a part of a symbol. */
export interface Run {
  text: string;
  end: number;
}

const MAX_RUN = 26;
const AMPERSAND = 38;

/** The commonest slips in the case of a run. */
const wrongCase = /(?:Cp|Ttg|Tw|Ubnd|Hđnd)(?=ngày|của|[^\p{L}]|$)|(?:N[đd]|Q[đd]|Nq)(?=-)/uy;

/** Mixed-case ends of abbreviations that law prescribes: TTg, TTr, CTr, QTr, QĐi, QyĐi, and CTy for a company. */
const lowerAfter: Readonly<Record<string, string>> = { g: 'TT', r: 'T', i: 'Đ', y: 'CT' };

/**
 * An abbreviation in capitals at an offset: `BGD&ĐT`, `TTg`, `UBTVQH15`, `TrMN`. Capital letters, digits after the
 * first letter, `&` between capitals, and single small letters where abbreviations have them. Null if none.
 */
export function readCapitals(source: NormalizedText, at: number): Run | null {
  const { text } = source;
  wrongCase.lastIndex = at;
  const slip = wrongCase.exec(text);
  if (slip !== null) return { text: slip[0], end: wrongCase.lastIndex };
  let end = at;
  if (!isUpper(text.charCodeAt(at))) return null;
  while (end - at < MAX_RUN) {
    const unit = text.charCodeAt(end);
    if (isUpper(unit) || isDigit(unit)) end++;
    else if (unit === AMPERSAND && isUpper(text.charCodeAt(end + 1))) end++;
    else if (isLower(unit) && smallLetterFits(text, at, end)) end++;
    else break;
  }
  source.steps += end - at + 1;
  if (!isLetter(text.charCodeAt(end))) return withoutWord(text.slice(at, end), at);
  const sentence = startOfSentence(text, at, end);
  if (sentence !== null) return { text: text.slice(at, sentence), end: sentence };
  if (end - at < 2 || !gluedWord(text, end)) return null;
  return { text: text.slice(at, end), end };
}

/** In a heading in capitals a word may follow a known agency without a space: `268-CV/VPTUCHUẨN BỊ`, `29-NQ/TWNGÀY`. */
function withoutWord(run: string, at: number): Run {
  if (run.length > 4 && /[^\0-\x7fĐƯ]/u.test(run) && !isKnownIssuer(run))
    for (let length = run.length - 2; length > 1; length--) {
      const [agency, word] = [run.slice(0, length), run.slice(length)];
      if (isKnownIssuer(agency) && isSyllable(word) && hasToneOrVowelMark(word))
        return { text: agency, end: at + length };
    }
  return { text: run, end: at + run.length };
}

/** A sentence, or another mention, follows a known agency without a space: `268-CV/VPTUChuẩn bị`, `NĐ-CP&Nghị định`. */
function startOfSentence(text: string, at: number, end: number): number | null {
  const from = text.charCodeAt(end - 2) === AMPERSAND ? end - 2 : end - 1;
  return from - at > 1 && isUpper(text.charCodeAt(end - 1)) && isKnownIssuer(text.slice(at, from)) ? from : null;
}

const gluedWords = ['ngày', 'của', 'về', 'năm', 'và', 'quy định', 'ban hành', 'hướng dẫn', 'sửa đổi'];

/** Whether a word of prose follows without a space: `29-NQ/TWngày`. */
const gluedWord = (text: string, at: number) => gluedWords.some((word) => text.startsWith(word, at));

function smallLetterFits(text: string, start: number, at: number): boolean {
  const letter = text.charAt(at);
  const before = text.charCodeAt(at - 1);
  const next = text.charCodeAt(at + 1);
  if (at === start || !isUpper(before)) return false;
  const expected = lowerAfter[letter];
  if (expected !== undefined && text.slice(start, at).endsWith(expected) && !isLower(next)) return true;
  if (isUpper(next)) return letter < '\u0080';
  return (letter === 'l' || letter === 'k' || letter === 'h') && isDigit(next);
}

const mixed = /(?=[\p{Lu}])[\p{L}\p{M}\d]{2,24}(?![\p{L}\p{M}\d])/uy;

/** A run that abbreviates and spells at once, as schools sign: `MNHoaSen`, `THCSNguyenDu`; null if there is none. */
export function readMixedCase(source: NormalizedText, at: number): Run | null {
  mixed.lastIndex = at;
  const found = mixed.exec(source.text);
  source.steps += MAX_RUN;
  return found === null ? null : { text: found[0], end: mixed.lastIndex };
}

const small = /[a-zđ&]{2,10}\d{0,2}/uy;

/** A run in small letters: `bgddt`, `qh15`; null if there is none, or a longer word. */
export function readSmallLetters(source: NormalizedText, at: number): Run | null {
  small.lastIndex = at;
  const found = small.exec(source.text);
  if (found === null || isLetter(source.text.charCodeAt(small.lastIndex))) return null;
  source.steps += found[0].length;
  return { text: found[0], end: small.lastIndex };
}

const yearAfterType = /(?:[4-9]\d|19[4-9]\d)(?![\d\p{L}/.-])/uy;

/** The year in place of the agency in some old forms: `76` in `03/NĐ-76`. */
export function readOldYear(source: NormalizedText, at: number): Run | null {
  yearAfterType.lastIndex = at;
  const found = yearAfterType.exec(source.text);
  return found === null ? null : { text: found[0], end: yearAfterType.lastIndex };
}

/** The unit after a dot, as some provinces write it: `VX` in `15/QĐ-UBND.VX`. A space is before the dot only of an agency: `QĐ .UBND`. */
export function readDotted(source: NormalizedText, at: number): Run | null {
  if (source.text[at] === ' ' && source.text[at + 1] === '.') {
    const agency = readDotted(source, at + 1);
    return agency !== null && isKnownIssuer(agency.text) ? agency : null;
  }
  if (source.text[at] !== '.') return null;
  const run = readCapitals(source, at + 1);
  return run === null || run.end - at > 8 || isLetter(source.text.charCodeAt(run.end)) ? null : run;
}

/** `BGD & ĐT`, but not the type of the next document: `TT-BGDĐT & TT 22/2021/TT-BGDĐT`. */
const afterAmpersand = /( ?& ?)([A-ZĐ]{2,5})(?!\p{L}|\s{0,2}(?:[Ss]ố\s{1,2}|SỐ\s{1,2})?\d)/uy;
const education = /\s(ĐT|DT)(?![A-ZĐ])/uy;
const term = / (1\d|[5-9])(?![\d/])/uy;

/** What a space or a `&` cut off from the run before it: `& ĐT` after `BGD`, `ĐT` after `BGD`, `15` after `QH`. */
export function readCutOff(source: NormalizedText, at: number, before: string): Run | null {
  const match = (shape: RegExp) => {
    shape.lastIndex = at;
    return shape.exec(source.text);
  };
  const joined = match(afterAmpersand);
  if (joined !== null) return { text: `&${capture(joined, 2)}`, end: at + joined[0].length };
  const found = (before.endsWith('GD') ? match(education) : null) ?? (before.endsWith('QH') ? match(term) : null);
  return found === null ? null : { text: capture(found, 1), end: at + found[0].length };
}
