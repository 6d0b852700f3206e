import type { IsoDay } from '../day/iso-day.ts';
import { fulfils } from '../law/duty/state.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { shorterDuties } from './retention-duty.ts';
import { declaredRemovals, recordName } from './permanence/published.ts';
import { retractRemedy } from './permanence/ways-to-retract.ts';
import { takenFromItem } from './retention-edit.ts';
import { heldInWords, isOver, keeps, nameOf, wordsOf } from './retention-held.ts';
import { idAfter, schoolLeft } from './retention-school.ts';

type Item = ContentRecord<'disclosures'>;

/** A warning: the law lets it go, and readers may have its address on a sheet. */
const goneAfterItsTime = ({ file, data }: Item): Issue =>
  issueAt(
    { file, line: 1, column: 1 },
    'go-dieu-da-dang',
    `Mục ${nameOf(data)} đã hết thời gian phải giữ, nay không còn.`,
    {
      certain: false,
      remedy:
        'Giữ lại thì ai có tờ giấy, mã QR của mục vẫn mở được. Muốn gỡ, lập một bản ghi trong removals nói vì sao, và thêm dòng chuyển hướng vào public/_redirects.',
    },
  );

/**
 * What an edit takes from readers before its time (TT 09/2024/TT-BGDĐT khoản 2 Điều 15; Luật 10/2022/QH15 Điều 48): an
 * item that goes, a publication that goes or moves to an earlier day, a file or a table that goes without a correction
 * that says so, a duty whose time became shorter. What may go on `today` may go; a record that cannot be read now has
 * errors of its own. A school that took the repository over (`npm run init`) is not held to what the one before it
 * published; a warning says how much that is.
 * @param before the content as it was published. @param after as it is to be. @param today ISO day.
 * @param leaving the school whose site `npm run init` hands over in this edit; null without one
 */
export function checkRetention(before: Content, after: Content, today: IsoDay, leaving: string | null = null): Issue[] {
  const past = keeps(before);
  const present = keeps(after);
  const removed = declaredRemovals(before, after);
  const seen = [...before.records.disclosures.values()].flatMap((record) => {
    const keep = past(record.data);
    const isFree = record.data.publications.length === 0 || removed.has(recordName(record));
    return isFree ? [] : [{ record, keep, isOver: isOver(keep, today) }];
  });
  // A file may be renamed, since the address of an item is its duty and period.
  const renamed = [...after.records.disclosures.values()].filter(({ id }) => !before.records.disclosures.has(id));
  const left = new Map<string, number>();
  const issues = seen.flatMap(({ record, keep, isOver }): Issue[] => {
    const school = idAfter(record.data.organization, before, after);
    if (school === null) {
      if (isOver || keep.kind === 'free') return [];
      left.set(record.data.organization, (left.get(record.data.organization) ?? 0) + 1);
      return [];
    }
    const isIt = ({ data }: Item) =>
      data.organization === school && data.duty === record.data.duty && data.period === record.data.period;
    const isServed = (duty: string) =>
      [...after.records.disclosures.values()].some(
        ({ data }) =>
          data.organization === school &&
          data.period === record.data.period &&
          data.publications.length > 0 &&
          fulfils(data, duty),
      );
    const own = after.records.disclosures.get(record.id);
    if (own && isIt(own)) return isOver ? [] : takenFromItem(record, own, keep, present, today, isServed);
    if (!own && after.named.disclosures.has(record.id)) return [];
    const index = renamed.findIndex(isIt);
    if (index !== -1) {
      const [now] = renamed.splice(index, 1);
      return isOver || now === undefined ? [] : takenFromItem(record, now, keep, present, today, isServed);
    }
    if (isOver) return own ? [] : [goneAfterItsTime(record)];
    const place = own ? own.locationOf(['duty']) : { file: record.file, line: 1, column: 1 };
    if (keep.kind === 'free') {
      const gone = `Mục ${nameOf(record.data)} đã đăng không còn; mục này ${heldInWords(keep)}.`;
      return [issueAt(place, 'go-dieu-da-dang', gone, { remedy: retractRemedy('disclosures') })];
    }
    const message = own
      ? `Tệp này đã là mục ${nameOf(record.data)}, phải giữ: ${wordsOf(keep)}; nay ghi ${nameOf(own.data)}.`
      : `Mục ${nameOf(record.data)} không còn, mà phải giữ: ${wordsOf(keep)}.`;
    return [issueAt(place, 'go-truoc-han', message)];
  });
  const gone = [...left].flatMap(([school, count]) => schoolLeft(school, count, 'còn phải giữ', after, leaving));
  return [...issues, ...gone, ...shorterDuties(before, after, today)];
}
