import type { Disclosure } from '../../../kinds/disclosure.ts';
import type { Duty, Ownership, SchoolLevel } from '../../../kinds/duty.ts';
import type { PeriodKind } from '../../../kinds/period-kind.ts';
import { daysBetween, type IsoDay } from '../../day/iso-day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { formatDay } from '../../day/format-day.ts';
import { conditionFor } from './condition.ts';
import { changeDueOn, dueOn, rulesFor } from './deadline.ts';
import { describeDue } from './describe-rule.ts';
import { parsePeriod, type Period } from '../../../kinds/period.ts';

/** The states of a duty in a period, with the word that a reader sees. */
export const dutyStateLabels = {
  overdue: 'quá hạn, chưa công bố',
  'due-soon': 'sắp đến hạn, chưa công bố',
  'not-due': 'chưa đến hạn, chưa công bố',
  'published-in-time': 'đã công bố đúng hạn',
  'published-late': 'đã công bố, muộn',
  'published-undated': 'đã công bố, chưa đủ ngày để xét hạn',
  internal: 'công khai nội bộ',
  conditional: 'tùy trường hợp, chưa công bố',
  'not-applicable': 'không áp dụng',
  technical: 'kỹ thuật của trang',
  gate: 'điều không được đăng',
} as const;
export type DutyState = keyof typeof dutyStateLabels;

/** A school; where its level or ownership is not known, no duty is left out on that ground. */
export interface School {
  organization: string;
  level: SchoolLevel | null;
  ownership: Ownership | null;
}

export interface DutyStatus {
  state: DutyState;
  /** The last day to publish in time, or null where none can be named. */
  lastDay: IsoDay | null;
  /** Days from today to `lastDay`, negative when past. */
  daysLeft: number | null;
  /** What was published for the period, earliest first. */
  disclosures: Disclosure[];
  /** The first recorded day of publication. */
  publishedOn: IsoDay | null;
  /** Why, in one Vietnamese sentence. */
  reason: string;
}

export interface DutyQuestion {
  duty: Duty;
  period: Period;
  school: School;
  disclosures: readonly Disclosure[];
  calendar: WorkingCalendar;
  today: IsoDay;
}

/** From how many days before the last day a duty counts as due soon: our choice, not law. */
export const dueSoonDays: Record<PeriodKind, number> = {
  'school-year': 30,
  year: 30,
  'half-year': 30,
  quarter: 15,
  'budget-term': 15,
  month: 7,
  week: 3,
};

/** Whether the duty held at the time that matters: its last day where it has one, else some day of the period. */
export function heldIn(duty: Duty, period: Period, lastDay: IsoDay | null): boolean {
  const [from, to] = lastDay === null ? [period.from, period.to] : [lastDay, lastDay];
  return (duty.heldFrom === null || duty.heldFrom <= to) && (duty.heldTo === null || from <= duty.heldTo);
}

/** Whether a duty is one of schools like this. */
export const concerns = (duty: Duty, { level, ownership }: School): boolean =>
  (level === null || duty.levels.includes(level)) && (ownership === null || duty.ownership.includes(ownership));

/** Whether a disclosure is for a duty: as its own, or as one that it also serves. */
export const fulfils = ({ duty, alsoFor }: Disclosure, code: string): boolean =>
  duty === code || alsoFor.includes(code);

/** What the school published for the duty in the period; an item that carries over counts from earlier periods too. */
function relevant({ duty, period, school, disclosures }: DutyQuestion): Disclosure[] {
  const own = disclosures.filter((item) => fulfils(item, duty.code) && item.organization === school.organization);
  const exact = own.filter((item) => item.period === period.id);
  if (exact.length > 0 || !duty.carriesOver) return exact;
  const earlier = own.flatMap((item) => {
    const parsed = parsePeriod(item.period);
    return parsed && parsed.to < period.from && item.notApplicable === null ? [{ item, from: parsed.from }] : [];
  });
  const latest = earlier.reduce((day, { from }) => (from > day ? from : day), '');
  return earlier.filter(({ from }) => from === latest).map(({ item }) => item);
}

/** One published item against the rules: in time, late (first time or a change), or without the days to judge. */
function judge(question: DutyQuestion, item: Disclosure, publications: Disclosure['publications']) {
  const { duty, period, calendar } = question;
  const lastDay = dueOn(duty, period, calendar, { eventOn: item.eventOn });
  const days = publications.flatMap(({ on }) => (on === null ? [] : [on]));
  const first = days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
  const lateChange = publications.some(({ kind, on, changedOn }) => {
    const last = kind === 'update' && changedOn !== null ? changeDueOn(duty, period, calendar, changedOn) : null;
    return last !== null && on !== null && on > last;
  });
  const undated = first === null || publications.some(({ kind, on }) => kind === 'first' && on === null);
  const untimed =
    lastDay === null &&
    rulesFor(duty, period).some(({ kind }) => !['standing', 'each-item', 'voluntary'].includes(kind));
  const judged = (state: DutyState, reason: string) => ({ state, lastDay, first, reason });
  if (lateChange) return judged('published-late', 'Có lần thay đổi được cập nhật sau hạn.');
  if (undated) return judged('published-undated', 'Đã công bố; ngày công bố không được ghi lại.');
  const published = `Công bố ngày ${formatDay(first)}`;
  if (lastDay !== null && first > lastDay)
    return judged('published-late', `${published}, sau hạn cuối ngày ${formatDay(lastDay)}.`);
  if (untimed) return judged('published-undated', 'Đã công bố; chưa ghi ngày phát sinh nên chưa xét được hạn.');
  return judged(
    'published-in-time',
    lastDay === null ? `${published}.` : `${published}, hạn cuối ngày ${formatDay(lastDay)}.`,
  );
}

/** The state of the duty for the school in the period on the day `today`. Publications after `today` do not count. */
export function dutyStatus(question: DutyQuestion): DutyStatus {
  const { duty, period, school, calendar, today } = question;
  const own = relevant(question);
  const lastDay = dueOn(duty, period, calendar, {
    eventOn: own.find(({ eventOn }) => eventOn !== null)?.eventOn ?? null,
  });
  const status = (state: DutyState, reason: string, rest: Partial<DutyStatus> = {}): DutyStatus => {
    const day = 'lastDay' in rest ? (rest.lastDay ?? null) : lastDay;
    const daysLeft = day === null ? null : daysBetween(today, day);
    const assumed = day !== null && duty.provenance.confidence === 'low' ? ' Hạn này tạm tính, chưa đối chiếu.' : '';
    return { state, disclosures: [], publishedOn: null, ...rest, reason: reason + assumed, lastDay: day, daysLeft };
  };

  if (duty.web === 'gate') return status('gate', 'Trang không được chứa điều này; bộ kiểm tra chặn khi đăng.');
  if (!concerns(duty, school)) return status('not-applicable', 'Không áp dụng cho cấp học hoặc loại hình của trường.');
  if (!heldIn(duty, period, lastDay)) return status('not-applicable', 'Nghĩa vụ này không có hiệu lực trong kỳ.');
  const excused = own.find(({ notApplicable }) => notApplicable !== null);
  if (excused?.notApplicable != null)
    return status('not-applicable', excused.notApplicable, { disclosures: [excused] });

  const published = own.flatMap((item) => {
    const publications = item.publications.filter(({ on }) => on === null || on <= today);
    return publications.length === 0 ? [] : [{ item, ...judge(question, item, publications) }];
  });
  if (published.length > 0) {
    const rank: DutyState[] = ['published-late', 'published-undated', 'published-in-time'];
    const worst = published.reduce((a, b) => (rank.indexOf(b.state) < rank.indexOf(a.state) ? b : a));
    const days = published.flatMap(({ first }) => (first === null ? [] : [first])).sort();
    const disclosures = [...published]
      .sort((a, b) => ((a.first ?? '') < (b.first ?? '') ? -1 : 1))
      .map(({ item }) => item);
    return status(worst.state, worst.reason, { disclosures, publishedOn: days[0] ?? null, lastDay: worst.lastDay });
  }

  if (duty.forms.every((form) => form === 'technical'))
    return status('technical', duty.note ?? 'Bảo đảm bằng cách làm trang, không phải bằng một mục công khai.');
  if (duty.web !== 'required') return status('internal', 'Công khai trong nội bộ nhà trường; trang không có mục này.');
  const condition = conditionFor(duty, school);
  if (condition !== null) return status('conditional', `Chỉ phải làm khi ${condition}; nhà trường chưa cho biết.`);
  if (lastDay !== null) {
    if (lastDay < today) return status('overdue', `Hạn cuối là ngày ${formatDay(lastDay)}; trang chưa có mục này.`);
    const soon = daysBetween(today, lastDay) <= dueSoonDays[period.kind];
    return status(soon ? 'due-soon' : 'not-due', `Hạn cuối là ngày ${formatDay(lastDay)}.`);
  }
  const dueRules = rulesFor(duty, period);
  const kinds = new Set(dueRules.map(({ kind }) => kind));
  if (kinds.has('standing'))
    return period.from > today
      ? status('not-due', 'Kỳ chưa bắt đầu.')
      : status('overdue', 'Phải có thường trực; trang chưa có mục này.');
  if (kinds.has('unknown') && period.to < today)
    return status('overdue', 'Kỳ đã qua và trang chưa có mục này; nguồn chưa cho biết hạn chính xác.');
  const rules = `Hạn: ${dueRules.map(describeDue).join('; ')}.`;
  if (period.to < today)
    return status('conditional', `${rules} Kỳ đã qua; nhà trường chưa cho biết có sự việc phát sinh hạn hay không.`);
  return status('not-due', `${rules} Chưa ghi nhận sự việc phát sinh hạn.`);
}
