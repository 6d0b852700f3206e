import { limits } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { attribute, child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { paragraphsOf, paragraphText } from './blocks.ts';
import type { Block, Cell, Table } from './blocks.ts';
import { deeper, note } from './context.ts';
import type { PartContext, ReadBlocks } from './context.ts';
import { plainText } from './runs.ts';
import { firstWords } from '../notes.ts';

/** Reads a table. A table inside a cell becomes paragraphs of the cell, one for each of its rows. */
export function readTable(tbl: XmlElement, context: PartContext, readBlocks: ReadBlocks): Block[] {
  return deeper(context, () => {
    const outer = context.cell;
    const number = outer ? outer.table : ++context.file.tables;
    const rows: Cell[][] = [];
    let cells = 0;
    const place = {
      part: context.name,
      paragraph: context.paragraphs + 1,
      cell: outer,
      words: firstWords(plainText(tbl)),
    };
    for (const tr of rowsOf(tbl)) {
      const trPr = child(tr, 'w:trPr');
      if (child(trPr, 'w:del')) {
        note(context.file, 'theo-doi-sua', `Theo dõi sửa đổi: bỏ hàng đã xóa “${firstWords(plainText(tr))}”.`, place);
        continue;
      }
      const row: Cell[] = emptyCells(valueOf(trPr, 'w:gridBefore'));
      for (const tc of cellsOf(tr)) {
        const properties = child(tc, 'w:tcPr');
        if (!outer) context.cell = { table: number, row: rows.length + 1, column: row.length + 1 };
        const merge = child(properties, 'w:vMerge');
        const blocks = readBlocks(tc, context);
        const span = Math.max(1, Math.min(63, Number(valueOf(properties, 'w:gridSpan') ?? 1) || 1));
        const continues = merge !== null && attribute(merge, 'w:val') !== 'restart' && rows.length > 0;
        const covered = continues
          ? [...paragraphsOf(blocks)].map(paragraphText).join(' ').replace(/\s+/gu, ' ').trim()
          : '';
        if (covered !== '')
          note(context.file, 'o-gop-chu', `Bỏ chữ “${covered}” nằm dưới ô gộp, Word không in ra.`, {
            ...place,
            cell: context.cell,
            words: firstWords(plainText(tr)),
          });
        row.push({ blocks: continues ? [] : blocks, span, continues });
        cells += span;
        if (cells > limits.cells) throw new ImportRefusal('long-qua-sau', 'Bảng có quá nhiều ô.');
      }
      if (row.length > 0) rows.push(row);
    }
    context.cell = outer;
    if (rows.length === 0) return [];
    const table: Table = { type: 'table', rows, number, place };
    if (!outer) return [table];
    note(context.file, 'bang-long', 'Bảng nằm trong ô của bảng khác được ghi lại thành chữ, mỗi hàng một đoạn.', place);
    return flatten(table);
  });
}

const emptyCells = (count: string | null): Cell[] =>
  Array.from({ length: Math.min(63, Number(count ?? 0) || 0) }, () => ({ blocks: [], span: 1, continues: false }));

function* rowsOf(tbl: XmlElement): Generator<XmlElement> {
  for (const each of tbl.children) {
    if (each.name === 'w:tr') yield each;
    else yield* rowsOf(seen(each));
  }
}

function* cellsOf(tr: XmlElement): Generator<XmlElement> {
  for (const each of tr.children) {
    if (each.name === 'w:tc') yield each;
    else yield* cellsOf(seen(each));
  }
}

/** What stands around rows and cells is seen through; of alternatives the first counts. */
const seen = (element: XmlElement): XmlElement =>
  element.name === 'mc:AlternateContent'
    ? (child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element)
    : element;

/** The cells of a table as blocks, row by row. */
export function flatten(table: Table): Block[] {
  return table.rows.flatMap((row) => row.flatMap((cell) => (cell.continues ? [] : cell.blocks)));
}
