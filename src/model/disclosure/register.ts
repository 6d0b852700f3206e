import type { TableData } from '../../kinds/disclosure-data/index.ts';
import type { Duty } from '../../kinds/duty.ts';
import type { Disclosure } from '../../kinds/disclosure.ts';
import type { SiteSettings } from '../../kinds/site-settings.ts';
import { addDays } from '../day/iso-day.ts';
import { entryOf } from '../items.ts';
import { createWorkingCalendar, nextWorkingDay } from '../law/calendar/working-days.ts';
import { ownSchools } from './own-schools.ts';
import { siteTables } from './site-tables.ts';
import type { TableView } from '../table/table-view.ts';
import { periodContaining, periodsBetween, requirePeriod } from '../../kinds/period.ts';
import type { Period } from '../../kinds/period.ts';
import { boardRows, upcoming } from '../law/duty/school-year.ts';
import type { BoardCell, BoardQuestion, BoardRow, UpcomingItem } from '../law/duty/school-year.ts';
import { dutyInWords } from '../law/duty/duty-words.ts';
import { learnerWord } from '../law/duty/level-words.ts';
import { dutiesByDocument } from '../law/duty/resting-on.ts';
import type { RestingDuties } from '../law/duty/resting-on.ts';
import { concerns, dutyStatus, fulfils, heldIn } from '../law/duty/state.ts';
import type { DutyStatus } from '../law/duty/state.ts';
import type { Content, ContentRecord } from '../records.ts';
import { once } from '../once.ts';

/** The duties of the site's school and what it published for them, as of the build's day. */
export interface DutyRegister {
  /** By code, each in the words of the school. */
  duties: ContentRecord<'duties'>[];
  duty(code: string): ContentRecord<'duties'>;
  /** A duty as its record has it, for digests. */
  recorded(code: string): Duty;
  /** What the school published, or excused, for a duty, earliest period first. */
  disclosures(code: string): ContentRecord<'disclosures'>[];
  /** All of them, by the order of their ids. */
  allDisclosures: ContentRecord<'disclosures'>[];
  readonly recordOf: (disclosure: Disclosure) => ContentRecord<'disclosures'>;
  /** A table as readers may see it, small counts hidden. */
  readonly table: (data: TableData) => TableView;
  regulations: ContentRecord<'regulations'>[];
  /** The duties of schools like this one, and those for which it published something all the same. */
  ownDuties: ContentRecord<'duties'>[];
  /** The duties that rest on a document. */
  readonly restingOn: (reference: string) => RestingDuties<ContentRecord<'duties'>>;
  reports: ContentRecord<'reports'>[];
  school: BoardQuestion['school'];
  /** The school years that the site shows, the newest first: from the first with content, or the last, to the next. */
  schoolYears: Period[];
  currentYear: Period;
  /** Today, or the first day after it that is neither a weekend nor a holiday. */
  nextWorkingDay: string;
  /** The duties that the school has in a school year, with their periods; what law did not ask for is left out. */
  boardRows(schoolYear: string): BoardRow[];
  status(code: string, period: Period): DutyStatus;
  /** What is still to be published from today on, soonest first. @param until ISO day. */
  readonly upcoming: (until: string) => UpcomingItem[];
}

export function dutyRegister(
  { records }: Content,
  { school: schoolId, workingYear }: Pick<SiteSettings, 'school' | 'workingYear'>,
  today: string,
): DutyRegister {
  const organization = entryOf(records.organizations, schoolId).data;
  const tookOver = ownSchools(records, schoolId);
  const own = <R extends { data: { organization: string } }>(map: ReadonlyMap<string, R>) =>
    [...map.values()].filter(({ data }) => tookOver.has(data.organization));
  const duties = [...records.duties.values()]
    .map((record) => ({ ...record, data: dutyInWords(record.data, organization.schoolLevels) }))
    .sort((a, b) => (a.data.code < b.data.code ? -1 : 1));
  const byCode = new Map(duties.map((record) => [record.data.code, record]));
  const allDisclosures = own(records.disclosures);
  const recordOf = new Map<Disclosure, ContentRecord<'disclosures'>>(allDisclosures.map((each) => [each.data, each]));
  const question: BoardQuestion = {
    duties: duties.map(({ data }) => data),
    school: {
      organization: schoolId,
      tookOver,
      levels: organization.schoolLevels,
      ownership: organization.ownership,
    },
    disclosures: allDisclosures.map(({ data }) => data),
    calendar: createWorkingCalendar(
      [...records.calendar.values()].map(({ data }) => data),
      [...records.holidays.values()].map(({ data }) => data),
      workingYear,
    ),
    today,
  };
  const duty = (code: string) => {
    const found = byCode.get(code);
    if (!found) throw new Error(`Không có nghĩa vụ công khai ${code}.`);
    return found;
  };
  const currentYear = periodContaining('school-year', today);
  const start = (period: string) => requirePeriod(period).from;
  const served = new Set(allDisclosures.flatMap(({ data }) => [data.duty, ...data.alsoFor]));
  const isOwn = ({ data }: ContentRecord<'duties'>) => concerns(data, question.school) || served.has(data.code);
  return {
    duties,
    ownDuties: duties.filter(isOwn),
    restingOn: dutiesByDocument(duties, isOwn, today),
    duty,
    recorded: (code) => entryOf(records.duties, duty(code).id).data,
    disclosures: once.each((code: string) =>
      allDisclosures
        .filter(({ data }) => fulfils(data, code))
        .sort((a, b) => (start(a.data.period) < start(b.data.period) ? -1 : 1)),
    ),
    allDisclosures,
    table: siteTables(
      allDisclosures.map(({ data }) => data),
      learnerWord(organization.schoolLevels),
    ),
    recordOf: (disclosure) => entryOf(recordOf, disclosure),
    regulations: own(records.regulations),
    reports: own(records.reports),
    school: question.school,
    schoolYears: schoolYears(
      currentYear,
      allDisclosures.map(({ data }) => start(data.period)),
    ),
    currentYear,
    nextWorkingDay: nextWorkingDay(question.calendar, today),
    boardRows: once.each((schoolYear: string) => boardOf(question, requirePeriod(schoolYear))),
    status: (code, period) => dutyStatus({ ...question, duty: duty(code).data, period }),
    upcoming: once.each((until: string) => upcoming(question, until)),
  };
}

function schoolYears(current: Period, days: readonly string[]): Period[] {
  const previous = periodContaining('school-year', addDays(current.from, -1));
  const next = periodContaining('school-year', addDays(current.to, 1));
  const first = days.reduce((a, b) => (a < b ? a : b), previous.from);
  return periodsBetween('school-year', first, next.from).reverse();
}

function boardOf(question: BoardQuestion, schoolYear: Period): BoardRow[] {
  return boardRows(question, schoolYear).flatMap(({ duty, cells, counts }) => {
    const held = cells.filter(({ period, status }: BoardCell) => heldIn(duty, period, status.lastDay));
    return held.length === 0 || !concerns(duty, question.school) ? [] : [{ duty, cells: held, counts }];
  });
}
