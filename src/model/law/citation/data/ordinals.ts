/** Numbers of plenums as people write them in words. */
const inWords = 'nhất hai ba tư năm sáu bảy tám chín mười'.split(' ');
const ordinals = new Map<string, number>([
  ...inWords.map((word, index) => [word, index + 1] as [string, number]),
  ['một', 1],
  ['bốn', 4],
  ['bẩy', 7],
  ['mười một', 11],
  ['mười hai', 12],
  ['mười ba', 13],
  ['mười bốn', 14],
  ['mười lăm', 15],
]);

/** The number that `4`, `04`, `tư` or `bốn` says, or null. */
export function ordinal(text: string): number | null {
  const word = text.trim().toLowerCase().replace(/\s+/gu, ' ');
  return /^\d{1,2}$/u.test(word) ? Number(word) : (ordinals.get(word) ?? null);
}

export const ordinalPattern = String.raw`\d{1,2}(?!\d)|[Mm]ười\s(?:một|hai|ba|bốn|lăm)(?!\p{L})|(?:[Nn]hất|[Hh]ai|[Bb]a|[Tt]ư|[Bb]ốn|[Nn]ăm|[Ss]áu|[Bb][ảẩ]y|[Tt]ám|[Cc]hín|[Mm]ười)(?!\p{L})`;

const values: readonly [string, number][] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

export const romanPattern = String.raw`(?:X{0,2}(?:IX|IV|V?I{1,3}|V)|X{1,2})(?![\p{L}\d])`;

/** A term in Roman figures, whichever way it was written: `12`, `XII` → `XII`. */
export function roman(text: string): string {
  if (/^[IVX]+$/u.test(text)) return text;
  let rest = Number(text);
  let result = '';
  for (const [letters, value] of values)
    while (rest >= value) {
      result += letters;
      rest -= value;
    }
  return result;
}
