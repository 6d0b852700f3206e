import type { Duty } from '../../kinds/duty.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { retentionFor } from '../disclosure/retention-for.ts';
import { dutiesByCode } from '../law/duty/duties-by-code.ts';
import { mayRemove } from '../law/duty/retention.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { isShorter, nameOf, wordsOf } from './retention-held.ts';

/** Duties whose edit lets something published go earlier. */
export function shorterDuties(before: Content, after: Content, today: IsoDay): Issue[] {
  const known = dutiesByCode(before);
  const all = [...before.records.disclosures.values()].map(({ data }) => data);
  return [...after.records.duties.values()].flatMap((record) => {
    const past = known.get(record.data.code);
    if (!past || JSON.stringify(past.retention.minimum) === JSON.stringify(record.data.retention.minimum)) return [];
    const only = (duty: Duty) => new Map([[duty.code, duty]]);
    const held = all.flatMap((item) => {
      const keep = retentionFor(item, only(past), all).minimum;
      const shorter = !mayRemove(keep, today) && isShorter(retentionFor(item, only(record.data), all).minimum, keep);
      return shorter ? [`${nameOf(item)} (${wordsOf(keep)})`] : [];
    });
    if (held.length === 0) return [];
    const message = `Thời gian lưu của ${record.data.code} ngắn đi, trong khi đã công khai: ${held.join('; ')}.`;
    return [
      issueAt(record.locationOf(['retention', 'minimum'], true), 'rut-ngan-thoi-gian-luu', message, {
        remedy:
          'Trả lại thời gian lưu cũ. Nếu luật đã đổi, ghi heldTo cho nghĩa vụ này và thêm một nghĩa vụ mới có heldFrom, dẫn nhau bằng replacedBy.',
      }),
    ];
  });
}
