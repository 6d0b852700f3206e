import type { Disclosure } from '../../kinds/disclosure.ts';
import { tableLabels, type TableData } from '../../kinds/disclosure-data/index.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { mayRemove, type RetentionTerm } from '../law/duty/retention.ts';
import type { ContentRecord } from '../records.ts';
import { formatDay } from '../day/format-day.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
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
    ...documents.filter(({ plan, regulation }) => plan ?? regulation).map(({ title }) => `văn bản “${title}”`),
    ...(before.data.narrative.length > 0 && after.data.narrative.length === 0 ? ['bài viết'] : []),
  ];
  const removed = lost.map((part) =>
    issueAt(after.locationOf([]), 'go-phan-da-cong-khai', `Mục ${nameOf(before.data)} không còn ${part} đã công khai.`),
  );
  if (lost.length > 0 || after.data.publications.length > before.data.publications.length) return removed;
  const changed = JSON.stringify(before.data.data) !== JSON.stringify(after.data.data);
  return changed
    ? [issueAt(after.locationOf(['data'], true), 'sua-khong-ghi-lan', `Số liệu của mục ${nameOf(before.data)} đã đổi.`)]
    : [];
}

const filesOf = ({ documents }: Disclosure) => documents.flatMap(({ files }) => files);

/** What makes a table another one and not a new state of the same. */
const tableOf = (data: TableData) => `${data.table} ${'place' in data ? String(data.place) : ''}`;
