/**
 * Signs of Word's symbol fonts, by the code that Word writes (U+F000 + the code in the font), as the fonts' own tables
 * give them. Only signs that are in official documents; any other is reported.
 */
const symbol: Record<number, string> = {
  ...sameAsAscii(' 0123456789()+,-./:;=[]{}<>?!%&_'),
  0xa3: '≤',
  0xa5: '∞',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xac: '←',
  0xad: '↑',
  0xaf: '↓',
  0xde: '⇒',
  0x2d: '−',
  0x61: 'α',
  0x62: 'β',
  0x44: 'Δ',
  0x53: 'Σ',
  0x70: 'π',
  0x6d: 'μ',
};
const wingdings: Record<number, string> = {
  0x28: '☎',
  0x2a: '✉',
  0x46: '☞',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x70: '❐',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '◻',
  0xab: '★',
  0xb2: '✪',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const wingdings2: Record<number, string> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x54: '☒',
  0x97: '●',
  0xa2: '■',
  0xa3: '□',
};
const wingdings3: Record<number, string> = { 0x22: '↑', 0x24: '→', 0x7d: '▶' };

const tables: Record<string, Record<number, string>> = {
  symbol,
  wingdings,
  'wingdings 2': wingdings2,
  'wingdings 3': wingdings3,
};

/** The font Symbol has digits and marks where others have them; its letters are Greek. */
function sameAsAscii(letters: string): Record<number, string> {
  return Object.fromEntries(Array.from(letters, (letter) => [letter.charCodeAt(0), letter]));
}

/** Whether a font holds signs instead of letters. */
export const isSymbolFont = (font: string | null | undefined): boolean =>
  Object.hasOwn(tables, (font ?? '').toLowerCase());

/** The Unicode sign of a code in a symbol font; null when it is not known. */
export function signOf(code: number, font: string | null | undefined): string | null {
  const table = tables[(font ?? '').toLowerCase()];
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (!table) return code === low ? String.fromCodePoint(code) : null;
  return table[low] ?? (low === 0x20 ? ' ' : null);
}

/**
 * A text with its signs as Unicode; □ for those that are not known.
 * @param ascii font of its ASCII characters. @param font of the others.
 * @returns the text, and the codes of the unknown signs.
 */
export function readSigns(
  text: string,
  ascii: string | null,
  font: string | null,
): { text: string; unknown: number[] } {
  const inSymbols = isSymbolFont(ascii);
  if (!inSymbols && !/[\uF000-\uF0FF]/u.test(text)) return { text, unknown: [] };
  const unknown: number[] = [];
  const signs = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (!inSymbols && (code < 0xf000 || code > 0xf0ff)) return character;
    const sign = signOf(code, ascii ?? font);
    if (sign === null) unknown.push(code);
    return sign ?? '□';
  });
  return { text: signs.join(''), unknown };
}

/** The sign of a bullet. Word's bullets come from symbol fonts; an unknown one is shown as a round bullet. */
export function bulletSign(text: string, font: string | null): string {
  const code = text.codePointAt(0);
  if (code === undefined) return '';
  if (code >= 0xe000 && code <= 0xf8ff) return signOf(code, font ?? 'Symbol') ?? '•';
  if (isSymbolFont(font) && text.length === 1) return signOf(code, font) ?? text;
  return text === 'o' && /courier/iu.test(font ?? '') ? '○' : text;
}
