/** A character that a text should not have. */
export interface OddCharacter {
  /** The character itself; half of a pair where the other half is missing. */
  character: string;
  /** What it is, in Vietnamese, with its code. */
  name: string;
  /** Whether no text may have it: XML 1.0 (2.2) forbids it, so one of them makes a whole feed unreadable. */
  isForbidden: boolean;
}

/** Controls but tab and line ends, halves of pairs, code points that Unicode keeps for programs (23.7). */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}|\p{Noncharacter_Code_Point}/u;

/** What nobody sees or what only one font knows: direction marks, joiners, other format marks, private use, line separators, the Braille sign without a dot, U+FFFD for lost letters. */
const odd = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Bidi_Control}\p{Co}\u2028\u2029\u2800\ufffd]/u;

const all = new RegExp(`${forbidden.source}|${odd.source}`, 'gu');

const names: Readonly<Record<string, string>> = {
  '\u00ad': 'dấu nối mềm',
  '\u200b': 'dấu cách rộng bằng không',
  '\u200c': 'ký tự không nối',
  '\u200d': 'ký tự nối',
  '\u2028': 'dấu ngắt dòng',
  '\u2029': 'dấu ngắt đoạn',
  '\u2060': 'ký tự nối từ',
  '\ufeff': 'dấu BOM',
  '\ufffd': 'dấu thay cho chữ bị mất',
};

function nameOf(character: string): string {
  if (names[character] !== undefined) return names[character];
  if (/\p{Bidi_Control}/u.test(character)) return 'dấu hướng chữ';
  if (/\p{Co}/u.test(character)) return 'ký tự riêng của một phông chữ';
  if (/\p{Cs}/u.test(character)) return 'nửa ký tự';
  if (/\p{Cc}/u.test(character)) return 'ký tự điều khiển';
  return /\p{Noncharacter_Code_Point}/u.test(character) ? 'mã không phải ký tự' : 'ký tự không nhìn thấy';
}

/** Characters that cannot be seen, that cut words apart or turn their direction, and those that no text may have. */
export const oddCharacters = (text: string): OddCharacter[] =>
  Array.from(text.matchAll(all), ([character]) => ({
    character,
    name: `${nameOf(character)} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`,
    isForbidden: forbidden.test(character),
  }));
