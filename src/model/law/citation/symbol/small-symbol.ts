import { isLetter } from '../text/letters.ts';
import type { Source } from '../text/source.ts';
import { asTypeCode, isKnownIssuer } from './codes.ts';

const word = /[a-zđ&]{2,10}\d{0,2}/uy;

/** A symbol written in small letters, `tt-bgddt`, `qh15`: read only where every part is in the tables. */
export function readSmallSymbol(source: Source, at: number): { segments: readonly string[]; end: number } | null {
  const first = wordAt(source, at);
  if (first === null) return null;
  if (/^(?:ubtv)?qh\d\d$/u.test(first.text)) return { segments: [first.text.toUpperCase()], end: first.end };
  if (source.text[first.end] !== '-' || asTypeCode(first.text) === null) return null;
  const second = wordAt(source, first.end + 1);
  if (second === null || !isKnownIssuer(second.text.toUpperCase())) return null;
  return { segments: [first.text, second.text.toUpperCase()], end: second.end };
}

function wordAt(source: Source, at: number): { text: string; end: number } | null {
  word.lastIndex = at;
  const found = word.exec(source.text);
  if (found === null || isLetter(source.text.charCodeAt(word.lastIndex))) return null;
  source.steps += found[0].length;
  return { text: found[0], end: word.lastIndex };
}
