import type { Disclosure } from '../../kinds/disclosure.ts';
import { tableLabels, type TableData } from '../../kinds/disclosure-data/index.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { mayRemove, type RetentionTerm } from '../law/duty/retention.ts';
import type { ContentRecord } from '../records.ts';
import { formatDay } from '../day/format-day.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { rewrittenTexts } from './permanence/rewritten-texts.ts';
import { isShorter, nameOf, wordsOf } from './retention-held.ts';

type Item = ContentRecord<'disclosures'>;

/** What an edit takes from an item that stays: a publication, a duty that it served, a file, a table, numbers. */
export function takenFromItem(
  before: Item,
  after: Item,
  keep: RetentionTerm,
  keepNow: (item: Disclosure) => RetentionTerm,
  today: IsoDay,
): Issue[] {
  const lost = lostPublications(before.data, after.data);
  if (lost.length > 0) {
    const message = `Lần công khai ngày ${lost.map(formatDay).join(', ')} không còn; mục ${nameOf(before.data)} phải giữ: ${wordsOf(keep)}.`;
    return [issueAt(after.locationOf(['publications'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  if (after.data.publications.length < before.data.publications.length) {
    const message = `Mục ${nameOf(before.data)} có ${before.data.publications.length} lần công khai, nay còn ${after.data.publications.length}.`;
    return [issueAt(after.locationOf(['publications'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  const fewer = before.data.alsoFor.filter((code) => !after.data.alsoFor.includes(code));
  const held = keepNow({ ...before.data, alsoFor: fewer });
  if (fewer.length > 0 && !mayRemove(held, today) && isShorter(keepNow(after.data), held)) {
    const message = `Mục này không còn ghi dùng chung cho ${fewer.join(', ')}, mà phải giữ: ${wordsOf(held)}.`;
    return [issueAt(after.locationOf(['alsoFor'], true), 'rut-ngan-thoi-gian-luu', message)];
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
    ...shorterTables(before.data.data, after.data.data),
    ...documents.filter(({ plan, regulation }) => plan ?? regulation).map(({ title }) => `văn bản “${title}”`),
    ...shorterNarrative(before.data.narrative, after.data.narrative),
  ];
  const removed = lost.map((part) =>
    issueAt(after.locationOf([]), 'go-phan-da-cong-khai', `Mục ${nameOf(before.data)} không còn ${part} đã công khai.`),
  );
  if (lost.length > 0 || after.data.publications.length > before.data.publications.length) return removed;
  return [...removed, ...changedFigures(before, after)];
}

/** Figures that are others now, without a publication that says so. Words of a table may be typing errors. */
function changedFigures(before: Item, after: Item): Issue[] {
  const [past, present] = [before.data.data, after.data.data];
  if (JSON.stringify(past) === JSON.stringify(present)) return [];
  const [was, is] = [figuresIn(past), figuresIn(present)];
  const at = was.findIndex((figure, index) => figure !== is[index]);
  const figures =
    at === -1
      ? ''
      : `: số ${was[at]?.toLocaleString('vi-VN') ?? ''} thành ${is[at]?.toLocaleString('vi-VN') ?? 'trống'}`;
  const message = `Số liệu của mục ${nameOf(before.data)} đã đổi${figures}.`;
  return [issueAt(after.locationOf(['data'], true), 'sua-khong-ghi-lan', message, { certain: at !== -1 })];
}

/** Every number of some data, in order. */
function figuresIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

/** Tables of which rows went, in words. */
const shorterTables = (before: readonly TableData[], after: readonly TableData[]): string[] =>
  before.flatMap((data) => {
    const now = after.find((each) => tableOf(each) === tableOf(data));
    const [past, present] = [rowsOf(data), now ? rowsOf(now) : 0];
    return now && present < past ? [`${past - present} dòng của bảng “${tableLabels[data.table]}”`] : [];
  });

function shorterNarrative(before: readonly string[], after: readonly string[]): string[] {
  if (before.length > 0 && after.length === 0) return ['bài viết'];
  const isShorter = rewrittenTexts(before.join('\n'), after.join('\n')).some((each) => each.isShorter);
  return isShorter ? ['một phần bài viết'] : [];
}

const rowsOf = (data: TableData): number => ('rows' in data ? data.rows.length : 0);

const filesOf = ({ documents }: Disclosure) => documents.flatMap(({ files }) => files);

/** What makes a table another one and not a new state of the same. */
const tableOf = (data: TableData) => `${data.table} ${'place' in data ? String(data.place) : ''}`;
