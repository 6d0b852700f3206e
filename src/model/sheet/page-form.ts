import { toHtml } from 'hast-util-to-html';
import type { TableData, TableKey } from '../../kinds/disclosure-data/index.ts';
import { disclosure, type Disclosure } from '../../kinds/disclosure.ts';
import { periodLabel, requirePeriod } from '../../kinds/period.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { disclosureProblems } from '../disclosure/check.ts';
import { tableView } from '../disclosure/tables.ts';
import { readYaml } from '../editing/format/edit-yaml.ts';
import { once } from '../once.ts';
import { laidOut } from '../views/disclosure/data-view.ts';
import { tableDocument } from '../views/disclosure/table-document.ts';
import { cellChanges } from './cell-changes.ts';
import type { Cells } from './cells.ts';
import { sheetPlanOf } from './plan.ts';
import { publishedTables } from './published-tables.ts';
import { readSheet, type SheetProblem } from './read-sheet.ts';
import { tableRecord, type TableRecord } from './table-record.ts';
import { dutiesIn, filesIn, type TableSetting } from './table-setting.ts';
import { formSheet, type TemplateSheet } from './template.ts';

/** A table that a clerk is filling in: the duty is the first of the setting. */
export interface Filling {
  setting: TableSetting;
  table: TableKey;
  /** The id of a period. */
  period: string;
}

/** The form to fill in, and the period of the table that it starts from; null where it starts empty. */
export interface PageForm {
  sheet: TemplateSheet;
  start: string | null;
}

type Item = { id: string; data: Disclosure; text: string };

/** The items of a setting. One that cannot be read is left out: the check of the repository has its errors. */
const itemsIn = once.perObject(({ items }: TableSetting): Item[] =>
  items.flatMap(({ id, text }) => {
    const read = disclosure.safeParse(readYaml(text));
    return read.success ? [{ id, data: read.data, text }] : [];
  }),
);

/** The form of a table: what the item of the period has, else what was published last, moved to the period; else empty. */
export function pageForm({ setting, table, period }: Filling, { empty }: { empty: boolean }): PageForm {
  const [duty] = setting.duties;
  if (duty === undefined) throw new RangeError('A setting has its own duty first.');
  const published = publishedTables(
    itemsIn(setting).map(({ data }) => data),
    table,
  );
  const start = empty ? null : (published.find((each) => each.period === period) ?? published[0] ?? null);
  const sheet = formSheet({
    plan: sheetPlanOf(table),
    duty: { code: duty.code, title: duty.title },
    period: requirePeriod(period),
    start: start?.data ?? null,
  });
  return { sheet, start: start === null ? null : periodLabel(requirePeriod(start.period)) };
}

export interface FormReading {
  problems: SheetProblem[];
  /** What needs no answer. */
  notes: SheetProblem[];
  /** Null while anything is wrong. */
  result: FormResult | null;
}

export interface FormResult extends Omit<TableRecord, 'record'> {
  /** The file as the page began with it; null where the site has none. */
  before: string | null;
  /** From the root of the repository. */
  path: string;
  /** The table as readers will see it, as HTML of text alone. */
  html: string;
  footnotes: string[];
  /** Numbers of people that the site hides because they are small, or give small ones away. */
  hidden: number;
  /** What this table says otherwise than the one on the site; empty for a table that is new there. */
  changes: string[];
}

/**
 * What the cells of a form say: all that is wrong, each with its cell, or the file of the item.
 * @param today ISO day @param note what was changed, for readers; null where nothing is said
 */
export function readForm(
  { setting, table, period }: Filling,
  cells: Cells,
  today: IsoDay,
  note: string | null = null,
): FormReading {
  const plan = sheetPlanOf(table);
  const { data, problems, notes } = readSheet(cells, plan, period);
  const [duty] = setting.duties;
  if (data === null || duty === undefined) return { problems, notes, result: null };
  if (setting.older.includes(period)) return { problems: [tooOld(period)], notes, result: null };
  const item = itemsIn(setting).find((each) => each.data.period === period) ?? null;
  const made = tableRecord({ duty: duty.code, period, data }, item, { school: setting.school, today, note });
  const context = { duties: dutiesIn(setting), files: filesIn(setting), school: setting.school, today };
  const wrong = disclosureProblems(made.record, context).filter(({ severity }) => severity === 'error');
  if (wrong.length > 0)
    return {
      problems: wrong.map(({ message, remedy }) => ({ cell: null, message: `${message} ${remedy}` })),
      notes,
      result: null,
    };
  return { problems: [], notes, result: resultOf(made, data, item, setting.folder) };
}

function resultOf({ id, text, done }: TableRecord, data: TableData, item: Item | null, folder: string): FormResult {
  const view = tableView(data);
  const before = item?.data.data.find((each) => each.table === data.table);
  return {
    id,
    text,
    done,
    path: `${folder}/disclosures/${id}.yaml`,
    before: item?.text ?? null,
    html: toHtml(tableDocument({ table: view, ...laidOut(view) }, 'xem-truoc-ten')),
    footnotes: view.footnotes,
    hidden: view.rows.flatMap(({ cells }) => cells).filter(({ hidden }) => hidden).length,
    changes: before === undefined ? [] : cellChanges(sheetPlanOf(data.table), before, data),
  };
}

const tooOld = (period: string): SheetProblem => ({
  cell: null,
  message: `Kỳ ${periodLabel(requirePeriod(period))} đã có mục công khai cũ. Sửa mục này trong màn hình biên tập, hoặc bằng npm run import.`,
});
