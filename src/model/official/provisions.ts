import type { OfficialBlock } from './official-document.ts';
import { startOf } from './sections.ts';

/** A điều, khoản or điểm that is no heading: `1. Quy chế này …`, `a) …`. */
export interface Provision {
  rank: 'dieu' | 'arabic' | 'decimal' | 'letter';
  /** As issued: `Điều 1.`, `1.`, `đ)`. */
  number: string;
  anchor: string | null;
  /** Its words without the number, and what goes on in it before its first part. */
  blocks: OfficialBlock[];
  parts: Provision[];
}

export interface ProvisionTree {
  /** What is before the first one. */
  opening: OfficialBlock[];
  parts: Provision[];
}

/** Which is inside which: an article has khoản, a khoản has điểm (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.đ). */
const depths: Readonly<Record<Provision['rank'], number>> = { dieu: 0, arabic: 1, decimal: 2, letter: 3 };

/**
 * The blocks of an article by their numbers. What has no number goes on in the part before it.
 * @param inArticle whether the blocks are of an article; a paragraph elsewhere is one only after one that begins with `Điều 1.`
 */
export function provisionTree(blocks: readonly OfficialBlock[], inArticle: boolean): ProvisionTree {
  const tree: ProvisionTree = { opening: [], parts: [] };
  const open: Provision[] = [];
  for (const block of blocks.flatMap(paragraphsOf)) {
    const next = provisionOf(block);
    if (next === null || !(inArticle || next.rank === 'dieu' || open.length > 0)) {
      (open.at(-1)?.blocks ?? tree.opening).push(block);
      continue;
    }
    while ((depths[open.at(-1)?.rank ?? 'dieu'] ?? 0) >= depths[next.rank] && open.length > 0) open.pop();
    (open.at(-1)?.parts ?? tree.parts).push(next);
    open.push(next);
  }
  return tree;
}

/** The items of a list whose numbers, which are in their words, are those of provisions are paragraphs like others; any other list stays whole. */
function paragraphsOf(block: OfficialBlock): OfficialBlock[] {
  if (block.kind !== 'list' || !block.numbered || block.notes !== undefined) return [block];
  const isOfProvisions = block.items.every(([first]) => first !== undefined && provisionOf(first) !== null);
  return isOfProvisions ? block.items.flat().flatMap(paragraphsOf) : [block];
}

function provisionOf(first: OfficialBlock): Provision | null {
  if (first.kind !== 'paragraph') return null;
  const start = startOf(first.runs);
  if (start === null || !isProvision(start.rank)) return null;
  // `Điều 5 của Luật` at the beginning of a sentence is no article.
  if (start.rank === 'dieu' && !/[.:]$/u.test(start.number)) return null;
  const words: OfficialBlock = { ...first, anchor: null, runs: start.rest };
  return { rank: start.rank, number: start.number, anchor: first.anchor, blocks: [words], parts: [] };
}

const isProvision = (rank: string): rank is Provision['rank'] => Object.hasOwn(depths, rank);
