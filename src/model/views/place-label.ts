import { blockText } from '../article/article.ts';
import type { Article, Block } from '../article/article.ts';
import { collapseSpace } from '../text/normalize.ts';

const numberPath = /^(?:[ivxlc]+|\d+)(?:-(?:\d+|dd|[a-z]))*$/u;
const articlePath = /^dieu-(\d+)(?:--khoan-(\d+))?(?:--?(dd|[a-z]))?$/u;

/** UTF-16 units kept of a heading that has no number. */
const LONGEST = 40;

/**
 * What a place of a text is called: `II.7, đoạn 5` for the block `ii-7-d5`, `Điều 5 khoản 2, đoạn 1`, `mở đầu, đoạn 1`.
 * A section without a number is called by its heading; a heading is called by its section alone.
 */
export function placeLabel(block: Block, article: Article): string {
  if (block.kind === 'title') return 'tên văn bản';
  if (block.kind === 'signature') return 'nơi nhận và chữ ký';
  const count = /-d(\d+)$/u.exec(block.anchor)?.[1];
  const section = block.kind === 'heading' ? block.anchor : block.section;
  const name = section === null ? 'mở đầu' : sectionName(section, article);
  return block.kind === 'heading' || count === undefined ? name : `${name}, đoạn ${count}`;
}

function sectionName(anchor: string, article: Article): string {
  const rule = articlePath.exec(anchor);
  if (rule) {
    const [, number, clause, point] = rule;
    return [`Điều ${number}`, clause && `khoản ${clause}`, point && `điểm ${letter(point)}`].filter(Boolean).join(' ');
  }
  if (numberPath.test(anchor))
    return anchor
      .split('-')
      .map((part, index) => (index === 0 ? part.toUpperCase() : letter(part)))
      .join('.');
  const heading = article.blocks.find((block) => block.anchor === anchor);
  const text = heading ? collapseSpace(blockText(article, heading)) : anchor;
  return text.length <= LONGEST ? `“${text}”` : `“${text.slice(0, text.lastIndexOf(' ', LONGEST))}…”`;
}

const letter = (part: string) => (part === 'dd' ? 'đ' : part);
