import type { PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import { addNote } from '../notes.ts';
import type { ImportNote, NoteCode } from '../notes.ts';
import { allMarked, inlineText } from '../word/blocks.ts';
import type { Block, Cell, Inline, Paragraph, Table } from '../word/blocks.ts';
import { flatten } from '../word/table.ts';
import { phrasing } from './phrasing.ts';
import type { PhrasingOptions } from './phrasing.ts';
import { withLabel } from './with-label.ts';

/** A cell with its place in the grid. Merged cells are in every place that they cover. */
type Grid = (Cell | null)[][];

/**
 * A table as a Markdown table, whose first row is its head. A merged cell is written once, as in the file, at the first place that
 * it covers; the others are empty. A table of one column is a frame, and becomes its content.
 */
export function tableToMdast(
  table: Table,
  options: Omit<PhrasingOptions, 'breaks'>,
  notes: ImportNote[],
  flow: (blocks: readonly Block[]) => RootContent[],
): RootContent[] {
  const { grid, merged } = spread(table);
  const width = Math.max(...grid.map((row) => row.length));
  const say = (code: NoteCode, message: string) => addNote(notes, code, message, table.place);
  if (width === 1 && table.own === undefined) {
    say('bang-khung', `Bảng ${table.number} chỉ có một cột, được lấy làm khung và ghi thành đoạn văn.`);
    return flow(flatten(table));
  }
  const filled = table.own ? grid : grid.filter((row) => row.some((cell) => cell !== null && !isEmpty(cell)));
  if (filled.length === 0) {
    say('bang-khung', `Bảng ${table.number} không có chữ nào nên bỏ.`);
    return [];
  }
  if (filled.length < grid.length)
    say('bang-khung', `Bảng ${table.number}: bỏ ${grid.length - filled.length} hàng không có chữ.`);
  if (merged.length > 0)
    say('o-gop', `Bảng ${table.number} có ô gộp; chữ của ô chỉ ghi một lần, ở ô đầu mà nó phủ: ${merged.join('; ')}.`);
  const long = filled.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell && lineCount(cell) > 1 && row.indexOf(cell) === column ? [`hàng ${index + 1} ô ${column + 1}`] : [],
    ),
  );
  if (long.length > 0)
    say(
      'o-nhieu-doan',
      `Bảng ${table.number} có ô nhiều đoạn hoặc nhiều dòng, nay nối thành một dòng: ${long.join(', ')}.`,
    );
  const written = new Set<Cell>();
  const tableCell = (cell: Cell | null | undefined, isHead: boolean): TableCell => {
    if (!cell || written.has(cell)) return { type: 'tableCell', children: [] };
    written.add(cell);
    return { type: 'tableCell', children: cellContent(cell, options, isHead) };
  };
  const rows = filled.map((row, index): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => tableCell(row[column], index === 0)),
  }));
  const align = Array.from({ length: width }, (_, column) => grid[0]?.[column]?.align ?? null);
  return [{ type: 'table', align, children: rows }];
}

function spread(table: Table): { grid: Grid; merged: string[] } {
  const grid: Grid = [];
  const merged: string[] = [];
  for (const [index, row] of table.rows.entries()) {
    const line: (Cell | null)[] = [];
    for (const cell of row) {
      const column = line.length;
      const above: Cell | null = cell.continues ? (grid[index - 1]?.[column] ?? null) : null;
      const shown = above ?? cell;
      if ((above !== null || cell.span > 1) && !isEmpty(shown))
        merged.push(`hàng ${index + 1} ô ${column + 1}${cell.span > 1 ? `–${column + cell.span}` : ''}`);
      for (let covered = 0; covered < cell.span; covered++) line.push(shown);
    }
    grid.push(line);
  }
  return { grid, merged };
}

const paragraphsIn = (cell: Cell): Paragraph[] =>
  cell.blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : flatten(block).filter((each) => each.type === 'paragraph'),
  );

const isEmpty = (cell: Cell) =>
  paragraphsIn(cell).every(
    (each) =>
      inlineText(each.content).trim() === '' &&
      each.content.every((part) => part.type === 'text' || part.type === 'break'),
  );

const lineCount = (cell: Cell) =>
  paragraphsIn(cell).reduce((sum, each) => sum + inlineText(each.content).trim().split('\n').length, 0);

/** Paragraphs of a cell are on one line. Bullets are kept as signs: a cell holds no list. */
function cellContent(cell: Cell, options: Omit<PhrasingOptions, 'breaks'>, isHead: boolean): PhrasingContent[] {
  const space: Inline = { type: 'text', value: ' ', marks: { bold: false, italic: false, strike: false, link: null } };
  const content = paragraphsIn(cell).flatMap((paragraph, index): Inline[] => {
    const bullet = paragraph.label?.kind === 'bullet' ? `${paragraph.label.text} ` : '';
    const sign: Inline[] = bullet === '' ? [] : [{ ...space, value: bullet }];
    return [...(index > 0 ? [space] : []), ...sign, ...withLabel(paragraph)];
  });
  const without = isHead && allMarked(content, 'bold') ? (['bold'] as const) : [];
  return phrasing(content, { ...options, breaks: 'space', without });
}
