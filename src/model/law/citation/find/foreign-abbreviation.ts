import { asTypeCode, isKnownIssuer } from '../data/codes.ts';
import { isSyllable } from '../../../text/syllable.ts';
import { fold } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';

/** Letters in brackets: `(ADA)`. Those of our agencies and laws seldom have a vowel but U. */
const bracketed = /\s\(([A-Z]{3,6}|[a-z]{3,6})\)/uy;

/**
 * `Luật Người khuyết tật (ADA)`: letters in brackets right after a name that are not those of its words, nor of an agency or
 * a type of document, are those of its name in another language.
 */
export function bearsForeignAbbreviation(source: NormalizedText, start: number, end: number): boolean {
  bracketed.lastIndex = end;
  const written = bracketed.exec(source.text)?.[1];
  source.steps += 8;
  const letters = written === undefined || isSyllable(written) ? undefined : written.toUpperCase();
  if (letters === undefined || !/[AEIO]/u.test(letters) || isKnownIssuer(letters) || asTypeCode(letters) !== null)
    return false;
  const own = new Set(
    fold(source.text.slice(start, end))
      .split(/[^a-z]+/u)
      .map((word) => word.charAt(0)),
  );
  return [...letters.toLowerCase()].some((letter) => !own.has(letter));
}
