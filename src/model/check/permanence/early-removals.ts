import { kindNames, kinds } from '../../../kinds/index.ts';
import { formatDay } from '../../day/format-day.ts';
import type { IsoDay } from '../../day/iso-day.ts';
import type { Content, ContentRecord } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { issueAt } from '../../rules/make-issue.ts';
import { removalName } from './published.ts';

/** The first day on which readers could see a record; null where it names none. */
function firstDayOf({ data }: ContentRecord): IsoDay | null {
  if ('publications' in data) {
    const days = data.publications.flatMap(({ on }) => on ?? []);
    return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
  }
  if ('issuedOn' in data) return data.issuedOn ?? ('estimatedOn' in data ? (data.estimatedOn?.on ?? null) : null);
  if ('reportedOn' in data) return data.reportedOn;
  return 'writtenOn' in data ? data.writtenOn : null;
}

/** Removals that an edit declares with a day before what they take away was issued: nobody took it away on that day. */
export function earlyRemovals(before: Content, after: Content): Issue[] {
  const days = new Map<string, IsoDay>();
  for (const { records } of [after, before])
    for (const kind of kindNames)
      for (const [id, record] of records[kind] as ReadonlyMap<string, ContentRecord>) {
        const day = firstDayOf(record);
        const name = `${kinds[kind].folder}/${id}`;
        if (day !== null) days.set(removalName(name) ?? name, day);
      }
  return [...after.records.removals.values()]
    .filter(({ id }) => !before.records.removals.has(id))
    .flatMap(({ data, locationOf }) => {
      const day = days.get(data.record);
      if (day === undefined || data.on >= day) return [];
      const message = `ngày gỡ ${formatDay(data.on)} đứng trước ngày ${formatDay(day)} của điều bị gỡ (${data.record}).`;
      return [issueAt(locationOf(['on']), 'ngay-mau-thuan', message, { remedy: 'Ghi ngày đã gỡ điều đó khỏi trang.' })];
    });
}
