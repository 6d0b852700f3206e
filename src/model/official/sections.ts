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

/** A number is taken off its heading only where it is whole in the first run. */
function sectionOf({ anchor, runs }: HeadingBlock): OfficialSection {
  const [first, ...more] = runs;
  const whole = runs.map(({ text }) => text).join('');
  const rank = headingNumber(whole)?.rank ?? null;
  const number = rank === null || first === undefined ? null : (writtenNumber.exec(first.text)?.[0] ?? null);
  const rest = first === undefined || number === null ? runs : withoutStart(first, number.length, more);
  return { anchor, rank, number: number?.trim() ?? null, heading: rest, blocks: [], sections: [] };
}

function withoutStart(first: Run, length: number, more: Run[]): Run[] {
  const text = first.text.slice(length).trimStart();
  return text === '' ? more : [{ ...first, text }, ...more];
}
