import type { OfficialBlock, OfficialTable } from './official-document.ts';
import type { PictureWidth } from './pictures.ts';
import { pointsOf } from './points.ts';
import { piecesOf } from './sheet-lines.ts';
import { onTheirSide } from './sheet-sides.ts';
import { columnNeeds } from './table-columns.ts';
import { columnFor, tableLayout, upright } from './table-layout.ts';
import type { TableLayout } from './table-layout.ts';

/** A table as the PDF draws it. */
export interface SheetTable extends OfficialTable {
  layout: TableLayout & {
    /** Of each column, whether a word of it is wider, and has to be broken. */
    narrow: boolean[];
  };
}

/** A block of a text or an annex; `turned` where it is on a sheet on its side. */
export type SheetBlock = OfficialBlock & { turned?: true };

const INDENT = pointsOf(12.7);
/** Points that parts are further in than what is around them (`official.typ`): an item with a hyphen, also inside of a numbered one. */
const FURTHER_IN = { item: INDENT + 10, itemOfNumbered: 2 * INDENT + 10, quote: 2 * 13 };

/** Blocks whose tables have their layout. Those inside of an item or a quotation have its room, and no sheet on its side. */
export const withTableLayouts = (
  blocks: readonly OfficialBlock[],
  pictureWidth: PictureWidth = () => null,
): SheetBlock[] => {
  const laid = within(blocks, { room: null, inNumbered: false, pictureWidth });
  const sides = onTheirSide(laid, (table) => 'layout' in table && (table as SheetTable).layout.turned);
  return laid.map((block, index) => (sides[index] === true ? { ...block, turned: true } : block));
};

interface Place {
  /** Points; null where a sheet can begin. */
  room: number | null;
  inNumbered: boolean;
  pictureWidth: PictureWidth;
}

function within(blocks: readonly OfficialBlock[], { room, inNumbered, pictureWidth }: Place): OfficialBlock[] {
  const less = (by: number) => Math.max(MINIMUM, (room ?? upright) - by);
  return blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return laidOut(block, room, pictureWidth);
      case 'list': {
        const ofItem = inNumbered ? FURTHER_IN.itemOfNumbered : FURTHER_IN.item;
        const inside = { room: less(block.numbered ? 0 : ofItem), inNumbered: block.numbered, pictureWidth };
        return { ...block, items: block.items.map((item) => within(item, inside)) };
      }
      case 'quote': {
        const inside = { room: less(FURTHER_IN.quote), inNumbered: false, pictureWidth };
        return { ...block, blocks: within(block.blocks, inside) };
      }
      default:
        return block;
    }
  });
}

/** Points that a table has, however deep it is inside of lists. */
const MINIMUM = upright / 4;

function laidOut(table: OfficialTable, room: number | null, pictureWidth: PictureWidth): SheetTable {
  const needs = columnNeeds(table, piecesOf, pictureWidth);
  const layout = tableLayout(needs, room);
  const narrow = needs.map(({ word }, index) => columnFor(word, layout.size) > (layout.columns[index] ?? 0) + 0.01);
  return { ...table, layout: { ...layout, narrow } };
}
