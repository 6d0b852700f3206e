import { AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ParagraphChild } from 'docx';
import type { OfficialTable, Run, TableCell as Cell } from '../../model/official/official-document.ts';

interface TableLook {
  /** Whether the last line stays on the sheet of what follows. */
  keepNext: boolean;
  /** Style of the next paragraph of a cell. */
  style: () => string;
  runs: (all: readonly Run[]) => ParagraphChild[];
}

/** A table with what is said above and below it. */
export function tableOf(
  { caption, header, rows, notes }: OfficialTable,
  { keepNext, style, runs }: TableLook,
): (Paragraph | Table)[] {
  const line = (text: string, look: object, keep: boolean) =>
    new Paragraph({ style: style(), keepNext: keep, children: [new TextRun({ text, ...look })] });
  const row = (cells: readonly Cell[], isHead: boolean, keep: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell) => {
        const words = isHead ? cell.runs.map((run) => ({ ...run, marks: [...run.marks, 'bold' as const] })) : cell.runs;
        const children = runs(words);
        return new TableCell({
          children: [new Paragraph({ style: style(), keepNext: keep, ...alignmentOf(cell), children })],
        });
      }),
    });
  const above = caption === null ? [] : [line(caption, { bold: true }, true)];
  const isLast = (index: number) => (keepNext || notes.length > 0) && index === header.length + rows.length - 1;
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      // The head stays with the first row.
      ...header.map((cells, index) => row(cells, true, rows.length > 0 || isLast(index))),
      ...rows.map((cells, index) => row(cells, false, isLast(header.length + index))),
    ],
  });
  const below = notes.map((note, index) => line(note, { italics: true }, keepNext || index < notes.length - 1));
  return [...above, table, ...below];
}

function alignmentOf({ align, saidLeft }: Cell): { alignment?: (typeof AlignmentType)['LEFT' | 'CENTER' | 'RIGHT'] } {
  if (align === 'start') return saidLeft === true ? { alignment: AlignmentType.LEFT } : {};
  return { alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT };
}
