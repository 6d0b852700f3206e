import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { ParagraphChild } from 'docx';
import type { OfficialTable, Run, TableCell as Cell } from '../../model/official/official-document.ts';
import type { TableLayout } from '../../model/official/table-layout.ts';
import { CELL_SIZE, halfPoints, points } from './styles.ts';
import { INSET } from './table-layout.ts';

interface TableLook {
  layout: TableLayout;
  /** Whether the last line stays on the sheet of what follows. */
  keepNext: boolean;
  /** Style of the next paragraph of a cell. */
  style: () => string;
  /** @param size in half points; undefined for that of the style. @param room twips of the cell */
  runs: (all: readonly Run[], size: number | undefined, room: number) => ParagraphChild[];
}

/** Rows of a table at the end of a text that go to the next sheet with the signature block; one of few rows goes whole. */
const LAST_ROWS = 3;
const MOST_WHOLE = 8;
/** Around the words above and below a table. */
const spacing = { before: points(4), after: points(4) };

/** A table with what is said above and below it. */
export function tableOf(
  { caption, header, rows, notes }: OfficialTable,
  { layout, keepNext, style, runs }: TableLook,
): (Paragraph | Table)[] {
  const line = (text: string, look: object, keep: boolean) =>
    new Paragraph({ style: style(), spacing, keepNext: keep, children: [new TextRun({ text, ...look })] });
  const size = layout.size === CELL_SIZE ? undefined : halfPoints(layout.size);
  const sized = size === undefined ? {} : { run: { size } };
  const row = (cells: readonly Cell[], isHead: boolean, keep: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, index) => {
        const words = isHead ? cell.runs.map((run) => ({ ...run, marks: [...run.marks, 'bold' as const] })) : cell.runs;
        const children = runs(words, size, (layout.columns[index] ?? 0) - 2 * INSET);
        return new TableCell({
          width: { size: layout.columns[index] ?? 0, type: WidthType.DXA },
          children: [new Paragraph({ style: style(), keepNext: keep, ...alignmentOf(cell), ...sized, children })],
        });
      }),
    });
  const above = caption === null ? [] : [line(caption, { bold: true }, true)];
  const all = header.length + rows.length;
  // Word keeps a row with the next one. LibreOffice keeps a table with what follows only where all of its rows say so.
  const from = all <= MOST_WHOLE ? 0 : all - LAST_ROWS;
  const isLast = (index: number) =>
    (keepNext && index >= from) || ((keepNext || notes.length > 0) && index === all - 1);
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: layout.columns.reduce((total, each) => total + each, 0), type: WidthType.DXA },
    columnWidths: [...layout.columns],
    margins: { top: INSET, bottom: INSET, left: INSET, right: INSET, marginUnitType: WidthType.DXA },
    rows: [
      // The head stays with the first row.
      ...header.map((cells, index) => row(cells, true, rows.length > 0 || isLast(index))),
      ...rows.map((cells, index) => row(cells, false, isLast(header.length + index))),
    ],
  });
  const below = notes.map((note, index) =>
    line(note, { italics: true, size: halfPoints(10) }, keepNext || index < notes.length - 1),
  );
  return [...above, table, ...below];
}

function alignmentOf({ align, saidLeft }: Cell): { alignment?: (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT'] } {
  if (align === 'start') return saidLeft === true ? { alignment: AlignmentType.LEFT } : {};
  return { alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT };
}
