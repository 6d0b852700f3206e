import type { Disclosure } from '../../../kinds/disclosure.ts';
import type { Duty, Ownership, SchoolLevel } from '../../../kinds/duty.ts';
import type { PeriodKind } from '../../../kinds/period-kind.ts';
import { daysBetween, type IsoDay } from '../../day/iso-day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { formatDay } from '../../day/format-day.ts';
import { conditionFor } from './condition.ts';
import { changeDueDay, dueDay, rulesFor } from './deadline.ts';
import type { DueDay } from './deadline.ts';
import { describeDue } from './describe-rule.ts';
import { offSite } from './off-site.ts';
import { inSchoolNoun } from './school-noun.ts';
import { parsePeriod, type Period } from '../../../kinds/period.ts';

/** The states of a duty in a period, with the word that a reader sees. */
export const dutyStateLabels = {
  overdue: 'quá hạn, chưa công bố',
  'due-soon': 'sắp đến hạn, chưa công bố',
  'not-due': 'chưa đến hạn, chưa công bố',
  'published-in-time': 'đã công bố đúng hạn',
  'published-late': 'đã công bố, muộn',
  'published-undated': 'đã công bố, chưa đủ ngày để xét hạn',
  // Each item says more closely where it is published: off-site.ts.
  internal: 'không buộc đăng trên trang',
  conditional: 'chỉ công khai khi phát sinh',
  'not-applicable': 'không áp dụng',
  technical: 'kỹ thuật của trang',
  gate: 'điều không được đăng',
} as const;
export type DutyState = keyof typeof dutyStateLabels;

/** A school; where no level or ownership of it is known, no duty is left out on that ground. */
export interface School {
  organization: string;
  /** The schools that it took over: what they published counts as its own. */
  tookOver?: ReadonlySet<string>;
  levels: readonly SchoolLevel[];
  ownership: Ownership | null;
}

export interface DutyStatus {
  state: DutyState;
  /** The last day to publish in time, or null where none can be named. */
  lastDay: IsoDay | null;
  /** Whether it may still move, because a holiday on the way is not decided yet. */
  expected: boolean;
  /** Days from today to `lastDay`, negative when past. */
  daysLeft: number | null;
  /** What was published for the period, earliest first. */
  disclosures: Disclosure[];
  /** The first recorded day of publication. */
  publishedOn: IsoDay | null;
  /** Why, in one Vietnamese sentence. */
  reason: string;
  /** What a reader sees. */
  label: string;
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

/** Whether a duty is one of schools like this. A private school that the State supports is private too. */
export function concerns(duty: Duty, { levels, ownership }: School): boolean {
  const owners: (Ownership | null)[] = ownership === 'private-supported' ? ['private', ownership] : [ownership];
  return (
    (levels.length === 0 || levels.some((level) => duty.levels.includes(level))) &&
    (ownership === null || duty.ownership.some((each) => owners.includes(each)))
  );
}

/** Whether a disclosure is for a duty: as its own, or as one that it also serves. */
export const fulfils = ({ duty, alsoFor }: Disclosure, code: string): boolean =>
  duty === code || alsoFor.includes(code);

/** What the school published for the duty in the period; an item that carries over counts from earlier periods too. */
function relevant({ duty, period, school, disclosures }: DutyQuestion): Disclosure[] {
  const isOwn = ({ organization }: Disclosure) =>
    organization === school.organization || school.tookOver?.has(organization) === true;
  const own = disclosures.filter((item) => fulfils(item, duty.code) && isOwn(item));
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
  const due = dueDay(duty, period, calendar, { eventOn: item.eventOn });
  const lastDay = due?.lastDay ?? null;
  const days = publications.flatMap(({ on }) => (on === null ? [] : [on]));
  const first = days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
  const lateChanges = publications.flatMap(({ kind, on, changedOn }) => {
    const last = kind === 'update' && changedOn !== null ? changeDueDay(duty, period, calendar, changedOn) : null;
    return last !== null && on !== null && on > last.lastDay ? [last] : [];
  });
  const undated = first === null || publications.some(({ kind, on }) => kind === 'first' && on === null);
  const untimed =
    lastDay === null &&
    rulesFor(duty, period, calendar).some(({ kind }) => !['standing', 'each-item', 'voluntary'].includes(kind));
  const judged = (state: DutyState, reason: string) => ({ state, due, first, reason });
  if (lateChanges.length > 0) {
    const uncertain = lateChanges.every(({ uncertainty }) => uncertainty !== null) ? lateChanges[0] : undefined;
    const why = uncertain === undefined ? '' : ` Hạn đó là dự kiến: ${uncertain.uncertainty}.`;
    return judged('published-late', `Có lần thay đổi được cập nhật sau hạn.${why}`);
  }
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

/** What must be said of a last day beyond the day itself. */
function dueNote({ provenance }: Duty, due: DueDay | null): string {
  if (due === null) return '';
  const assumed = provenance.confidence === 'low' ? ' Hạn này tạm tính, chưa đối chiếu.' : '';
  return due.uncertainty === null ? assumed : `${assumed} Hạn dự kiến: ${due.uncertainty}.`;
}

/** The state of the duty for the school in the period on the day `today`. Publications after `today` do not count. */
export function dutyStatus(question: DutyQuestion): DutyStatus {
  const { duty, period, school, calendar, today } = question;
  const own = relevant(question);
  const firstDue = dueDay(duty, period, calendar, {
    eventOn: own.find(({ eventOn }) => eventOn !== null)?.eventOn ?? null,
  });
  const lastDay = firstDue?.lastDay ?? null;
  const said = (text: string) => inSchoolNoun(text, school.levels);
  const status = (
    state: DutyState,
    reason: string,
    {
      due = firstDue,
      ...rest
    }: Partial<Pick<DutyStatus, 'disclosures' | 'publishedOn'>> & { due?: DueDay | null } = {},
  ): DutyStatus => ({
    state,
    label: dutyStateLabels[state],
    disclosures: [],
    publishedOn: null,
    ...rest,
    reason: reason + dueNote(duty, due),
    lastDay: due?.lastDay ?? null,
    expected: due !== null && due.uncertainty !== null,
    daysLeft: due === null ? null : daysBetween(today, due.lastDay),
  });

  if (duty.web === 'gate') return status('gate', 'Trang không được chứa điều này; bộ kiểm tra chặn khi đăng.');
  if (!concerns(duty, school))
    return status('not-applicable', said('Không áp dụng cho cấp học hoặc loại hình của trường.'));
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
    return status(worst.state, worst.reason, { disclosures, publishedOn: days[0] ?? null, due: worst.due });
  }

  if (duty.forms.every((form) => form === 'technical'))
    return status('technical', duty.note ?? 'Bảo đảm bằng cách làm trang, không phải bằng một mục công khai.');
  const condition = conditionFor(duty, school);
  const mayBeOnSite = ['required', 'allowed', 'optional', 'unread'].includes(duty.web);
  if (condition !== null && mayBeOnSite)
    return status('conditional', `Chỉ phải làm khi ${condition}; ${said('nhà trường')} chưa cho biết.`);
  if (duty.web !== 'required') {
    const { label, reason } = offSite(duty);
    return { ...status('internal', said(reason)), label: said(label) };
  }
  if (lastDay !== null) {
    if (lastDay < today) return status('overdue', `Hạn cuối là ngày ${formatDay(lastDay)}; trang chưa có mục này.`);
    const soon = daysBetween(today, lastDay) <= dueSoonDays[period.kind];
    return status(soon ? 'due-soon' : 'not-due', `Hạn cuối là ngày ${formatDay(lastDay)}.`);
  }
  const dueRules = rulesFor(duty, period, calendar);
  const kinds = new Set(dueRules.map(({ kind }) => kind));
  if (kinds.has('standing'))
    return period.from > today
      ? status('not-due', 'Kỳ chưa bắt đầu.')
      : status('overdue', 'Phải có thường trực; trang chưa có mục này.');
  if (kinds.has('unknown') && period.to < today)
    return status('overdue', 'Kỳ đã qua và trang chưa có mục này; nguồn chưa cho biết hạn chính xác.');
  const rules = `Hạn: ${dueRules.map(describeDue).join('; ')}.`;
  if (period.to < today)
    return status(
      'conditional',
      `${rules} Kỳ đã qua; ${said('nhà trường')} chưa cho biết có sự việc phát sinh hạn hay không.`,
    );
  return status('not-due', `${rules} Chưa ghi nhận sự việc phát sinh hạn.`);
}
