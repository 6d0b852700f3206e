import { toString } from 'mdast-util-to-string';
import { kinds } from '../../../kinds/index.ts';
import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { alteredValues, isIssuedDocument } from './altered-values.ts';
import { lostValues } from './lost-values.ts';
import { isPublished, recordName } from './published.ts';
import type { KeptRecord } from './published.ts';

const changesOf = ({ data }: KeptRecord): readonly RecordedChange[] => ('changes' in data ? data.changes : []);

/** Fields that are about the record, and days of a calendar that are uncertain until they are decided. */
const about = ['changes', 'provenance', 'status', 'withdrawal', 'citationDecisions', 'uncertain'];

const bodyOf = ({ body }: KeptRecord) => (body ? toString(body).trim() : '');

/** An issued document that is another one now, without a change recorded in the same edit. */
function alteredDocument(before: KeptRecord, after: KeptRecord): Issue[] {
  const past = changesOf(before);
  const present = changesOf(after);
  const rewritten = past.some((change, index) => JSON.stringify(change) !== JSON.stringify(present[index]));
  if (rewritten)
    return [
      issueAt(
        after.locationOf(['changes'], true),
        'sua-dieu-da-dang',
        `các lần sửa đã ghi của ${recordName(before)} bị đổi hoặc bị bỏ.`,
        { remedy: 'Giữ nguyên các mục cũ của changes; lần sửa mới thêm ở cuối.' },
      ),
    ];
  if (present.length > past.length) return [];
  return alteredValues(before, after).map(({ path, name, was, is }) =>
    issueAt(after.locationOf(path), 'sua-dieu-da-dang', `“${name}” của ${recordName(before)}: “${was}” thành “${is}”.`),
  );
}

/** What the site itself wrote, or copied from law, and now has less of. */
function shortened(before: KeptRecord, after: KeptRecord): Issue[] {
  const lost = lostValues(before.data, after.data).filter(({ path }) => !about.includes(String(path[0])));
  const emptied = bodyOf(before) !== '' && bodyOf(after) === '' ? [{ path: [], was: 'phần lời' }] : [];
  return [...lost, ...emptied].map(({ path, was }) =>
    issueAt(
      after.locationOf(path),
      'rut-bot-dieu-da-dang',
      `${path.length === 0 ? 'nội dung' : `“${path.map(String).join('.')}”`} của ${recordName(before)} đã đăng: ${was}; nay bỏ trống hoặc ít đi.`,
    ),
  );
}

/** A withdrawn document whose readers do not learn since when and why. */
function withdrawnWithoutWord(before: KeptRecord, after: KeptRecord): Issue[] {
  const status = (record: KeptRecord) => ('status' in record.data ? record.data.status : null);
  if (status(before) === 'withdrawn' || status(after) !== 'withdrawn') return [];
  const said =
    'withdrawal' in after.data ? after.data.withdrawal !== null : changesOf(after).length > changesOf(before).length;
  if (said) return [];
  const message = `${kinds[before.collection].label} ${recordName(before)} bị thu hồi mà không nói vì sao.`;
  return [issueAt(after.locationOf(['status']), 'thu-hoi-khong-noi', message)];
}

/** Edits of records that stay. */
export function keptEdits(kept: readonly KeptRecord[], after: Content, removed: ReadonlySet<string>): Issue[] {
  return kept.flatMap((record) => {
    const now = after.records[record.collection].get(record.id) as KeptRecord | undefined;
    if (!now || !isPublished(now)) return [];
    const edits = isIssuedDocument(record) ? alteredDocument(record, now) : shortened(record, now);
    return [...(removed.has(recordName(record)) ? [] : edits), ...withdrawnWithoutWord(record, now)];
  });
}
