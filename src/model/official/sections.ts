import { headingNumber } from '../article/anchors.ts';
import type { HeadingRank } from '../article/anchors.ts';
import type { OfficialBlock, Run } from './official-document.ts';

type HeadingBlock = Extract<OfficialBlock, { kind: 'heading' }>;

/** A heading with all that is below it, up to the next heading of its level. */
export interface OfficialSection {
  anchor: string;
  /** What its number is, null for a heading without one. */
  rank: HeadingRank | null;
  /** The number as issued, `II.` or `Điều 5.`; null where there is none. */
  number: string | null;
  /** The heading without its number. */
  heading: Run[];
  /** What is between the heading and the first one below it. */
  blocks: OfficialBlock[];
  sections: OfficialSection[];
}

export interface SectionTree {
  /** What is before the first heading. */
  opening: OfficialBlock[];
  sections: OfficialSection[];
}

/** The blocks of a document as the tree that their headings make. */
export function sectionTree(blocks: readonly OfficialBlock[]): SectionTree {
  const tree: SectionTree = { opening: [], sections: [] };
  const open: { level: number; section: OfficialSection }[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      (open.at(-1)?.section.blocks ?? tree.opening).push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const section = sectionOf(block);
    (open.at(-1)?.section.sections ?? tree.sections).push(section);
    open.push({ level: block.level, section });
  }
  return tree;
}

const writtenNumber =
  /^(?:(?:phần|chương|mục|tiểu mục|điều)\s+(?:thứ\s+)?(?:[ivxlc]+|\d+)|[ivxlc]+|\d+(?:\.\d+)*|[a-zđ])\s*[.):]?/iu;

/** The number with which words begin, and the words without it; null where it is not whole in the first run. */
export function startOf(runs: readonly Run[]): { rank: HeadingRank; number: string; rest: Run[] } | null {
  const [first, ...more] = runs;
  const rank = headingNumber(runs.map(({ text }) => text).join(''))?.rank;
  const number = first === undefined || rank === undefined ? undefined : writtenNumber.exec(first.text)?.[0];
  if (first === undefined || rank === undefined || number === undefined) return null;
  return { rank, number: number.trim(), rest: withoutStart(first, number.length, more) };
}

function sectionOf({ anchor, runs }: HeadingBlock): OfficialSection {
  const start = startOf(runs);
  const rank = start?.rank ?? headingNumber(runs.map(({ text }) => text).join(''))?.rank ?? null;
  return { anchor, rank, number: start?.number ?? null, heading: start?.rest ?? runs, blocks: [], sections: [] };
}

function withoutStart(first: Run, length: number, [second, ...more]: Run[]): Run[] {
  const text = first.text.slice(length).trimStart();
  if (text !== '') return [{ ...first, text }, ...(second === undefined ? [] : [second]), ...more];
  return second === undefined ? [] : [{ ...second, text: second.text.trimStart() }, ...more];
}
