import { hasToneOrVowelMark, isSyllable } from '../../../text/syllable.ts';
import { memo } from '../../../text/memo.ts';
import { asTypeCode, isKnownIssuer } from '../data/codes.ts';

type Shape = 'other' | 'syllable' | 'marked';

/** What letters look like: no syllable, a syllable, or one with a tone or a vowel that abbreviations do not have (`CỦA`, `NĂM`). */
const shapeOf = /* @__PURE__ */ memo((text: string): Shape => {
  if (text.length < 2 || text !== text.toUpperCase()) return 'other';
  if (!isSyllable(text)) return 'other';
  return hasToneOrVowelMark(text) ? 'marked' : 'syllable';
});

/**
 * Whether letters after a number are a word of a heading in capitals and no symbol: `NGHỊ QUYẾT 57 CỦA`, `THÔNG TƯ SỐ 22 VỀ`.
 * Right after a separator (`apart` is false) only a word with marks is distinguished from an abbreviation: `12/NĂM 2025`, but `12/TAM`.
 */
export function isWord(text: string, apart: boolean): boolean {
  const shape = shapeOf(text);
  if (shape === 'other') return false;
  if (apart) return !isSymbolOfItsOwn(text);
  return shape === 'marked' && asTypeCode(text) === null && !isKnownIssuer(text);
}

/** Abbreviations that look like a syllable. Apart from its number `TU` is a word as well: `KẾ HOẠCH SỐ 5 TU SỬA`. */
const isSymbolOfItsOwn = (text: string) =>
  !/[AEIOU]$/u.test(text) && (asTypeCode(text) !== null || isKnownIssuer(text));
