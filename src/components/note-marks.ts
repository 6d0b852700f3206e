/**
 * The rules that hang each note's mark beside its part of the text: an anchor name for the part, the same for the mark.
 * They belong to one page, because a style attribute would need a looser policy.
 * @param blocks ids of the parts, in the order of the marks
 */
export const noteMarkRules = (blocks: readonly string[]): string =>
  blocks
    .map((block, index) => {
      // An id that begins with a digit is no selector.
      const part = /^[a-z][a-z0-9-]*$/u.test(block) ? `#${block}` : `[id="${block}"]`;
      return `${part}{anchor-name:--g${index + 1}}.gc>:nth-child(${index + 1}){position-anchor:--g${index + 1}}`;
    })
    .join('');
