import { isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import { readCapitals, readCutOff, readDotted, readMixedCase, readOldYear, readSmallLetters } from './runs.ts';
import type { Run } from './runs.ts';
import { readSeparator } from './separator.ts';
import type { Separator } from './separator.ts';

/** What can continue a symbol after one of its segments, as the text has it. */
export type Lexeme =
  /** A piece of that segment which a space or a `&` cut off. */
  | (Run & { kind: 'cut-off' })
  /** A unit after a dot. */
  | (Run & { kind: 'dotted' })
  /** A run after a separator; `old-year` and `mixed` only directly after a hyphen. */
  | (Run & { kind: 'separated'; separator: Separator; written: 'capitals' | 'old-year' | 'mixed' })
  /** A run after a space only. */
  | (Run & { kind: 'spaced' });

/**
 * What can continue a symbol at an offset, the most likely first. Each is read only when it is asked for; which of them
 * counts is for the tables to say.
 *
 * @param before text of the segment that ends there
 */
export function* lexemesAfter(source: NormalizedText, at: number, before: string): Generator<Lexeme, void> {
  const { text } = source;
  if (isSpace(text.charCodeAt(at)) || text[at] === '&') {
    const run = readCutOff(source, at, before);
    if (run !== null) yield { ...run, kind: 'cut-off' };
  }
  const dotted = readDotted(source, at);
  if (dotted !== null) yield { ...dotted, kind: 'dotted' };
  const separator = readSeparator(source, at);
  if (separator !== null) {
    const separated = afterSeparator(source, separator);
    if (separated !== null) yield separated;
  }
  const spaced = text[at] === ' ' ? readCapitals(source, at + 1) : null;
  if (spaced !== null) yield { ...spaced, kind: 'spaced' };
}

function afterSeparator(source: NormalizedText, separator: Separator): Lexeme | null {
  const capitals = readCapitals(source, separator.end);
  if (capitals !== null) return { ...capitals, kind: 'separated', separator, written: 'capitals' };
  if (separator.mark !== '-' || separator.spaceBefore || separator.spaceAfter) return null;
  const year = readOldYear(source, separator.end);
  if (year !== null) return { ...year, kind: 'separated', separator, written: 'old-year' };
  const mixed = readMixedCase(source, separator.end);
  return mixed === null ? null : { ...mixed, kind: 'separated', separator, written: 'mixed' };
}

/** The runs in small letters at an offset: one, or two with a hyphen between them. */
export function smallRuns(source: NormalizedText, at: number): Run[] {
  const first = readSmallLetters(source, at);
  if (first === null) return [];
  const second = source.text[first.end] === '-' ? readSmallLetters(source, first.end + 1) : null;
  return second === null ? [first] : [first, second];
}
