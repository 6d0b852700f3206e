import { edit, unedited } from './edited.ts';
import type { Edited } from './edited.ts';

const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
};
const named: Readonly<Record<string, string>> = { ETH: 'Đ', eth: 'đ', quot: '"', ldquo: '“', rdquo: '”', mdash: '-' };
const entity =
  /&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([AEIOUYaeiouy])(grave|acute|circ|tilde|uml)|(ETH|eth|quot|[lr]dquo|mdash));/gu;

/** Letters that a page wrote as entities, `c&ocirc;ng văn`, `Qu&#7889;c h&#x1ED9;i`. `&amp;` and spaces are markup's affair. */
export function withoutEntities(text: string): Edited {
  if (!/&[#a-zA-Z]/u.test(text)) return unedited(text);
  return edit(text, entity, ([, decimal, hexadecimal, base, accent, name]) => {
    if (name !== undefined) return named[name] ?? null;
    if (base !== undefined) return (base + (accents[accent ?? ''] ?? '')).normalize('NFC');
    return letterOf(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal));
  });
}

/** The character of a number, if it is a letter or digit of the first planes; null for what is not to be read. */
function letterOf(code: number): string | null {
  if (code >= 0x2010 && code <= 0x2015) return '-';
  if (code < 48 || code >= 0x2000) return null;
  const letter = String.fromCharCode(code).normalize('NFC');
  return letter.length === 1 && /[\p{L}\d]/u.test(letter) ? letter : null;
}
