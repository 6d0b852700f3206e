import type { TableKey } from '../../kinds/disclosure-data/index.ts';
import { tableLabels } from '../../kinds/disclosure-data/index.ts';
import type { Duty } from '../../kinds/duty.ts';
import { duty as dutySchema } from '../../kinds/duty.ts';
import type { PeriodKind } from '../../kinds/period-kind.ts';
import { periodContaining, periodLabel, requirePeriod } from '../../kinds/period.ts';
import { addDays, type IsoDay } from '../day/iso-day.ts';
import type { KnownFiles } from '../disclosure/check-files.ts';
import { dutiesByCode } from '../law/duty/duties-by-code.ts';
import { once } from '../once.ts';
import type { Content } from '../records.ts';

/** What the page that takes tables needs to know of a duty: plain data, which a file of the site has. */
export interface TableSetting {
  /** The id of the school; empty where the settings cannot be read. */
  school: string;
  /** Of the school's content, from the root of the repository. */
  folder: string;
  /** The duty itself first, then those that its items are also for. */
  duties: Duty[];
  tables: { key: TableKey; label: string }[];
  /** The periods to choose from, the newest first. */
  periods: { id: string; label: string }[];
  /** Where the choice begins: the period of the build. */
  current: string;
  /** The school's items of these periods, each with its file as it is in the repository. */
  items: { id: string; text: string }[];
  /** Periods of which the school has an item that is not among `items`: too old to be changed on the page. */
  older: string[];
  /** Files for readers that the items name. */
  files: [path: string, file: { sha256: string }][];
}

/** How many periods before the one of today, and after it, can be chosen. */
const reach: Readonly<Record<PeriodKind, readonly [before: number, after: number]>> = {
  week: [8, 3],
  month: [12, 2],
  quarter: [8, 1],
  'half-year': [6, 1],
  'budget-term': [8, 1],
  'school-year': [5, 1],
  year: [5, 1],
};

/** @param textOf the file of an item, by its id. @param today ISO day */
export function tableSetting(
  content: Pick<Content, 'records' | 'settings' | 'files'>,
  duty: Duty,
  textOf: (id: string) => string,
  today: IsoDay,
): TableSetting {
  const { records, settings, files } = content;
  const school = settings?.data.school ?? '';
  const periods = periodsAround(duty.period, today);
  const own = [...records.disclosures.values()].filter(
    ({ data }) => data.duty === duty.code && data.organization === school,
  );
  const offered = own.filter(({ data }) => periods.includes(data.period));
  const codes = new Set(offered.flatMap(({ data }) => data.alsoFor));
  const named = new Set(
    offered.flatMap(({ data }) => data.documents.flatMap((each) => each.files.map(({ path }) => path))),
  );
  return {
    school,
    folder: settings?.data.editing?.folder ?? 'src/content',
    duties: [duty, ...[...dutiesByCode(content).values()].filter(({ code }) => codes.has(code))],
    tables: duty.tables.map((key) => ({ key, label: tableLabels[key] })),
    periods: periods.map((id) => ({ id, label: periodLabel(requirePeriod(id)) })),
    current: periodContaining(duty.period, today).id,
    items: offered.map(({ id }) => ({ id, text: textOf(id) })),
    older: own.filter((each) => !offered.includes(each)).map(({ data }) => data.period),
    files: [...files].filter(([path]) => named.has(path)).map(([path, { sha256 }]) => [path, { sha256 }]),
  };
}

/** Ids of periods, the newest first. */
function periodsAround(kind: PeriodKind, today: IsoDay): string[] {
  const [before, after] = reach[kind];
  const current = periodContaining(kind, today);
  const walk = (count: number, next: (from: { from: IsoDay; to: IsoDay }) => IsoDay) => {
    const ids: string[] = [];
    for (let at = current; ids.length < count;) {
      at = periodContaining(kind, next(at));
      ids.push(at.id);
    }
    return ids;
  };
  const later = walk(after, ({ to }) => addDays(to, 1)).reverse();
  // The terms of a budget all begin with the year: the one before is found a quarter before the end.
  const earlier = walk(before, ({ from, to }) => (kind === 'budget-term' ? addDays(to, -92) : addDays(from, -1)));
  return [...later, current.id, ...earlier];
}

/** A setting with the file of an item as it is in the repository now; null where it is not there any more. */
export const withNewer = (setting: TableSetting, id: string, text: string | null): TableSetting => ({
  ...setting,
  items: [...setting.items.filter((item) => item.id !== id), ...(text === null ? [] : [{ id, text }])],
});

/** The records that a setting carries, read again. @throws where the site's own file is damaged */
export const dutiesIn = once.perObject(
  ({ duties }: TableSetting): ReadonlyMap<string, Duty> =>
    new Map(duties.map((each) => [each.code, dutySchema.parse(each)])),
);
export const filesIn = ({ files }: TableSetting): KnownFiles => new Map(files);
