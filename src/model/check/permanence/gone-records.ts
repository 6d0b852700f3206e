import { kinds } from '../../../kinds/index.ts';
import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { isPublished, recordName, removalName } from './published.ts';
import type { KeptRecord } from './published.ts';
import { retractRemedy } from './ways-to-retract.ts';

/** The record that is likely the same under another file name. */
function renamedTo({ collection, digest, data }: KeptRecord, after: Content): KeptRecord | undefined {
  const candidates = [...(after.records[collection] as ReadonlyMap<string, KeptRecord>).values()];
  return candidates.find((each) => each.digest === digest || JSON.stringify(each.data) === JSON.stringify(data));
}

/** A record whose file name had personal data: that name goes and is not said again. @param unnamed what a removal calls it */
function goneName({ collection, file }: KeptRecord, unnamed: string, other: KeptRecord | undefined): Issue {
  const message = `${kinds[collection].label} ${unnamed} đã đăng, nay ${other ? `đổi tên tệp thành ${recordName(other)}` : 'không còn'}; tên tệp cũ có dữ liệu cá nhân.`;
  const place = {
    file: other?.file ?? `${file.slice(0, file.lastIndexOf('/') + 1)}${unnamed.split('/').at(-1)}`,
    line: 1,
    column: 1,
  };
  return issueAt(place, 'go-dieu-da-dang', message, {
    remedy: `${other ? 'Giữ tên mới, không trả lại tên cũ. Thêm' : 'Thêm'} một bản ghi trong removals (npm run new -- removal) có record: "${unnamed}", rule là điều luật đòi gỡ; tên cũ không chép lại ở đâu.`,
  });
}

/** Published records that would not be there any more, or would be hidden again. */
export function goneRecords(kept: readonly KeptRecord[], after: Content, removed: ReadonlySet<string>): Issue[] {
  return kept.flatMap((record): Issue[] => {
    const { collection, id } = record;
    const now = after.records[collection].get(id) as KeptRecord | undefined;
    const name = recordName(record);
    if ((now && (isPublished(now) || !isPublished(record))) || removed.has(name)) return [];
    const label = kinds[collection].label;
    if (now) {
      const place = now.locationOf(['status']);
      const hidden = `${label} ${name} đã đăng, nay chuyển về tình trạng chưa đăng.`;
      return [issueAt(place, 'go-dieu-da-dang', hidden, { remedy: retractRemedy(collection, 'Trả lại status cũ.') })];
    }
    // A file with errors is still there.
    if (after.named[collection].has(id)) return [];
    const place = { file: record.file, line: 1, column: 1 };
    const other = renamedTo(record, after);
    const unnamed = removalName(name);
    if (unnamed !== null) return [goneName(record, unnamed, other)];
    const message = other
      ? `${label} ${name} đã đăng, nay đổi tên tệp thành ${recordName(other)}; địa chỉ cũ không còn.`
      : `${label} ${name} đã đăng, nay không còn.`;
    return [
      issueAt(
        place,
        'go-dieu-da-dang',
        message,
        other
          ? {
              remedy: `Trả lại tên tệp cũ: tên tệp là địa chỉ của trang, người đọc đã lưu và đã in địa chỉ đó.`,
              suggestion: id,
            }
          : { remedy: retractRemedy(collection) },
      ),
    ];
  });
}
