const declaration = /(?<![\w-])(?:-webkit-)?text-decoration\s*:\s*(?<value>[^;}"'`]*)/gu;
const line = /^(?:none|underline|overline|line-through|inherit|initial|unset|revert|revert-layer)$/u;

/**
 * The declarations of `text-decoration` that give more than the line. Safari knows no colour and no thickness in this shorthand
 * before 26.2 (the long properties since 12.1): it drops the declaration, or, where the value has a `var()`, takes the line away.
 * Source: MDN browser-compat-data, css.properties.text-decoration, read on 28/11/2026.
 * @param text of a stylesheet, or of code that contains one
 * @returns each as `line: value`
 */
export function overfullTextDecorations(text: string): string[] {
  return [...text.matchAll(declaration)]
    .map((match) => ({ value: match.groups!['value']!.replace('!important', '').trim(), index: match.index }))
    .filter(({ value }) => !value.split(/\s+/u).every((word) => line.test(word)))
    .map(({ value, index }) => `${text.slice(0, index).split('\n').length}: ${value}`);
}
