import { paragraphText } from '../word/blocks.ts';
import type { Block } from '../word/blocks.ts';
import { isRule } from './lines.ts';
import type { ReadLine } from './read-line.ts';

/** UTF-16 units. A paragraph that says more is text. */
const LONGEST = 400;

export interface IssuedWith {
  /** As printed, without the brackets around it. */
  text: string;
  read: ReadLine;
  /** The blocks without the line. */
  rest: Block[];
}

/**
 * The line below the name of a regulation that says with what it was issued (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III):
 * `(Ban hành kèm theo Quyết định số … ngày …)`. Null where the first paragraph is another one, or the line goes on in the next.
 * @param blocks below the letterhead
 */
export function readIssuedWith(blocks: readonly Block[]): IssuedWith | null {
  const at = blocks.findIndex((block) => block.type !== 'paragraph' || !isRule(paragraphText(block)));
  const block = blocks[at];
  if (block?.type !== 'paragraph' || block.own !== undefined) return null;
  const line = paragraphText(block).replace(/\s+/gu, ' ');
  if (line.length > LONGEST || block.content.some(({ type }) => type === 'footnote' || type === 'picture')) return null;
  const text = /^\((.*)\)$/u.exec(line)?.[1]?.trim() ?? line;
  if (!/^(?:Ban hành )?kèm theo \p{L}/iu.test(text) || /^\(|[.;:]$/u.test(text)) return null;
  return { text, read: { role: 'Ban hành kèm theo', text: line }, rest: blocks.filter((_, index) => index !== at) };
}
