/**
 * The class of a mark. A class and not `:nth-child()`, which the browser would try on each element of the page.
 * @param index of the mark, from 0
 */
export const noteMarkClass = (index: number): string => `g${index + 1}`;

/**
 * The rules that hang each note's mark next to its part of the text: an anchor name for the part, the same for the mark.
 * They are in a file of the page, because a style attribute would need a looser policy.
 * @param blocks ids of the parts, in the order of the marks
 */
export const noteMarkRules = (blocks: readonly string[]): string =>
  blocks
    .map((block, index) => {
      // An id that begins with a digit is no selector.
      const part = /^[a-z][a-z0-9-]*$/u.test(block) ? `#${block}` : `[id="${block}"]`;
      const mark = noteMarkClass(index);
      return `${part}{anchor-name:--${mark}}.${mark}{position-anchor:--${mark}}`;
    })
    .join('');
