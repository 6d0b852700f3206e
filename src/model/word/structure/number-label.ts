import { headingNumber } from '../../article/anchors.ts';
import { capture } from '../../text/capture.ts';

/**
 * Kinds of number before a heading, in the order in which NĐ 30/2020 (Phụ lục I, II.6.đ and V) nests them. `upper-letter`
 * (A. B. C.) is not in the decree but usual in schools' plans.
 */
export type NumberKind =
  | 'phan'
  | 'chuong'
  | 'muc'
  | 'tieu-muc'
  | 'upper-letter'
  | 'roman'
  | 'dieu'
  | 'arabic'
  | 'decimal'
  | 'decimal-3'
  | 'letter';

export const numberKinds: readonly NumberKind[] = [
  'phan',
  'chuong',
  'muc',
  'tieu-muc',
  'upper-letter',
  'roman',
  'dieu',
  'arabic',
  'decimal',
  'decimal-3',
  'letter',
];

export interface NumberLabel {
  kind: NumberKind;
  /** Small letters and digits: `ii`, `3`, `1-2`, `dd` for đ. */
  value: string;
}

/** The number that a paragraph begins with, typed or automatic. Null when it begins with none. */
export function parseListLabel(text: string): NumberLabel | null {
  const ordinal = /^(Phần)\s+thứ\s+(\p{L}+)/iu.exec(text);
  if (ordinal) return { kind: 'phan', value: capture(ordinal, 2).toLocaleLowerCase('vi') };
  const known = headingNumber(text);
  if (known !== null) {
    if (known.rank === 'decimal')
      return { kind: known.part.split('-').length > 2 ? 'decimal-3' : 'decimal', value: known.part };
    return { kind: known.rank, value: known.part.replace(/^[a-z-]*-(?=[ivxlc\d]+$)/u, '') };
  }
  const roman = /^([IVXLC]+)\s*[-–/:]\s*\p{L}/u.exec(text);
  if (roman) return { kind: 'roman', value: capture(roman, 1).toLowerCase() };
  const upper = /^([A-ZĐ])\s*[.)/]\s*\p{L}{2}/u.exec(text) ?? /^([A-ZĐ])\s*[-–]\s+\p{L}{2}/u.exec(text);
  if (upper) return { kind: 'upper-letter', value: capture(upper, 1).toLocaleLowerCase('vi') };
  const slashed = /^(\d{1,3})\/\s*\p{L}/u.exec(text);
  return slashed ? { kind: 'arabic', value: capture(slashed, 1) } : null;
}

/** Of the signs that are a letter and a Roman number, whether one continues a row of letters: C. after B. */
export function continuesLetters(value: string, previousLetter: string | null): boolean {
  const next: Readonly<Record<string, string>> = { b: 'c', h: 'i', k: 'l', u: 'v', v: 'x' };
  return previousLetter !== null && next[previousLetter] === value;
}
