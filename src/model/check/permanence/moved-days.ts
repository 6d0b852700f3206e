import { formatDay } from '../../day/format-day.ts';
import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { recordName } from './published.ts';

/** Days on which an item was made public that are others now, or belong to another kind of publication. */
export function movedDays(before: Content, after: Content, removed: ReadonlySet<string>): Issue[] {
  return [...before.records.disclosures.values()].flatMap((record): Issue[] => {
    const now = after.records.disclosures.get(record.id);
    if (!now || removed.has(recordName(record))) return [];
    return record.data.publications.flatMap(({ on, kind }, index) => {
      const publication = now.data.publications[index];
      // One that is missing is reported by retention.
      if (!publication || on === null || (publication.on === on && publication.kind === kind)) return [];
      const day = publication.on === null ? 'bỏ trống' : formatDay(publication.on);
      const message = `lần công khai ${index + 1} ghi ngày ${formatDay(on)} (${kind}), nay ${day} (${publication.kind}).`;
      return [
        issueAt(now.locationOf(['publications', index, 'on']), 'doi-ngay-cong-khai', message, { suggestion: on }),
      ];
    });
  });
}
