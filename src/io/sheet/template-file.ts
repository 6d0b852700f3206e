import type { TableData, TableKey } from '../../kinds/disclosure-data/index.ts';
import { tables } from '../../kinds/disclosure-data/index.ts';
import type { Duty } from '../../kinds/duty.ts';
import { periodContaining, periodLabel, requirePeriod, type Period } from '../../kinds/period.ts';
import type { Content } from '../../model/records.ts';
import { sheetPlanOf } from '../../model/sheet/plan.ts';
import { publishedTables } from '../../model/sheet/published-tables.ts';
import { templateOf } from '../../model/sheet/template.ts';
import { writeWorkbook } from './write-workbook.ts';

export interface TemplateAsked {
  duty: Duty;
  table: TableKey;
  /** The one of today where it is not given. */
  period?: Period | undefined;
  /** Leaves out what was published last. */
  empty: boolean;
  /** ISO day. */
  today: string;
}

/** The form of a table as .xlsx, for a duty and a period. @returns its bytes, and of which period the table is that it starts from */
export async function templateFile(
  content: Content,
  { duty, table, period: asked, empty, today }: TemplateAsked,
): Promise<{ bytes: Uint8Array; period: Period; start: string | null }> {
  const last = empty ? null : lastOf(content, duty.code, table);
  const kind = last === null ? duty.period : requirePeriod(last.period).kind;
  const period = asked ?? periodContaining(kind, today);
  const { code, title } = duty;
  const sheets = templateOf({ plan: sheetPlanOf(table), duty: { code, title }, period, start: last?.data ?? null });
  const name = `${code}, ${tables[table].label}, ${periodLabel(period)}`;
  return { bytes: await writeWorkbook(sheets, name), period, start: last?.period ?? null };
}

/** The table of this kind that the school published last for a duty, with its period. */
function lastOf(
  { records, settings }: Content,
  code: string,
  table: TableKey,
): { period: string; data: TableData } | null {
  const own = [...records.disclosures.values()]
    .map(({ data }) => data)
    .filter(({ duty, organization }) => duty === code && organization === settings?.data.school);
  return publishedTables(own, table)[0] ?? null;
}
