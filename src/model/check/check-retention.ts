import type { Disclosure } from '../../schema/disclosure.ts';
import type { Duty } from '../../schema/duty.ts';
import type { TableData } from '../../schema/disclosure-data/index.ts';
import { tableLabels } from '../../schema/disclosure-data/table-keys.ts';
import type { IsoDay } from '../calendar/iso-day.ts';
import { keepOf } from '../disclosure/keep.ts';
import { longerKeep, mayRemove, type Keep } from '../duty/retention.ts';
import { parsePeriod, periodLabel } from '../duty/period.ts';
import type { Content, ContentRecord } from '../records.ts';
import { formatDay } from '../text/format-day.ts';
import type { Issue } from './issue.ts';
import { issueAt } from './make-issue.ts';

type Item = ContentRecord<'disclosures'>;

/**
 * What an edit takes from readers before its time (TT 09/2024/TT-BGDĐT khoản 2 Điều 15; Luật 10/2022/QH15 Điều 48): an
 * item that goes, a publication that goes or moves to an earlier day, a file or a table that goes without a correction
 * that says so, a duty whose time became shorter. What may go on `today` may go; a record that cannot be read now has
 * errors of its own. A school that took the repository over (`npm run init`) is not held to what the one before it
 * published: that school's record is gone with it. @param before the content as it was published. @param after as it is to be. @param today ISO day.
 */
export function checkRetention(before: Content, after: Content, today: IsoDay): Issue[] {
  const past = keeps(before);
  const present = keeps(after);
  // A file may be renamed, since the address of an item is its duty and period.
  const renamed = [...after.records.disclosures.values()].filter(({ id }) => !before.records.disclosures.has(id));
  const issues = [...before.records.disclosures.values()].flatMap((record): Issue[] => {
    if (hasLeft(record.data.organization, after)) return [];
    const keep = past(record.data);
    if (record.data.publications.length === 0 || mayRemove(keep, today)) return [];
    const own = after.records.disclosures.get(record.id);
    if (own && isSameItem(own, record)) return shortened(record, own, keep, present, today);
    if (!own && after.named.disclosures.has(record.id)) return [];
    const index = renamed.findIndex((each) => isSameItem(each, record));
    if (index !== -1) return shortened(record, renamed.splice(index, 1)[0]!, keep, present, today);
    const place = own ? own.placeOf(['duty']) : { file: record.file, line: 1, column: 1 };
    const message = own
      ? `Tệp này đã là mục ${nameOf(record.data)}, phải giữ: ${wordsOf(keep)}; nay ghi ${nameOf(own.data)}.`
      : `Mục ${nameOf(record.data)} không còn, mà phải giữ: ${wordsOf(keep)}.`;
    return [issueAt(place, 'go-truoc-han', message)];
  });
  return [...issues, ...shorterDuties(before, after, today)];
}

/** Whether a school is no longer on the site, neither as its owner nor as a record. */
const hasLeft = (school: string, { settings, named }: Content) =>
  settings !== null && settings.data.school !== school && !named.organizations.has(school);

const isSameItem = ({ data: a }: Item, { data: b }: Item) =>
  a.organization === b.organization && a.duty === b.duty && a.period === b.period;

function nameOf({ duty, period }: Disclosure): string {
  const parsed = parsePeriod(period);
  return `${duty}, ${parsed ? periodLabel(parsed) : period}`;
}

function wordsOf(keep: Keep): string {
  if (keep.kind === 'until') return `đến hết ngày ${formatDay(keep.day)}`;
  return keep.kind === 'open' ? keep.reason.replace(/\.$/u, '') : 'không quy định';
}

const dutiesOf = ({ records }: Content) =>
  new Map<string, Duty>([...records.duties.values()].map(({ data }) => [data.code, data]));

function keeps(content: Content): (item: Disclosure) => Keep {
  const duties = dutiesOf(content);
  const all = [...content.records.disclosures.values()].map(({ data }) => data);
  return (item) => keepOf(item, duties, all).minimum;
}

function shortened(before: Item, after: Item, keep: Keep, keepNow: (item: Disclosure) => Keep, today: IsoDay): Issue[] {
  const lost = lostPublications(before.data, after.data);
  if (lost.length > 0) {
    const message = `Lần công khai ngày ${lost.map(formatDay).join(', ')} không còn; mục ${nameOf(before.data)} phải giữ: ${wordsOf(keep)}.`;
    return [issueAt(after.placeOf(['publications'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  if (after.data.publications.length < before.data.publications.length) {
    const message = `Mục ${nameOf(before.data)} có ${before.data.publications.length} lần công khai, nay còn ${after.data.publications.length}.`;
    return [issueAt(after.placeOf(['publications'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  const fewer = before.data.alsoFor.filter((code) => !after.data.alsoFor.includes(code));
  const held = keepNow({ ...before.data, alsoFor: fewer });
  if (fewer.length > 0 && !mayRemove(held, today) && isShorter(keepNow(after.data), held)) {
    const message = `Mục này không còn ghi dùng chung cho ${fewer.join(', ')}, mà phải giữ: ${wordsOf(held)}.`;
    return [issueAt(after.placeOf(['alsoFor'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  return lostParts(before, after);
}

/** The days of publication that have no day as late in the item of today. */
function lostPublications(before: Disclosure, after: Disclosure): IsoDay[] {
  const days = ({ publications }: Disclosure) => publications.flatMap(({ on }) => on ?? []).sort();
  const left = days(after);
  return days(before)
    .reverse()
    .filter((day) => {
      const found = left.findLastIndex((each) => each >= day);
      if (found !== -1) left.splice(found, 1);
      return found === -1;
    })
    .reverse();
}

const isShorter = (a: Keep, b: Keep) => JSON.stringify(longerKeep(a, b)) !== JSON.stringify(a);

/** What readers could have and can no longer, unless a correction with a note was added for it. */
function lostParts(before: Item, after: Item): Issue[] {
  const corrected =
    after.data.publications.filter(({ kind, note }) => kind === 'correction' && note !== null).length >
    before.data.publications.filter(({ kind, note }) => kind === 'correction' && note !== null).length;
  if (corrected) return [];
  const files = new Set(filesOf(after.data).map(({ sha256 }) => sha256));
  const lostFiles = filesOf(before.data).filter(({ sha256 }) => !files.has(sha256));
  const tables = after.data.data.map(tableOf);
  const lostTables = before.data.data.filter((data) => {
    const found = tables.indexOf(tableOf(data));
    if (found !== -1) tables.splice(found, 1);
    return found === -1;
  });
  const documents = before.data.documents.filter(({ plan, regulation }) =>
    after.data.documents.every((each) => each.plan !== plan || each.regulation !== regulation),
  );
  const lost = [
    ...lostFiles.map(({ path }) => `tệp public/${path}`),
    ...lostTables.map(({ table }) => `bảng “${tableLabels[table]}”`),
    ...documents.filter(({ plan, regulation }) => plan ?? regulation).map(({ title }) => `văn bản “${title}”`),
    ...(before.data.narrative.length > 0 && after.data.narrative.length === 0 ? ['bài viết'] : []),
  ];
  const removed = lost.map((part) =>
    issueAt(after.placeOf([]), 'go-phan-da-cong-khai', `Mục ${nameOf(before.data)} không còn ${part} đã công khai.`),
  );
  if (lost.length > 0 || after.data.publications.length > before.data.publications.length) return removed;
  const changed = JSON.stringify(before.data.data) !== JSON.stringify(after.data.data);
  return changed
    ? [issueAt(after.placeOf(['data'], true), 'sua-khong-ghi-lan', `Số liệu của mục ${nameOf(before.data)} đã đổi.`)]
    : [];
}

const filesOf = ({ documents }: Disclosure) => documents.flatMap(({ files }) => files);

/** What makes a table another one and not a new state of the same. */
const tableOf = (data: TableData) => `${data.table} ${'place' in data ? String(data.place) : ''}`;

/** Duties whose edit lets something published go earlier. */
function shorterDuties(before: Content, after: Content, today: IsoDay): Issue[] {
  const known = dutiesOf(before);
  const all = [...before.records.disclosures.values()].map(({ data }) => data);
  return [...after.records.duties.values()].flatMap((record) => {
    const past = known.get(record.data.code);
    if (!past || JSON.stringify(past.retention.minimum) === JSON.stringify(record.data.retention.minimum)) return [];
    const only = (duty: Duty) => new Map([[duty.code, duty]]);
    const held = all.flatMap((item) => {
      const keep = keepOf(item, only(past), all).minimum;
      const shorter = !mayRemove(keep, today) && isShorter(keepOf(item, only(record.data), all).minimum, keep);
      return shorter ? [`${nameOf(item)} (${wordsOf(keep)})`] : [];
    });
    if (held.length === 0) return [];
    const message = `Thời gian lưu của ${record.data.code} ngắn đi, trong khi đã công khai: ${held.join('; ')}.`;
    return [
      issueAt(record.placeOf(['retention', 'minimum'], true), 'rut-ngan-thoi-gian-luu', message, {
        remedy:
          'Trả lại thời gian lưu cũ. Nếu luật đã đổi, ghi heldTo cho nghĩa vụ này và thêm một nghĩa vụ mới có heldFrom, dẫn nhau bằng replacedBy.',
      }),
    ];
  });
}
