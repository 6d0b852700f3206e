import { allMarked, paragraphText } from '../word/blocks.ts';
import type { Block, Paragraph } from '../word/blocks.ts';
import { parseListLabel } from './number-label.ts';

/** Whether a paragraph has the form of a basis (căn cứ): NĐ 30/2020 Phụ lục I, II.6.b. */
export function isBasis(text: string, paragraph: Paragraph): boolean {
  const bare = text.replace(/^[-–+•*\s]+/u, '');
  if (/^Căn cứ(?![\p{L}])/iu.test(bare)) return !/:\s*$/u.test(bare);
  // A plan also begins with what it carries out; then form distinguishes it from the first sentence of the text.
  if (!/^(?:Thực hiện|Thi hành|Theo|Xét|Trên cơ sở|Tiếp tục thực hiện|Nhằm thực hiện)(?![\p{L}])/u.test(bare))
    return false;
  return /[;,]\s*$/u.test(bare) || (allMarked(paragraph.content, 'italic') && !/:\s*$/u.test(bare));
}

/**
 * How many blocks from the first on are bases. A line that carries something out and ends with a full stop counts
 * when it is among them.
 */
export function countBases(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    if (block.type !== 'paragraph') break;
    if (block.own?.kind === 'basis') {
      count++;
      continue;
    }
    if (block.own !== undefined) break;
    const text = paragraphText(block);
    if (parseListLabel(text) !== null || !isBasis(text, block)) break;
    count++;
  }
  return count;
}
