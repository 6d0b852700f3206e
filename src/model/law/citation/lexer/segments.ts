import { firstItem, lastItem } from '../../../items.ts';
import { asTypeCode, isKnownIssuer, splitJoined } from '../data/codes.ts';
import { isLetter, isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Defect } from '../types.ts';
import { lexemesAfter, smallRuns } from './lexemes.ts';
import type { Lexeme } from './lexemes.ts';
import { readCapitals } from './runs.ts';
import type { Run } from './runs.ts';
import type { Separator } from './separator.ts';
import { isWord } from './word-in-capitals.ts';

/** One part of a symbol and what is before it; '' means that it follows directly. */
export interface Segment {
  text: string;
  mark: '/' | '-' | ' ' | '';
}

type Separated = Extract<Lexeme, { kind: 'separated' }>;

const MAX_SEGMENTS = 10;
const joint = /L[TBN]$/u;

/** Collects the segments of one symbol, from left to right, and the defects between them. */
export class SegmentReader {
  readonly defects = new Set<Defect>();
  private readonly source: NormalizedText;
  private readonly typed: boolean;
  private readonly segments: Segment[] = [];
  private end = 0;

  /** With `typed`, a type word is before the number. */
  constructor(source: NormalizedText, typed = false) {
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
    const run = readCapitals(this.source, at);
    if (run === null) return this.inSmallLetters(at, mark);
    const apart = isSpace(this.source.text.charCodeAt(at - 1));
    if (isWord(run.text, apart)) return false;
    this.push(run.text, mark, run.end);
    while (this.segments.length < MAX_SEGMENTS && this.goesOn());
    return true;
  }

  /** The same where the symbol must begin with a type: a year without a slash after it, `30/2020NĐ-CP`. */
  firstType(at: number): boolean {
    const run = readCapitals(this.source, at);
    if (run === null || (asTypeCode(run.text) === null && splitJoined(run.text) === null)) return false;
    return this.first(at, '/') && this.segments.length + (splitJoined(run.text) ? 1 : 0) > 1;
  }

  /** A symbol written in small letters, `tt-bgddt`, `qh15`: read only where every part is in the tables. */
  private inSmallLetters(at: number, mark: Segment['mark']): boolean {
    const [first, second] = smallRuns(this.source, at);
    if (first === undefined) return false;
    if (/^(?:ubtv)?qh\d\d$/u.test(first.text)) this.push(first.text.toUpperCase(), mark, first.end);
    else {
      const issuer = second?.text.toUpperCase() ?? '';
      if (second === undefined || asTypeCode(first.text) === null || !isKnownIssuer(issuer)) return false;
      this.push(first.text, mark, first.end);
      this.push(issuer, '-', second.end);
    }
    this.defects.add('wrong-case');
    return true;
  }

  private push(text: string, mark: Segment['mark'], end: number): void {
    this.segments.push({ text, mark });
    this.end = end;
  }

  private get last(): Segment {
    return lastItem(this.segments);
  }

  /** The type code, while nothing but the type was read. */
  private get onlyType() {
    return this.segments.length === 1 ? asTypeCode(this.last.text) : null;
  }

  /** Takes the first lexeme that can continue the symbol; false at its end. */
  private goesOn(): boolean {
    for (const lexeme of lexemesAfter(this.source, this.end, this.last.text)) if (this.take(lexeme)) return true;
    return false;
  }

  private take(lexeme: Lexeme): boolean {
    switch (lexeme.kind) {
      case 'cut-off':
        this.defects.add('space-in-symbol');
        return this.lengthen(lexeme.text, lexeme.end);
      case 'dotted':
        return this.takeDotted(lexeme);
      case 'separated':
        return this.takeSeparated(lexeme);
      case 'spaced':
        return this.takeSpaced(lexeme);
    }
  }

  private lengthen(text: string, end: number): true {
    this.last.text += text;
    this.end = end;
    return true;
  }

  /** `.VX` in `15/QĐ-UBND.VX` belongs to the segment; in `30/2020/NĐ.CP` the dot is there for the hyphen. */
  private takeDotted({ text, end }: Run): boolean {
    if (!this.onlyType || !isKnownIssuer(text)) return this.lengthen(`.${text}`, end);
    this.push(text, '-', end);
    this.defects.add('wrong-separator');
    return true;
  }

  /** The next segment after a separator. White space before it is accepted only while the symbol cannot be complete. */
  private takeSeparated({ text, end, separator, written }: Separated): boolean {
    // Between its hyphen and a letter no symbol ends, `12/QĐ-MNHoaSen`; old forms have the year there, `03/NĐ-76`.
    if (written !== 'capitals' && !this.onlyType) return false;
    const spaced = separator.spaceBefore || separator.spaceAfter;
    if (spaced && isWord(text, this.headingGoesOn(end))) return false;
    if (spaced && end - separator.end < 2) return false;
    if (separator.spaceBefore && !this.isIncomplete(separator, text)) return false;
    this.note(separator);
    this.push(text, separator.mark, end);
    return true;
  }

  private headingGoesOn(at: number): boolean {
    return /^\s{1,3}\p{Lu}{2}/u.test(this.source.text.slice(at, at + 5));
  }

  /** Whether a symbol cannot end here: it is a type without agency, a joint act, or the agency of a letter without its unit. */
  private isIncomplete(separator: Separator, next: string): boolean {
    const code = asTypeCode(firstItem(this.segments).text);
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
  private takeSpaced({ text, end }: Run): boolean {
    if (!this.onlyType || !isKnownIssuer(text) || isLetter(this.source.text.charCodeAt(end))) return false;
    this.push(text, ' ', end);
    this.defects.add('space-for-hyphen');
    return true;
  }
}
