import { formatDay } from '../day/format-day.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { wordsIn } from './permanence/words.ts';

/** Words of every subject, and years, which say nothing of what a plan is about. */
const ofAny = new Set('kế hoạch thực hiện công tác năm học của về và các cho trường'.split(' '));

/** The words of a subject or a name that say what it is about. */
export const topicsOf = (subject: string) =>
  new Set(wordsIn(subject).filter((word) => !ofAny.has(word) && !/^\d/u.test(word)));

/** Whether an organization is another one, or comes after it. */
function isOrFollows(id: string, other: string, { records }: Content): boolean {
  const seen = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === other) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(records.organizations.get(next)?.data.successors ?? []));
  }
  return false;
}

/** Plans that are said to take the place of a withdrawn one and cannot, or are about something else: readers would be led astray. */
export function checkSuccessors(content: Content): Issue[] {
  const { plans } = content.records;
  return [...plans.values()].flatMap((record): Issue[] => {
    const other = plans.get(record.data.withdrawal?.replacedBy ?? '');
    if (!other || other.id === record.id) return [];
    return [...astray(record, other, content)];
  });
}

function astray(record: ContentRecord<'plans'>, other: ContentRecord<'plans'>, content: Content): Issue[] {
  const place = record.locationOf(['withdrawal', 'replacedBy']);
  const remedy =
    'Ghi mã của kế hoạch thật sự thay thế; không có thì bỏ trống replacedBy, và nói ở reason việc ấy nay làm theo văn bản nào.';
  if (!isOrFollows(record.data.organization, other.data.organization, content)) {
    const message = `“${other.id}” là kế hoạch của ${other.data.organization}, không thay được kế hoạch của ${record.data.organization}.`;
    return [issueAt(place, 'gia-tri-sai', message, { remedy })];
  }
  const [day, since] = [other, record].map(({ data }) => data.issuedOn ?? data.estimatedOn?.on ?? null);
  if (day && since && day < since) {
    const message = `“${other.id}” ngày ${formatDay(day)}, trước kế hoạch bị thu hồi ngày ${formatDay(since)}.`;
    return [issueAt(place, 'ngay-mau-thuan', message, { remedy })];
  }
  const [own, theirs] = [topicsOf(record.data.subject), topicsOf(other.data.subject)];
  const isRelated = own.size === 0 || theirs.size === 0 || [...own].some((word) => theirs.has(word));
  if (isRelated) return [];
  const message = `trích yếu “${other.data.subject}” không có chữ nào của “${record.data.subject}”.`;
  return [issueAt(place, 'gia-tri-sai', message, { remedy })];
}
