import type { Disclosure } from '../../kinds/disclosure.ts';
import type { Duty } from '../../kinds/duty.ts';
import { periodKindLabels } from '../../kinds/period-kind.ts';
import { tableLabels, type TableKey } from '../../kinds/disclosure-data/index.ts';
import { parsePeriod, periodLabel, type Period } from '../../kinds/period.ts';
import { fileProblems, type KnownFiles } from './check-files.ts';
import { dateProblems, type DateContext } from './check-dates.ts';
import { notForWeb, unknownDuty } from './check-duty.ts';
import { formatDay } from '../day/format-day.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';
import { protectedCounts } from '../table/small-counts.ts';
import { dataProblems, statedPeriod, tableInput } from './tables.ts';
import { wordProblems } from './check-words.ts';
import { ownerProblems } from './check-owner.ts';

export interface DisclosureContext extends DateContext {
  /** The files under `public/`, by their path in it. */
  files: KnownFiles;
  /** The id of the school whose site it is; null where the settings cannot be read. */
  school: string | null;
}

function dutyProblems(disclosure: Disclosure, period: Period | null, { duties }: DisclosureContext): Problem[] {
  const codes = [
    { code: disclosure.duty, path: ['duty'] as (string | number)[] },
    ...disclosure.alsoFor.map((code, index) => ({ code, path: ['alsoFor', index] })),
  ];
  return codes.flatMap(({ code, path }) => {
    const duty = duties.get(code);
    if (!duty) return [unknownDuty(code, path, duties.keys())];
    const found: Problem[] = [];
    if (codes.findIndex((each) => each.code === code) < codes.findIndex((each) => each.path === path))
      found.push(problem('dong-trung', path, `Mã ${code} đã ghi ở trên.`, { remedy: 'Bỏ dòng này.' }));
    found.push(...notForWeb(duty, path));
    if (period && period.kind !== duty.period)
      found.push(
        problem(
          'ky-sai',
          ['period'],
          `Gặp kỳ ${disclosure.period} (${periodKindLabels[period.kind]}), ${code} cần kỳ là ${periodKindLabels[duty.period]}.`,
        ),
      );
    // A term that an event starts is judged by the law of that day: accounts of 2025 are approved in 2026.
    const [from, to] = disclosure.eventOn ? [disclosure.eventOn, disclosure.eventOn] : [period?.from, period?.to];
    const when = outsideTerm(duty, from, to);
    if (period && when !== null) {
      const now = duty.replacedBy.length > 0 ? ` Nay là ${duty.replacedBy.join(', ')}.` : '';
      found.push(
        problem('nghia-vu-ngoai-thoi-gian', path, `${code} ${when}, không dùng cho ${periodLabel(period)}.${now}`),
      );
    }
    return found;
  });
}

function contentProblems(disclosure: Disclosure, period: Period | null, { duties }: DisclosureContext): Problem[] {
  const served = [disclosure.duty, ...disclosure.alsoFor].flatMap((code) => duties.get(code) ?? []);
  const allowed = new Set<TableKey>(served.flatMap(({ tables }) => tables));
  const found = disclosure.data.flatMap((data, index) => {
    const path = ['data', index];
    const problems = dataProblems(data).map((item) => ({ ...item, path: [...path, ...item.path] }));
    if (served.length > 0 && !allowed.has(data.table))
      problems.push(
        problem(
          'mau-khong-hop',
          [...path, 'table'],
          `Gặp mẫu ${data.table} (${tableLabels[data.table]}), ${disclosure.duty} ${allowed.size === 0 ? 'không dùng mẫu số liệu nào' : `dùng ${[...allowed].join(', ')}`}.`,
        ),
      );
    const stated = 'weekOf' in data ? otherWeek(data.weekOf, period) : statedPeriod(data);
    const comparable =
      stated !== null && period !== null && ('weekOf' in data || parsePeriod(stated)?.kind === period.kind);
    if (comparable && stated !== disclosure.period)
      problems.push(problem('ky-khac-so-lieu', path, `Số liệu ghi ${stated}, mục này là ${periodLabel(period)}.`));
    return problems;
  });
  const main = duties.get(disclosure.duty);
  if (main && disclosure.notApplicable === null) {
    const needsDocument = main.forms.length === 1 && main.forms[0] === 'document';
    const needsTable =
      main.forms.every((form) => form === 'table' || form === 'number' || form === 'calendar') &&
      main.tables.length > 0;
    const asTable = main.tables.length > 0 && disclosure.data.length > 0;
    if (needsDocument && !asTable && disclosure.documents.length === 0)
      found.push(problem('muc-rong', ['documents'], `${main.code} cần ít nhất một văn bản đã ban hành.`));
    if (needsTable && disclosure.data.length === 0 && disclosure.documents.length === 0)
      found.push(
        problem('muc-rong', ['data'], `${main.code} cần một bảng số liệu (${main.tables.join(', ')}) hoặc văn bản.`),
      );
  }
  return found;
}

/**
 * Everything wrong with one disclosure beyond what its schema refuses: the duty, the period, the
 * numbers, the days and the files. Paths begin at the record. That plans and regulations exist which
 * it names is held by `check/check-references.ts`.
 */
export function disclosureProblems(disclosure: Disclosure, context: DisclosureContext): Problem[] {
  const period = parsePeriod(disclosure.period);
  return [
    ...(period ? [] : [problem('ky-sai', ['period'], `Kỳ ${disclosure.period} không có trên lịch.`)]),
    ...ownerProblems(disclosure.organization, context.school),
    ...dutyProblems(disclosure, period, context),
    ...wordProblems(disclosure),
    ...contentProblems(disclosure, period, context),
    ...dateProblems(disclosure, context),
    ...disclosure.documents.flatMap(({ files }, index) =>
      fileProblems(files, ['documents', index, 'files'], context.files),
    ),
  ];
}

/** Tables that count people twice for one school and period: each may hide what the other shows. */
export function repeatedTables(
  entries: readonly { id: string; disclosure: Pick<Disclosure, 'organization' | 'period' | 'data'> }[],
): { id: string; problem: Problem }[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ id, disclosure: { organization, period, data } }) =>
    data.flatMap((each, index) => {
      const { table } = each;
      if (!protectedCounts(tableInput(each)).some(({ shown }) => shown)) return [];
      const key = `${organization} ${period} ${table}`;
      const first = seen.get(key);
      seen.set(key, first ?? id);
      if (first === undefined) return [];
      const message = `Bảng ${table} (${tableLabels[table]}) của kỳ ${period} đã có ở mục ${first}.`;
      return [{ id, problem: problem('so-lieu-trung', ['data', index], message) }];
    }),
  );
}

/** In words, that a duty has ended before a term or begins after it; null where it is in force. */
function outsideTerm({ heldFrom, heldTo }: Duty, from: IsoDay | undefined, to: IsoDay | undefined): string | null {
  if (from !== undefined && heldTo !== null && heldTo < from) return `hết hiệu lực sau ngày ${formatDay(heldTo)}`;
  if (to !== undefined && heldFrom !== null && to < heldFrom) return `có từ ngày ${formatDay(heldFrom)}`;
  return null;
}

/** The Monday that a table of a week states, where it is not that of the period. */
const otherWeek = (monday: IsoDay, period: Period | null): IsoDay | null =>
  period?.kind === 'week' && monday !== period.from ? monday : null;
