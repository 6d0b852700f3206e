import { tableKeys, tables, type TableKey } from '../../kinds/disclosure-data/index.ts';
import { parsePeriod } from '../../kinds/period.ts';
import { nearest } from '../text/nearest.ts';
import { slug } from '../text/slug.ts';
import { cellName } from './cell-name.ts';
import { textOfCell } from './cell-value.ts';
import type { Cells } from './cells.ts';
import { sheetPlanOf } from './plan.ts';
import { readSheet, type SheetReading } from './read-sheet.ts';
import { spellings } from './spellings.ts';
import { marks } from './template.ts';

/** What a person says about the table where the sheet does not; it goes before the sheet. */
export interface Given {
  table?: TableKey | undefined;
  duty?: string | undefined;
  period?: string | undefined;
}

export interface WorkbookReading extends SheetReading {
  table: TableKey | null;
  /** `F03`, as the sheet or the person says; null where neither does. */
  duty: string | null;
  /** The id of a period. */
  period: string | null;
}

/** Reads the table of a workbook: the first sheet, which says at its top which table it is, of which duty and period. */
export function readWorkbook(sheets: readonly { name: string; rows: Cells }[], given: Given): WorkbookReading {
  const cells = sheets[0]?.rows ?? [];
  const problems: SheetReading['problems'] = [];
  const said = (name: string) => {
    const row = cells.findIndex((line) => slug(textOfCell(line[0] ?? null)) === slug(name));
    const text = textOfCell(cells[row]?.[1] ?? null);
    return text === '' ? null : { text, cell: cellName(row, 1) };
  };
  const periodWords = said(marks.period);
  const period = given.period ?? (periodWords === null ? null : periodIn(periodWords.text));
  if (periodWords !== null && given.period === undefined && period === null)
    problems.push({
      cell: periodWords.cell,
      message: `gặp kỳ “${periodWords.text}”, cần như 2026-2027 (năm học), 2026, 2026-q3, 2026-09 (tháng), 2026-w38 (tuần).`,
    });
  const tableWords = said(marks.table);
  const table = given.table ?? (tableWords === null ? null : tableNamed(tableWords.text));
  const duty = given.duty ?? /[A-Za-z]\d{2}/u.exec(said(marks.duty)?.text ?? '')?.[0]?.toUpperCase() ?? null;
  if (table === null) {
    problems.push(tableWords === null ? noTable : unknownTable(tableWords));
    return { table, duty, period, data: null, problems, notes: [] };
  }
  const reading = readSheet(cells, sheetPlanOf(table), problems.length > 0 ? null : period);
  return {
    table,
    duty,
    period,
    data: problems.length > 0 ? null : reading.data,
    problems: [...problems, ...reading.problems],
    notes: reading.notes,
  };
}

const noTable = {
  cell: null,
  message: `trang tính đầu không ghi là bảng nào: thiếu dòng “${marks.table}”. Lấy mẫu của trang (npm run template -- <mã mục>), hoặc nói khi nhập: --table <tên mẫu>.`,
};

function unknownTable({ text, cell }: { text: string; cell: string }) {
  const labels = tableKeys.map((key) => tables[key].label);
  const near = nearest(text, labels);
  return { cell, message: `không có mẫu bảng “${text}”${near === null ? '' : `; có lẽ là “${near}”`}.` };
}

const tableNamed = (words: string): TableKey | null =>
  tableKeys.find((key) => key === words.toLowerCase() || slug(tables[key].label) === slug(words)) ?? null;

/** The id of the period that the words name: `2026 – 2027` and `09/2026` name one too. */
const periodIn = (words: string): string | null =>
  spellings(words.toLowerCase()).find((each) => parsePeriod(each) !== null) ?? null;
