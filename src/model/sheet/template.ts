import { tables, type TableData } from '../../kinds/disclosure-data/index.ts';
import type { Period } from '../../kinds/period.ts';
import { periodLabel } from '../../kinds/period.ts';
import { addDays, utcMidnight } from '../day/iso-day.ts';
import type { CellValue } from './cells.ts';
import type { Cells } from './cells.ts';
import type { SheetField, SheetPlan } from './plan.ts';
import { frameOf, headingOf, rowsOf, yearsOf } from './write-rows.ts';

/** Names that an import looks for in the first column. */
export const marks = { table: 'Mẫu bảng', duty: 'Mục công khai', period: 'Kỳ' } as const;

export type CellFormat = 'words' | 'whole' | 'decimal' | 'day';

/** A sheet to be filled in, before anything decides how a file has it. Rows and columns count from 0. */
export interface TemplateSheet {
  name: string;
  rows: Cells;
  /** How many rows at the top are a name, its value, and what it means. */
  framed: number;
  /** The rows above which nothing scrolls away; 0 for none. */
  frozen: number;
  headingRows: readonly number[];
  /** Where one of a few words is due. */
  choices: readonly { row: number; lastRow: number; column: number; words: readonly string[] }[];
  /** How a program shows and keeps what is typed: words, so that `05` keeps its zero; whole and other numbers; days. */
  formats: readonly { row: number; lastRow: number; column: number; format: CellFormat }[];
  widths: readonly number[];
}

export interface TemplateOf {
  plan: SheetPlan;
  duty: { code: string; title: string };
  period: Period;
  /** What was published last, as the start; null for an empty form. */
  start: TableData | null;
}

/** Empty rows that are ready to be filled in. */
const SPARE = 40;

/** The workbook of a table: the form, what each field means, and an example that an import does not read. */
export const templateOf = (of: TemplateOf): TemplateSheet[] => [
  formSheet(of),
  guideSheet(of.plan),
  exampleSheet(of.plan),
];

/** The sheet that is filled in, which the page that takes tables also shows. */
export function formSheet({ plan, duty, period, start }: TemplateOf): TemplateSheet {
  const filled = start === null ? null : forPeriod(plan, start, period);
  const data = filled ?? ofPeriod(plan, period);
  const frame: Cells = [
    [marks.table, plan.label],
    [marks.duty, duty.code, duty.title],
    [marks.period, period.id, periodLabel(period)],
    ...frameOf(plan, data),
  ];
  const years = start === null ? lastYears(period) : yearsOf(plan, start);
  const heading = headingOf(plan, years);
  const written = filled === null ? emptyRows(plan, period) : rowsOf(plan, filled);
  const from = frame.length + 2;
  const hasRows = heading.length > 0;
  const lastRow = from + written.length + SPARE - 1;
  const inFrame = plan.frame.map((field, index) => ({ field, row: index + 3, lastRow: index + 3, column: 1 }));
  const inRows = hasRows
    ? columnFields(plan, years).map((field, column) => ({ field, row: from, lastRow, column }))
    : [];
  const cells = [...inFrame, ...inRows];
  return {
    name: 'Nhập số liệu',
    rows: hasRows ? [...frame, [], heading, ...written] : frame,
    framed: frame.length,
    frozen: hasRows ? from : 0,
    headingRows: hasRows ? [from - 1] : [],
    choices: cells.flatMap(({ field, ...place }) => {
      const words = field.type === 'truth' ? ['có', 'không'] : field.choices.map(([, label]) => label);
      return words.length === 0 ? [] : [{ ...place, words }];
    }),
    formats: cells.map(({ field, ...place }) => ({ ...place, format: formatOf(field) })),
    widths: hasRows ? widthsOf(columnFields(plan, years), heading, written) : [34, 22, 60],
  };
}

function formatOf({ type, schema }: SheetField): CellFormat {
  if (type === 'day') return 'day';
  if (type !== 'number') return 'words';
  return schema.safeParse(0.5).success ? 'decimal' : 'whole';
}

/** The field of each column, those across included. */
const columnFields = ({ columns, across }: SheetPlan, years: readonly number[]): SheetField[] => {
  if (across === null) return [...columns];
  return [
    ...columns,
    ...(across.kind === 'choice' ? across.field.choices.map(() => across.value) : years.map(() => across.cell)),
  ];
};

/** In letters. A column of words has room for a few. */
const widthsOf = (fields: readonly SheetField[], heading: readonly string[], rows: Cells): number[] =>
  fields.map(({ type }, column) => {
    const longest = Math.max(...rows.map((row) => String(row[column] ?? '').length), heading[column]?.length ?? 0);
    const least = { text: 24, lines: 30, choice: 24, truth: 12, number: 14, day: 14 }[type];
    return Math.min(46, Math.max(column === 0 ? 26 : least, type === 'day' ? 0 : longest + 3));
  });

/** Five years, of which the period is the last. */
const lastYears = ({ from }: Period): number[] => [4, 3, 2, 1, 0].map((ago) => Number(from.slice(0, 4)) - ago);

/** What the period says by itself: the week, the month, the year. */
function ofPeriod({ frame }: SheetPlan, { from, id, kind }: Period): Record<string, unknown> {
  const known: Readonly<Record<string, unknown>> = {
    weekOf: kind === 'week' ? from : undefined,
    month: kind === 'month' ? id : undefined,
    schoolYear: kind === 'school-year' ? id : undefined,
    year: kind === 'year' || kind === 'budget-term' ? Number(from.slice(0, 4)) : undefined,
    months: kind === 'budget-term' ? Number(/(\d+)t$/u.exec(id)?.[1]) : undefined,
  };
  return Object.fromEntries(frame.flatMap(({ key }) => (known[key] === undefined ? [] : [[key, known[key]]])));
}

/** What was published last, moved to the period: its days by whole weeks, what the period says by itself in its place. */
function forPeriod(plan: SheetPlan, start: TableData, period: Period): TableData {
  const days = plan.frame.find(({ key }) => key === 'weekOf');
  const moved = { ...start, ...ofPeriod(plan, period) } as unknown as Record<string, unknown>;
  if (days === undefined || period.kind !== 'week') return moved as unknown as TableData;
  const shift = Math.round((Date.parse(period.from) - Date.parse((start as { weekOf: string }).weekOf)) / 86_400_000);
  const rows = (start as { rows: readonly { on: string }[] }).rows.map((row) => ({
    ...row,
    on: addDays(row.on, shift),
  }));
  return { ...moved, rows } as unknown as TableData;
}

/** Where the rows are the days of a week, the five school days are there already. */
function emptyRows({ columns }: SheetPlan, { kind, from }: Period): Cells {
  if (kind !== 'week' || columns[0]?.type !== 'day') return [];
  return [0, 1, 2, 3, 4].map((day): CellValue[] => [utcMidnight(addDays(from, day))]);
}

const typeWords: Record<SheetField['type'], string> = {
  text: 'chữ',
  number: 'số, ví dụ 1.200.000 hoặc 12,5',
  day: 'ngày, ví dụ 30/11/2026',
  truth: 'có hoặc không',
  choice: 'chọn trong danh sách',
  lines: 'mỗi ý một dòng trong ô (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy',
};

function guideSheet(plan: SheetPlan): TemplateSheet {
  const across = plan.across === null ? [] : [plan.across.kind === 'choice' ? plan.across.value : plan.across.cell];
  const fields = [...plan.frame, ...plan.columns, ...across];
  const rows = fields.map((field) => [
    field.title,
    field.description,
    typeWords[field.type],
    field.required ? 'phải có' : 'bỏ trống được',
    field.choices.map(([, label]) => label).join('; '),
  ]);
  const heading = ['Ô hoặc cột', 'Ghi gì', 'Cách ghi', 'Bắt buộc', 'Một trong'];
  const how = [
    'Điền vào trang tính “Nhập số liệu”, lưu lại dạng .xlsx, rồi nhập: npm run import -- ten-tep.xlsx',
    'Không đổi tên cột. Không cần dòng tổng: trang tự cộng. Số người học từ 1 đến 4 trang tự ẩn.',
  ].map((line) => [line]);
  return {
    name: 'Hướng dẫn',
    rows: [...how, [], heading, ...rows],
    framed: 0,
    frozen: 0,
    headingRows: [how.length + 1],
    choices: [],
    formats: [],
    widths: [34, 60, 34, 16, 80],
  };
}

function exampleSheet(plan: SheetPlan): TemplateSheet {
  const data = tables[plan.table].schema.parse(tables[plan.table].sample);
  const heading = headingOf(plan, yearsOf(plan, data));
  const frame = frameOf(plan, data);
  const rows = heading.length > 0 ? [[], heading, ...rowsOf(plan, data)] : [];
  return {
    name: 'Ví dụ',
    rows: [['VÍ DỤ: số liệu bịa, không được nhập từ trang tính này'], ...frame, ...rows],
    framed: frame.length + 1,
    frozen: 0,
    headingRows: rows.length > 0 ? [frame.length + 2] : [],
    choices: [],
    formats: [],
    widths: [34, 24, 24, 24, 24],
  };
}
