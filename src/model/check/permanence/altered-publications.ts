import { formatDay } from '../../day/format-day.ts';
import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { nameOf } from '../retention-held.ts';
import { itemAfter } from '../retention-school.ts';
import { recordName } from './published.ts';

/** Days and words of publications that are others now; what was said of a publication is evidence. */
export function alteredPublications(before: Content, after: Content, removed: ReadonlySet<string>): Issue[] {
  return [...before.records.disclosures.values()].flatMap((record): Issue[] => {
    const now = itemAfter(record, before, after);
    if (!now || removed.has(recordName(record))) return [];
    return record.data.publications.flatMap(({ on, kind, changedOn, note }, index): Issue[] => {
      const publication = now.data.publications[index];
      // One that is missing is reported by retention.
      if (!publication) return [];
      const day = (value: string | null) => (value === null ? 'không rõ' : formatDay(value));
      if (publication.on !== on || publication.kind !== kind) {
        const message = `lần công khai ${index + 1} ghi ngày ${day(on)} (${kind}), nay ${day(publication.on)} (${publication.kind}).`;
        return [
          issueAt(
            now.locationOf(['publications', index, 'on']),
            'doi-ngay-cong-khai',
            message,
            on === null ? {} : { suggestion: on },
          ),
        ];
      }
      return (
        [
          ['changedOn', changedOn],
          ['note', note],
        ] as const
      ).flatMap(([field, was]) =>
        was === null || was === publication[field]
          ? []
          : [
              issueAt(
                now.locationOf(['publications', index, field]),
                'sua-dieu-da-dang',
                `“${field}” của lần công khai ${index + 1}, mục ${nameOf(record.data)}: “${was}” thành “${publication[field] ?? 'trống'}”.`,
                {
                  remedy:
                    'Giữ nguyên các lần công khai cũ; điều mới thì thêm một lần kind: correction ở cuối, có note.',
                },
              ),
            ],
      );
    });
  });
}
