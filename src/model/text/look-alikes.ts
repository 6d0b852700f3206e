/** Signs that look like the slash of a number: of division, of fractions, of Chinese texts. */
const SLASHES = '/\u2044\u2215\u29f8\uff0f';
/** A number with a symbol: `36/2017/TT-BGDĐT`, `124-QĐ/TW`. Its first piece has a digit. */
const numberSymbol = new RegExp(
  `(?<![\\p{L}\\p{N}])(?=\\p{L}*\\p{Nd})[\\p{L}\\p{Nd}]+(?:[${SLASHES}-][\\p{L}\\p{Nd}]+)+`,
  'gu',
);
/** What is no Latin letter, mark, digit or sign of a number; and Latin letters as wide as Chinese ones. Units have some that Unicode counts as letters. */
const other = /(?![ºªµ])[^\p{Script=Latin}\p{M}\d/-]|[\uff21-\uff5a]/u;

/** What is in no text without such a number. */
const foreign = new RegExp(`[${SLASHES.slice(1)}\uff21-\uff5a]|(?!\\p{Script=Latin})[\\p{L}\\p{N}](?<!\\d)`, 'u');

/** Whether some of a number is of another script than the rest. A number before words of that script is none. */
const isMixed = (found: string): boolean => other.test(found) && (/^\p{Nd}/u.test(found) || /[a-zđ]/iu.test(found));

/**
 * Numbers with symbols that have a letter, a digit or a slash of another script: nobody sees it, and no search finds the document. Offsets are UTF-16
 * units.
 */
export const lookAlikeNumbers = (text: string): { offset: number; found: string }[] => {
  if (!foreign.test(text)) return [];
  return Array.from(text.matchAll(numberSymbol), ({ 0: found, index }) => ({ offset: index, found })).filter(
    ({ found }) => isMixed(found),
  );
};

/** What a link to the web has before its path, as it is written. Browsers take any number of slashes before it (WHATWG URL, 4.4). */
const authority = /^https?:[\\/]*([^/?#\\]*)/iu;

/**
 * What is wrong with the host of a link: `user` where a name comes before an `@`, so that `https://bo.gov.vn@x.example/`
 * leads to another place than a reader thinks; `letters` where the name of the host has a letter that is not ASCII, or one
 * in the code (`xn--`) that is for such, or written as bytes (`%E3%80%82` is a dot of Chinese). Null for a link to elsewhere than the web, and for one that is right.
 */
export function hostFault(url: string): { kind: 'user' | 'letters'; host: string } | null {
  const written = authority.exec(url.trim())?.[1];
  if (written === undefined) return null;
  const host = written.slice(written.lastIndexOf('@') + 1);
  if (written.includes('@')) return { kind: 'user', host };
  // An address that no browser takes is refused as such, which says more.
  const hasBytes = host.includes('%') && URL.canParse(url.trim());
  return hasBytes || /[^\u0020-\u007e]|(?:^|\.)xn--/iu.test(host) ? { kind: 'letters', host } : null;
}
