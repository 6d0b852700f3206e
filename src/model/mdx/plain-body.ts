import type { Root } from 'mdast';

/**
 * A body that the grammar cannot read, as paragraphs of plain text with their places: the checks of what texts say
 * (personal data) still run. @param body with the offsets of the file
 */
export const plainBody = (body: string): Root => ({
  type: 'root',
  children: [...body.matchAll(/\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/gu)].map(({ 0: text, index }) => {
    const point = (offset: number) => ({ line: 1, column: 1, offset });
    const position = { start: point(index), end: point(index + text.length) };
    return { type: 'paragraph', position, children: [{ type: 'text', value: text, position }] };
  }),
});
