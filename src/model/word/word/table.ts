import type { OwnStyle } from '../../official/word-styles.ts';
import { limits } from '../limits.ts';
import { ImportRefusal } from '../refusal.ts';
import { attribute, child, valueOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';
import { paragraphsOf, paragraphText } from './blocks.ts';
import type { Block, Cell, Table } from './blocks.ts';
import { withDepthLimit, note } from './context.ts';
import type { PartContext, ReadBlocks } from './context.ts';
import { plainText, shownText } from './runs.ts';
import { firstWords } from '../notes.ts';

/** Reads a table. A table inside a cell becomes paragraphs of the cell, one for each of its rows. */
export function readTable(tbl: XmlElement, context: PartContext, readBlocks: ReadBlocks): Block[] {
  return withDepthLimit(context, () => {
    const outer = context.cell;
    const own = ownOf(tbl, context);
    const number = outer ? outer.table : ++context.file.tables;
    const rows: Cell[][] = [];
    const count = cellCounter();
    const place = {
      part: context.name,
      paragraph: context.paragraphs + 1,
      cell: outer,
      words: firstWords(plainText(tbl)),
    };
    if (!outer && isFrame(tbl) && own === null) {
      note(
        context.file,
        'bang-khung',
        `Bảng ${number} chỉ có một cột, được lấy làm khung và ghi thành đoạn văn.`,
        place,
      );
      return [...rowsOf(tbl)].flatMap((tr) =>
        [...cellsOf(tr)].flatMap((tc) => {
          count(spanOf(tc));
          return readBlocks(tc, context);
        }),
      );
    }
    for (const tr of rowsOf(tbl)) {
      const trPr = child(tr, 'w:trPr');
      if (child(trPr, 'w:del')) {
        const words = rowWords(tr, context);
        note(context.file, 'theo-doi-sua', `Theo dõi sửa đổi: bỏ hàng đã xóa “${words}”.`, place, words);
        continue;
      }
      const row: Cell[] = emptyCells(valueOf(trPr, 'w:gridBefore'));
      for (const tc of cellsOf(tr)) {
        const properties = child(tc, 'w:tcPr');
        if (!outer) context.cell = { table: number, row: rows.length + 1, column: row.length + 1 };
        const merge = child(properties, 'w:vMerge');
        const blocks = readBlocks(tc, context);
        const span = spanOf(tc);
        const continues = merge !== null && attribute(merge, 'w:val') !== 'restart' && rows.length > 0;
        const covered = continues
          ? [...paragraphsOf(blocks)].map(paragraphText).join(' ').replace(/\s+/gu, ' ').trim()
          : '';
        if (covered !== '')
          note(
            context.file,
            'o-gop-chu',
            `Bỏ chữ “${covered}” nằm dưới ô gộp, Word không in ra.`,
            { ...place, cell: context.cell, words: firstWords(plainText(tr)) },
            covered,
          );
        row.push({ blocks: continues ? [] : blocks, span, continues, align: own === null ? null : alignOf(tc) });
        count(span);
      }
      if (row.length > 0) rows.push(row);
    }
    context.cell = outer;
    if (rows.length === 0) return [];
    const table: Table = { type: 'table', rows, ...(own === null ? {} : { own }), number, place };
    if (!outer) return [table];
    note(context.file, 'bang-long', 'Bảng nằm trong ô của bảng khác được ghi lại thành chữ, mỗi hàng một đoạn.', place);
    return flatten(table);
  });
}

const spanOf = (tc: XmlElement): number =>
  Math.max(1, Math.min(63, Number(valueOf(child(tc, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1));

/** Counts cells up to the limit of one table, as wide as they are, and refuses more. */
function cellCounter(): (span: number) => void {
  let cells = 0;
  return (span) => {
    cells += span;
    if (cells > limits.cells) throw new ImportRefusal('long-qua-sau', 'Bảng có quá nhiều ô.');
  };
}

/** A table of one column is a frame around text, which may hold tables of its own. */
function isFrame(tbl: XmlElement): boolean {
  for (const tr of rowsOf(tbl)) {
    const [tc, ...others] = cellsOf(tr);
    const trPr = child(tr, 'w:trPr');
    if (!tc || others.length > 0 || child(trPr, 'w:del') || child(trPr, 'w:gridBefore')) return false;
    if (child(child(tc, 'w:tcPr'), 'w:vMerge')) return false;
  }
  return true;
}

/** What a table of the text is inside of in a file of ours, by the style of its first cell; null for any other table. */
function ownOf(tbl: XmlElement, { file: { styles } }: PartContext): OwnStyle | null {
  const [tr] = rowsOf(tbl);
  const [tc] = tr === undefined ? [] : cellsOf(tr);
  const style = valueOf(child(child(tc ?? null, 'w:p'), 'w:pPr'), 'w:pStyle');
  const own = styles.ownOf(style ?? undefined);
  return own?.kind === 'cell' ? own : null;
}

/** Where a cell says that its words are, also one without words. */
function alignOf(tc: XmlElement): Cell['align'] {
  const said = valueOf(child(child(tc, 'w:p'), 'w:pPr'), 'w:jc');
  if (said === 'left' || said === 'start') return 'left';
  if (said === 'right' || said === 'end') return 'right';
  return said === 'center' ? 'center' : null;
}

/** All words of a row that a tracked change takes away, in one line. */
const rowWords = (tr: XmlElement, context: PartContext): string =>
  shownText(tr, context.file, undefined, true).replace(/\s+/gu, ' ').trim();

const emptyCells = (count: string | null): Cell[] =>
  Array.from({ length: Math.min(63, Number(count ?? 0) || 0) }, () => ({
    blocks: [],
    span: 1,
    continues: false,
    align: null,
  }));

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

/** What is around rows and cells is seen through; of alternatives the first counts. */
const seen = (element: XmlElement): XmlElement =>
  element.name === 'mc:AlternateContent'
    ? (child(element, 'mc:Choice') ?? child(element, 'mc:Fallback') ?? element)
    : element;

/** The cells of a table as blocks, row by row. */
export function flatten(table: Table): Block[] {
  return table.rows.flatMap((row) => row.flatMap((cell) => (cell.continues ? [] : cell.blocks)));
}
