import { isSpace } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

/** What separates the parts of a number-symbol, and how it is written. */
export interface Separator {
  mark: '/' | '-';
  end: number;
  spaceBefore: boolean;
  spaceAfter: boolean;
  lineBreak: boolean;
  doubled: boolean;
}

const MAX_SPACES = 8;
const SLASH = 47;
const HYPHEN = 45;
const TILDE = 126;

/** Offset after the white space at an offset: at most eight units, with at most one line break. */
function skipSpaces(source: NormalizedText, at: number): number {
  const { text } = source;
  let end = at;
  let breaks = 0;
  while (end - at < MAX_SPACES && isSpace(text.charCodeAt(end))) {
    if (text.charCodeAt(end) === 10 && ++breaks > 1) break;
    end++;
  }
  source.steps += end - at + 1;
  return end;
}

/** The separator at an offset, white space around it included; null if none is there. */
export function readSeparator(source: NormalizedText, at: number): Separator | null {
  const { text } = source;
  const mark = skipSpaces(source, at);
  const unit = text.charCodeAt(mark);
  if (unit !== SLASH && unit !== HYPHEN && unit !== TILDE) return null;
  let end = mark + 1;
  const doubled = text.charCodeAt(end) === unit;
  if (doubled) end++;
  const after = skipSpaces(source, end);
  return {
    mark: unit === SLASH ? '/' : '-',
    end: after,
    spaceBefore: mark > at,
    spaceAfter: after > end,
    lineBreak: text.slice(at, after).includes('\n'),
    doubled,
  };
}
