import { kindNames } from '../../kinds/index.ts';
import { comparableFields } from '../comparison/compared-fields.ts';
import type { RecordWithMarks } from '../comparison/compared-fields.ts';
import { fieldDigest } from '../comparison/field-digest.ts';
import { formatDay } from '../day/format-day.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { nearest } from '../text/nearest.ts';

/** Marks of comparison that say nothing of the value as it is now; the site counts such a field as not compared. */
export const checkComparisons = ({ records }: Content): Issue[] =>
  kindNames.flatMap((name) =>
    [...(records[name].values() as Iterable<ContentRecord>)].flatMap((record) =>
      'provenance' in record.data ? problemsOf(record, record.data) : [],
    ),
  );

function problemsOf({ collection, locationOf }: ContentRecord, data: RecordWithMarks): Issue[] {
  const titles = new Map(comparableFields(collection).map(({ field, title }) => [field, title]));
  return (data.provenance.verification ?? []).flatMap(({ by, on, fields }, comparison) =>
    fields.flatMap(({ field, digest }, index) => {
      const at = (key: string) => locationOf(['provenance', 'verification', comparison, 'fields', index, key]);
      const title = titles.get(field);
      if (title === undefined)
        return [
          issueAt(at('field'), 'doi-chieu-lech', `không có trường “${field}” nào để đối chiếu.`, {
            suggestion: nearest(field, titles.keys()),
          }),
        ];
      const now = fieldDigest(data[field]);
      if (digest === now) return [];
      const message =
        digest === null
          ? `“${title}” (${field}) ghi là đã đối chiếu mà chưa có dấu của giá trị.`
          : `“${title}” (${field}) đã sửa sau khi ${by} đối chiếu ngày ${formatDay(on)}.`;
      return [issueAt(at('digest'), 'doi-chieu-lech', message, { suggestion: digest === null ? now : null })];
    }),
  );
}
