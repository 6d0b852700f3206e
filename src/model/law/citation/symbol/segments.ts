import { isLetter, isSpace } from '../text/letters.ts';
import type { Source } from '../text/source.ts';
import type { Defect } from '../types.ts';
import { asTypeCode, isKnownIssuer, splitJoined } from './codes.ts';
import { isWord } from './word-in-capitals.ts';
import { readDotted, readMixedSegment, readSegment, readSeparator } from './lexemes.ts';
import type { Separator } from './lexemes.ts';
import { readSmallSymbol } from './small-symbol.ts';

/** One part of a symbol and what stands before it; '' means that it follows directly. */
export interface Segment {
  text: string;
  mark: '/' | '-' | ' ' | '';
}

const MAX_SEGMENTS = 10;
const joint = /L[TBN]$/u;

/** Collects the segments of one symbol, from left to right, and the defects between them. */
export class SegmentReader {
  readonly defects = new Set<Defect>();
  private readonly source: Source;
  private readonly typed: boolean;
  private readonly segments: Segment[] = [];
  private end = 0;

  /** With `typed`, a type word stands before the number. */
  constructor(source: Source, typed = false) {
    this.source = source;
    this.typed = typed;
  }

  get result(): { segments: readonly Segment[]; end: number; defects: ReadonlySet<Defect> } {
    return { segments: this.segments, end: this.end, defects: this.defects };
  }

  note(separator: Separator): void {
    if (separator.lineBreak) this.defects.add('line-break-in-symbol');
    else if (separator.spaceBefore || separator.spaceAfter) this.defects.add('space-in-symbol');
    if (separator.doubled) this.defects.add('double-separator');
  }

  /** Reads the segments from an offset on; false if there is none. */
  first(at: number, mark: Segment['mark']): boolean {
    const segment = readSegment(this.source, at);
    if (segment === null) return this.small(at, mark);
    const apart = isSpace(this.source.text.charCodeAt(at - 1));
    if (isWord(segment.text, apart)) return false;
    this.push(segment.text, mark, segment.end);
    while (this.segments.length < MAX_SEGMENTS && (this.tail() || this.dotted() || this.next() || this.spaced()));
    return true;
  }

  /** The same where the symbol must begin with a type: a year without a slash behind it, `30/2020NĐ-CP`. */
  firstType(at: number): boolean {
    const segment = readSegment(this.source, at);
    if (segment === null || (asTypeCode(segment.text) === null && splitJoined(segment.text) === null)) return false;
    return this.first(at, '/') && this.segments.length + (splitJoined(segment.text) ? 1 : 0) > 1;
  }

  private small(at: number, mark: Segment['mark']): boolean {
    const symbol = readSmallSymbol(this.source, at);
    if (symbol === null) return false;
    symbol.segments.forEach((text, index) => this.push(text, index === 0 ? mark : '-', symbol.end));
    this.defects.add('wrong-case');
    return true;
  }

  private push(text: string, mark: Segment['mark'], end: number): void {
    this.segments.push({ text, mark });
    this.end = end;
  }

  private get last(): Segment {
    return this.segments[this.segments.length - 1]!;
  }

  /** `BGD & ĐT`, `BGD ĐT` and `QH 15` are one segment. */
  private tail(): boolean {
    const { text } = this.source;
    if (!isSpace(text.charCodeAt(this.end)) && text[this.end] !== '&') return false;
    const ahead = text.slice(this.end, this.end + 10);
    const found =
      /^ ?& ?([A-ZĐ]{2,5})(?![A-ZĐa-zđ])/u.exec(ahead) ??
      (this.last.text.endsWith('GD') ? /^ (ĐT|DT)(?![A-ZĐ])/u.exec(ahead) : null) ??
      (this.last.text.endsWith('QH') ? /^ (1\d|[5-9])(?![\d/])/u.exec(ahead) : null);
    if (found === null) return false;
    this.last.text += (found[0].includes('&') ? '&' : '') + found[1]!;
    this.end += found[0].length;
    this.defects.add('space-in-symbol');
    return true;
  }

  /** `.VX` in `15/QĐ-UBND.VX` belongs to the segment; in `30/2020/NĐ.CP` the dot stands for the hyphen. */
  private dotted(): boolean {
    const unit = readDotted(this.source, this.end);
    if (unit === null) return false;
    if (this.segments.length === 1 && asTypeCode(this.last.text) && isKnownIssuer(unit.text.slice(1))) {
      this.push(unit.text.slice(1), '-', unit.end);
      this.defects.add('wrong-separator');
    } else {
      this.last.text += unit.text;
      this.end = unit.end;
    }
    return true;
  }

  /** The next segment behind a separator. White space before it is accepted only while the symbol cannot be complete. */
  private next(): boolean {
    const separator = readSeparator(this.source, this.end);
    if (separator === null) return false;
    const segment = readSegment(this.source, separator.end) ?? this.yearBehind(separator) ?? this.spelled(separator);
    if (segment === null) return false;
    const spaced = separator.spaceBefore || separator.spaceAfter;
    if (spaced && isWord(segment.text, this.headingGoesOn(segment.end))) return false;
    if (spaced && segment.end - separator.end < 2) return false;
    if (separator.spaceBefore && !this.goesOn(separator, segment.text)) return false;
    this.note(separator);
    this.push(segment.text, separator.mark, segment.end);
    return true;
  }

  private headingGoesOn(at: number): boolean {
    return /^\s{1,3}\p{Lu}{2}/u.test(this.source.text.slice(at, at + 5));
  }

  /** The year behind the type in some old forms: `03/NĐ-76`. */
  private yearBehind(separator: Separator): { text: string; end: number } | null {
    if (separator.mark !== '-' || separator.spaceBefore || separator.spaceAfter || this.segments.length !== 1)
      return null;
    const year = /^(?:[4-9]\d|19[4-9]\d)(?![\d\p{L}/.-])/u.exec(
      this.source.text.slice(separator.end, separator.end + 5),
    );
    return year && asTypeCode(this.last.text) ? { text: year[0], end: separator.end + year[0].length } : null;
  }

  /** A name in mixed case behind the type: `12/QĐ-MNHoaSen`. A symbol does not end between its hyphen and a letter. */
  private spelled(separator: Separator): { text: string; end: number } | null {
    const tight = separator.mark === '-' && !separator.spaceBefore && !separator.spaceAfter;
    if (!tight || this.segments.length !== 1 || asTypeCode(this.last.text) === null) return null;
    return readMixedSegment(this.source, separator.end);
  }

  /** Whether a symbol cannot end here: it is a type without agency, a joint act, or the agency of a letter without its unit. */
  private goesOn(separator: Separator, next: string): boolean {
    const code = asTypeCode(this.segments[0]!.text);
    if (code !== null && (this.segments.length === 1 || (joint.test(code.symbol) && !separator.lineBreak))) return true;
    return (
      code === null &&
      this.segments.length === 1 &&
      !separator.lineBreak &&
      (this.typed || isKnownIssuer(this.last.text)) &&
      !isKnownIssuer(next)
    );
  }

  /** A space where the hyphen should be: `KH UBND`. Both sides must be known. */
  private spaced(): boolean {
    const { text } = this.source;
    if (this.segments.length !== 1 || text[this.end] !== ' ' || asTypeCode(this.last.text) === null) return false;
    const segment = readSegment(this.source, this.end + 1);
    if (segment === null || !isKnownIssuer(segment.text) || isLetter(text.charCodeAt(segment.end))) return false;
    this.push(segment.text, ' ', segment.end);
    this.defects.add('space-for-hyphen');
    return true;
  }
}
