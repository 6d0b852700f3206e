import type { GarbledText } from './garbled-text.ts';

/** A vowel of VIQR (RFC 1456) with its mark and its tone, both after it: `e^'`. */
const viqr = "[aeiouyAEIOUY][\\^+(]['`?~.](?=\\p{L}|[\\s,;]|$)";

/** Ways of writing Vietnamese that were never turned back into letters, or were read in an encoding of another language. */
const signs: readonly { pattern: RegExp; encoding: string }[] = [
  // Two of them near each other: one may be the end of a sum.
  { pattern: new RegExp(`${viqr}[^]{1,60}?${viqr}`, 'u'), encoding: 'VIQR (gõ dấu sau chữ)' },
  { pattern: /=(?:E1=B[AB]=[89AB][\dA-F]|C[346]=[89AB][\dA-F])/u, encoding: 'quoted-printable của thư điện tử' },
  { pattern: /&(?:#\d{2,5}|#x[\da-f]{2,4}|[AEIOUYaeiouy](?:acute|grave|circ|tilde)|nbsp|amp);/u, encoding: 'HTML' },
  { pattern: /\\u(?:00[c-f]|01[0-b]|1e[a-f])[\da-f]/iu, encoding: 'JSON' },
  // The first bytes of ă đ ĩ ũ ơ ư and of the letters with two marks, read as Windows-1252, where the rest was lost or read twice.
  { pattern: /Æ[°¡]|Ä[‘\u0091]|á[º»](?=\p{L})|Ã[†¡„ƒ\u0080-\u009f]+[ÂÃ]/u, encoding: 'UTF-8 bị đọc nhầm' },
  // A word of Latin letters and of another script. Greek is left out: μg, αβ.
  {
    pattern:
      /(?:\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Katakana}\uac00-\ud7a3\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]|[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Katakana}\uac00-\ud7a3\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}]\p{Script=Latin})/u,
    encoding: 'của tiếng nước khác, nên trong từ có chữ không phải chữ Việt',
  },
];

/** Letters around a place in a text, up to blanks; at most some, so that a text without blanks takes no time. */
function wordAround(text: string, from: number, to: number): string {
  const before = /\S{0,12}$/u.exec(text.slice(Math.max(0, from - 12), from))?.[0] ?? '';
  const after = /^\S{0,12}/u.exec(text.slice(to, to + 12))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}

/** A text that was copied without being decoded; what it means is not computed. */
export function undecodedText(text: string): GarbledText | null {
  for (const { pattern, encoding } of signs) {
    const match = pattern.exec(text);
    if (match)
      return {
        found: wordAround(text, match.index, match.index + Math.min(match[0].length, 12)).trim(),
        reading: null,
        encoding,
      };
  }
  return null;
}
