import { tcvn3Letters } from './tcvn3.ts';
import { isVniMark, vniLetters, vniPairs } from './vni.ts';

/** How the characters of a run are to be read. Decided by the font alone, never by what the text looks like. */
export type Encoding = 'unicode' | 'tcvn3' | 'vni' | 'unknown-legacy';

/** The encoding of a font. Fonts of other old encodings are known by name so that they can be reported. */
export function encodingOf(font: string | null): Encoding {
  if (font === null) return 'unicode';
  if (/^\.Vn/iu.test(font)) return 'tcvn3';
  if (/^VNI[- ]/iu.test(font)) return 'vni';
  return /^(?:VPS[ -]|VISCII|BKHCM|Vietware|VNtimes|VNarial)/iu.test(font) ? 'unknown-legacy' : 'unicode';
}

/** Whether a TCVN3 font shows small letters as capitals: `.VnTimeH`, `.VnArialH`. */
export const showsCapitals = (font: string | null): boolean => font !== null && /^\.Vn.*H$/u.test(font.trim());

export interface Decoded {
  text: string;
  /** Characters above ASCII that the encoding does not have. They stay as they are. */
  unread: string[];
  /** True when the text has letters that no 8-bit encoding holds: it was typed as Unicode in an old font, and stays. */
  typedAsUnicode: boolean;
}

/** Windows writes typographic signs in old fonts as Unicode; they need no decoding. */
const isSign = (character: string) => /[\u00A0\u2010-\u2026\u2030-\u203A\u20AC\u2122\uF000-\uF0FF]/u.test(character);

/** Decodes text of an old font. @param text as Word keeps it: codes as Latin-1 characters, or from U+F000 on for symbol fonts. */
export function decode(text: string, encoding: Encoding): Decoded {
  if (encoding !== 'tcvn3' && encoding !== 'vni') return { text, unread: [], typedAsUnicode: false };
  const codes = text.replace(/[\uF020-\uF0FF]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0xf000));
  if (/[\u0102-\u01B0]|[\u0300-\u0323]|[\u1EA0-\u1EF9]/u.test(codes)) return { text, unread: [], typedAsUnicode: true };
  return encoding === 'tcvn3' ? decodeTcvn3(codes) : decodeVni(codes);
}

function decodeTcvn3(codes: string): Decoded {
  const unread: string[] = [];
  const text = codes.replace(/[^\0-\u007F]/gu, (code) => {
    const letter = tcvn3Letters.get(code);
    if (letter === undefined && !isSign(code)) unread.push(code);
    return letter ?? code;
  });
  return { text, unread, typedAsUnicode: false };
}

function decodeVni(codes: string): Decoded {
  const unread: string[] = [];
  let text = '';
  for (let at = 0; at < codes.length; at++) {
    const code = codes.charAt(at);
    const pair = vniPairs.get(codes.slice(at, at + 2));
    if (pair !== undefined) {
      text += pair;
      at++;
      continue;
    }
    const letter = vniLetters.get(code);
    if (letter === undefined && code > '\u007F' && !isSign(code)) unread.push(code);
    text += letter ?? code;
  }
  return { text, unread, typedAsUnicode: false };
}

/** Whether a text begins with a mark that belongs to the letter before it, so that a run was cut inside a letter. */
export function beginsWithMark(text: string, encoding: Encoding): boolean {
  const first = text[0];
  if (first === undefined) return false;
  return encoding === 'vni' ? isVniMark(first) : /\p{M}/u.test(first);
}
