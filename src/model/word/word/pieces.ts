import { normalizeText } from '../../text/normalize.ts';
import { beginsWithMark, decode } from '../../text/legacy/encoding.ts';
import type { Encoding } from '../../text/legacy/encoding.ts';
import type { Inline, Marks } from './blocks.ts';
import { invisible } from './invisible.ts';

/** Text of one run, still in the encoding of its font. */
export interface Piece {
  type: 'text';
  value: string;
  marks: Marks;
  encoding: Encoding;
  /** Shown in capitals, by its font or by a property. */
  capitals: boolean;
  /** Whether the letters that were typed are asked for, too. */
  keepsTyped: boolean;
}

export type RawInline = Piece | Exclude<Inline, { type: 'text' }>;

/** What was noticed while runs were joined. */
export interface JoinFindings {
  /** Characters that the old encoding does not have. */
  unread: string[];
  /** Passages in an old font that were typed as Unicode. */
  typedAsUnicode: string[];
  /** Old encodings that were decoded. */
  decoded: Set<Encoding>;
  /** Whether marks were separate from their letters. */
  decomposed: boolean;
  /** Characters that nobody can see, taken out. */
  hidden: number;
}

/** UTF-16 units of a letter with marks, so that only the end of a text is normalised again. */
const LONGEST_LETTER = 8;

/** Puts the text of runs together: letters cut by a run boundary, old encodings, combining marks, equal neighbours. */
export function joinPieces(raw: readonly RawInline[], findings: JoinFindings): Inline[] {
  const whole = mendCutLetters(raw);
  const result: Inline[] = [];
  for (const each of whole) {
    if (each.type !== 'text') {
      result.push(each);
      continue;
    }
    const { value, typed } = readPiece(each, findings);
    const last = result.at(-1);
    if (value === '') continue;
    const marks = /^\p{M}+/u.exec(value)?.[0];
    if (last?.type === 'text' && marks !== undefined) {
      findings.decomposed = true;
      const letter = Math.max(0, last.value.length - LONGEST_LETTER);
      last.value = last.value.slice(0, letter) + normalizeText(last.value.slice(letter) + marks);
      if (last.typed !== undefined) last.typed = normalizeText(last.typed + marks);
      if (marks.length < value.length)
        append(result, { value: value.slice(marks.length), typed: typed.slice(marks.length), marks: each.marks });
    } else append(result, { value, typed, marks: each.marks });
  }
  return result;
}

function append(result: Inline[], { value, typed, marks }: { value: string; typed: string; marks: Marks }): void {
  const last = result.at(-1);
  if (last?.type !== 'text' || !sameMarks(last.marks, marks)) {
    result.push({ type: 'text', value, marks, ...(typed === value ? {} : { typed }) });
    return;
  }
  if (last.typed !== undefined || typed !== value) last.typed = (last.typed ?? last.value) + typed;
  last.value += value;
}

/** Moves marks at the beginning of a piece to the letter before them. */
function mendCutLetters(raw: readonly RawInline[]): RawInline[] {
  const result: RawInline[] = [];
  for (const each of raw) {
    const last = result.at(-1);
    if (each.type !== 'text' || last?.type !== 'text' || last.encoding !== each.encoding) {
      result.push(each.type === 'text' ? { ...each } : each);
      continue;
    }
    let value = each.value;
    while (beginsWithMark(value, each.encoding) && joins(last.value, value.charAt(0), each.encoding)) {
      last.value += value.charAt(0);
      value = value.slice(1);
    }
    if (value !== '') result.push({ ...each, value });
  }
  return result;
}

/** Whether a mark belongs to the last letter: in VNI the two must make one letter. */
function joins(before: string, mark: string, encoding: Encoding): boolean {
  const base = before.at(-1);
  return base !== undefined && (encoding !== 'vni' || decode(base + mark, 'vni').text.length === 1);
}

function readPiece(piece: Piece, findings: JoinFindings): { value: string; typed: string } {
  const { text, unread, typedAsUnicode } = decode(piece.value, piece.encoding);
  findings.unread.push(...unread);
  if (typedAsUnicode) findings.typedAsUnicode.push(piece.value);
  else if ((piece.encoding === 'tcvn3' || piece.encoding === 'vni') && /[^\0-\u007F]/u.test(piece.value))
    findings.decoded.add(piece.encoding);
  const visible = text.replace(invisible, () => {
    findings.hidden++;
    return '';
  });
  const normal = normalizeText(visible.replace(/\u00A0/gu, ' '));
  if (/\p{M}/u.test(visible) && normal.length !== visible.length) findings.decomposed = true;
  const value = piece.capitals ? normal.toLocaleUpperCase('vi') : normal;
  return { value, typed: piece.keepsTyped ? normal : value };
}

const sameMarks = (a: Marks, b: Marks) =>
  a.bold === b.bold && a.italic === b.italic && a.strike === b.strike && a.link === b.link && a.code === b.code;
