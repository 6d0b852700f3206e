import { lastItem } from '../items.ts';
import { capture } from '../text/capture.ts';
import { slug } from '../text/slug.ts';
import { isReservedId } from './reserved-ids.ts';

/**
 * The number that a heading carries, in the numbering of NĐ 30/2020 (Phụ lục I, II.6.đ): `I.`, `1.`,
 * `a)`, `Điều 5.`, `Chương II`, `Mục 1`, `Phần I`. Null for a heading without a number.
 */
export function headingNumber(heading: string): { rank: HeadingRank; part: string } | null {
  const text = heading.trim();
  const named = /^(Phần|Chương|Mục|Tiểu mục|Điều)\s+(?:thứ\s+)?([IVXLC]+|\d+)(?=[\s.:]|$)/iu.exec(text);
  if (named)
    return {
      rank: namedRanks[capture(named, 1).toLowerCase()]!,
      part: `${slug(capture(named, 1))}-${capture(named, 2).toLowerCase()}`,
    };
  const roman = /^([IVXLC]+)\s*[.)]/u.exec(text);
  if (roman) return { rank: 'roman', part: capture(roman, 1).toLowerCase() };
  // A full stop between digits separates nothing: 1.500 and 5.3.2024 are figures. Without one at the end, 1.2 needs a space.
  const arabic =
    /^(\d{1,3}(?:\.\d{1,3})*)\s*[.)](?!\d)/u.exec(text) ?? /^(\d{1,2}(?:\.\d{1,2})+)(?=\s+[\p{L}“"])/u.exec(text);
  if (arabic)
    return {
      rank: capture(arabic, 1).includes('.') ? 'decimal' : 'arabic',
      part: capture(arabic, 1).replaceAll('.', '-'),
    };
  const letter = /^([a-zđ])\s*\)/u.exec(text);
  if (letter) return { rank: 'letter', part: letterPart(capture(letter, 1)) };
  return null;
}

export type HeadingRank = 'phan' | 'chuong' | 'muc' | 'tieu-muc' | 'roman' | 'dieu' | 'arabic' | 'decimal' | 'letter';

const namedRanks: Record<string, HeadingRank> = {
  phần: 'phan',
  chương: 'chuong',
  mục: 'muc',
  'tiểu mục': 'tieu-muc',
  điều: 'dieu',
};

/** `đ)` is between `d)` and `e)`; in an address it is written as it is typed in Telex, `dd`. */
export function letterPart(letter: string): string {
  return letter === 'đ' ? 'dd' : letter;
}

/** Whether an anchor is one that {@link Anchors} gives to a paragraph, an item or a table. */
export const isBlockAnchor = (anchor: string): boolean => /-d\d+$/u.test(anchor);

/**
 * Gives headings their permanent anchors: the path of their numbers (`ii-3` is section II.3), or a
 * slug of the text where there is no number. The same text always gives the same anchors; a repeated
 * one gets `-2`, `-3`, and one that belongs to the page (`noi-dung`) begins with `muc-`.
 */
export class AnchorMaker {
  private readonly used = new Map<string, number>();
  private readonly blocks = new Map<string, number>();
  private readonly path: { depth: number; anchor: string; numbered: boolean }[] = [];

  /** @param startsIn anchor of the section in which a fragment begins; later headings of that depth are next to it. */
  constructor(startsIn: string | null = null) {
    const parts = startsIn?.split('-') ?? [];
    parts.forEach((_, index) =>
      this.path.push({ depth: index + 2, anchor: parts.slice(0, index + 1).join('-'), numbered: true }),
    );
  }

  /** @param depth 2 for the highest heading inside a text. */
  heading(depth: number, text: string): string {
    while (this.path.length > 0 && lastItem(this.path).depth >= depth) this.path.pop();
    const number = headingNumber(text);
    const above = this.path.findLast((each) => each.numbered);
    // An article (Điều) is numbered through the whole document, so its address does not name what it is in.
    const prefix =
      above && number && number.rank !== 'dieu' ? above.anchor + (above.anchor.startsWith('dieu-') ? '--' : '-') : '';
    const part =
      number && above?.anchor.startsWith('dieu-') && !above.anchor.includes('--') && number.rank === 'arabic'
        ? `khoan-${number.part}`
        : number?.part;
    const anchor = this.unique(part ? prefix + part : slug(text).slice(0, 60).replace(/-$/u, '') || 'muc');
    this.path.push({ depth, anchor, numbered: number !== null });
    return anchor;
  }

  /** The anchor of the n-th paragraph, item or table under the current heading: `ii-3-d2`. */
  block(): string {
    const above = this.path.at(-1)?.anchor ?? 'mo-dau';
    const count = (this.blocks.get(above) ?? 0) + 1;
    this.blocks.set(above, count);
    return this.unique(`${above}-d${count}`);
  }

  private unique(anchor: string): string {
    if (isReservedId(anchor)) return this.unique(`muc-${anchor}`);
    const count = (this.used.get(anchor) ?? 0) + 1;
    this.used.set(anchor, count);
    return count === 1 ? anchor : this.unique(`${anchor}-${count}`);
  }
}
