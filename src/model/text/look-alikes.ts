/** Letters of Greek and Cyrillic, of which many look like Latin ones. */
const otherScript = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A number with a symbol: `36/2017/TT-BGDĐT`, `124-QĐ/TW`. */
const numberSymbol = /(?<!\d)\d+(?:\/\d{4})?[/-][\p{L}\d/-]+/gu;

/** Numbers with symbols that have a letter of another script: nobody sees it, and no search finds the document. Offsets are UTF-16 units. */
export const lookAlikeNumbers = (text: string): { offset: number; found: string }[] =>
  Array.from(text.matchAll(numberSymbol), ({ 0: found, index }) => ({ offset: index, found })).filter(({ found }) =>
    otherScript.test(found),
  );

/** What a link to the web has before its path, as it is written. */
const authority = /^https?:\/\/([^/?#\\]*)/iu;

/**
 * What is wrong with the host of a link: `user` where a name comes before an `@`, so that `https://bo.gov.vn@x.example/`
 * leads to another place than a reader thinks; `letters` where the name of the host has a letter that is not ASCII, or one
 * in the code (`xn--`) that is for such. Null for a link to elsewhere than the web, and for one that is right.
 */
export function hostFault(url: string): { kind: 'user' | 'letters'; host: string } | null {
  const written = authority.exec(url.trim())?.[1];
  if (written === undefined) return null;
  const host = written.slice(written.lastIndexOf('@') + 1);
  if (written.includes('@')) return { kind: 'user', host };
  return /[^\u0020-\u007e]|(?:^|\.)xn--/iu.test(host) ? { kind: 'letters', host } : null;
}
