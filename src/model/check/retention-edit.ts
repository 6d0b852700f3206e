import type { Disclosure } from '../../kinds/disclosure.ts';
import { tableLabels, type TableData } from '../../kinds/disclosure-data/index.ts';
import type { IsoDay } from '../day/iso-day.ts';
import type { RetentionTerm } from '../law/duty/retention.ts';
import type { ContentRecord } from '../records.ts';
import { formatDay } from '../day/format-day.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { notesOf } from './permanence/new-notes.ts';
import { hasAllWords } from './permanence/words.ts';
import { pairedTables } from './paired-tables.ts';
import type { PairedTable } from './paired-tables.ts';
import { heldInWords, isOver, nameOf } from './retention-held.ts';

type Item = ContentRecord<'disclosures'>;

/**
 * What an edit takes from an item that stays: a publication, a duty that it served, a file, a table, numbers.
 * @param isServed whether another item of the same period is published for a duty now
 */
export function takenFromItem(
  before: Item,
  after: Item,
  keep: RetentionTerm,
  keepNow: (item: Disclosure) => RetentionTerm,
  today: IsoDay,
  isServed: (duty: string) => boolean,
): Issue[] {
  const lost = lostPublications(before.data, after.data);
  if (lost.length > 0) {
    const message = `Lần công khai ngày ${lost.map(formatDay).join(', ')} không còn; mục ${nameOf(before.data)} ${heldInWords(keep)}.`;
    return [issueAt(after.locationOf(['publications'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  if (after.data.publications.length < before.data.publications.length) {
    const message = `Mục ${nameOf(before.data)} có ${before.data.publications.length} lần công khai, nay còn ${after.data.publications.length}.`;
    return [issueAt(after.locationOf(['publications'], true), 'rut-ngan-thoi-gian-luu', message)];
  }
  const fewer = before.data.alsoFor.filter((code) => !after.data.alsoFor.includes(code));
  const alone = fewer.filter((code) => !isServed(code));
  const held = keepNow({ ...before.data, alsoFor: alone });
  if (alone.length > 0 && !isOver(held, today)) {
    const message = `Mục này không còn ghi dùng chung cho ${alone.join(', ')}, nên nghĩa vụ ấy thành chưa công khai, mà mục đã đăng ${heldInWords(held)}.`;
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

/** A part that readers could have and can no longer, and the words by which a note says so. */
interface LostPart {
  words: string;
  /** Each is enough, all of its words. */
  ways: readonly string[];
}

/** What readers could have and can no longer, unless an entry in `changes` or the note of a new publication names it. */
function lostParts(before: Item, after: Item): Issue[] {
  const notes = notesOf(before, after);
  const files = new Set(filesOf(after.data).map(({ sha256 }) => sha256));
  const tables = pairedTables(before.data.data, after.data.data);
  const lostTables = tables.filter(({ now }) => now === null).map(({ was }) => was);
  const lost: LostPart[] = [
    ...filesOf(before.data)
      .filter(({ sha256 }) => !files.has(sha256))
      .map(({ path, label, title }) => ({ words: `tệp public/${path}`, ways: [path, `${label} ${title}`] })),
    ...lostTables.map(({ table }) => ({ words: `bảng “${tableLabels[table]}”`, ways: [tableLabels[table]] })),
    ...shorterTables(tables),
    ...before.data.documents
      .filter(
        ({ plan, regulation }) =>
          (plan ?? regulation) !== null &&
          after.data.documents.every((each) => each.plan !== plan || each.regulation !== regulation),
      )
      .map(({ title }) => ({ words: `văn bản “${title}”`, ways: [title] })),
    ...(before.data.narrative.length > 0 && after.data.narrative.length === 0
      ? [{ words: 'bài viết', ways: ['bài viết'] }]
      : []),
  ];
  return lost
    .filter(({ ways }) => !notes.some((note) => ways.some((way) => hasAllWords(note, way))))
    .map(({ words, ways: [way = ''] }) =>
      issueAt(
        after.locationOf([]),
        'go-phan-da-cong-khai',
        `Mục ${nameOf(before.data)} không còn ${words} đã công khai.`,
        {
          remedy: `Trả lại phần đó. Phải gỡ hay phải thay thì thêm ở cuối publications một lần kind: correction (hoặc update), note nói đã gỡ, đã thay “${way}” và vì sao.`,
        },
      ),
    );
}

/** Tables of which rows went, in words. */
const shorterTables = (tables: readonly PairedTable[]): LostPart[] =>
  tables.flatMap(({ was, now }) => {
    const [past, present] = [rowsOf(was), now ? rowsOf(now.data) : 0];
    if (!now || present >= past) return [];
    const label = tableLabels[was.table];
    return [{ words: `${past - present} dòng của bảng “${label}”`, ways: [`${past - present} dòng ${label}`] }];
  });

const rowsOf = (data: TableData): number => ('rows' in data ? data.rows.length : 0);

const filesOf = ({ documents }: Disclosure) =>
  documents.flatMap(({ title, files }) => files.map((file) => ({ ...file, title })));
