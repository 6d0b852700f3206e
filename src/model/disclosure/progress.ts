import { progressLabels, type ProgressState, type Report } from '../../kinds/report.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { fileProblems, type KnownFiles } from './check-files.ts';
import { formatDay } from '../day/format-day.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';

export interface SectionProgress {
  section: string;
  /** Null while no report speaks of the section: chưa công bố. */
  state: ProgressState | null;
  label: string;
  summary: string | null;
  reportedOn: IsoDay | null;
  /** The id of the report that says so. */
  report: string | null;
}

export interface PlanProgress {
  sections: SectionProgress[];
  /** How many sections are in each state, and how many nobody has reported on. */
  counts: Partial<Record<ProgressState, number>> & { unreported: number };
  /** The reports on the plan, the latest first. */
  reports: string[];
}

interface Entry {
  id: string;
  report: Report;
}

/**
 * The progress of a plan as its reports tell it up to `today`: for each section the latest report
 * that names it decides. A report on `ii` speaks for `ii-3` where none names `ii-3` itself.
 * Reports with the same day count in the order of their ids.
 */
export function planProgress(
  plan: string,
  sections: readonly string[],
  reports: readonly Entry[],
  today: IsoDay,
): PlanProgress {
  const own = reports
    .filter(({ report }) => report.plan === plan && report.reportedOn <= today)
    .sort((a, b) => {
      const [first, second] =
        a.report.reportedOn === b.report.reportedOn ? [a.id, b.id] : [a.report.reportedOn, b.report.reportedOn];
      return first < second ? 1 : -1;
    });
  const latest = (section: string): SectionProgress => {
    for (let named = section; named !== ''; named = named.includes('-') ? named.slice(0, named.lastIndexOf('-')) : '')
      for (const { id, report } of own) {
        const line = report.sections.find((item) => item.section === named);
        if (line) {
          const { state, summary } = line;
          return { section, state, label: progressLabels[state], summary, reportedOn: report.reportedOn, report: id };
        }
      }
    return { section, state: null, label: 'chưa công bố', summary: null, reportedOn: null, report: null };
  };
  const progress = sections.map(latest);
  const counts: PlanProgress['counts'] = { unreported: 0 };
  for (const { state } of progress) {
    if (state === null) counts.unreported++;
    else counts[state] = (counts[state] ?? 0) + 1;
  }
  return { sections: progress, counts, reports: own.map(({ id }) => id) };
}

export interface ReportContext {
  /** The sections of each plan, by the id of the plan. */
  sectionsOfPlan: ReadonlyMap<string, readonly string[]>;
  files: KnownFiles;
  today: IsoDay;
}

/** What is wrong with a report: a section that the plan does not have, a day to come, a file. */
export function reportProblems(report: Report, { sectionsOfPlan, files, today }: ReportContext): Problem[] {
  const sections = sectionsOfPlan.get(report.plan) ?? [];
  const future =
    report.reportedOn > today
      ? [
          problem(
            'ngay-bao-cao-tuong-lai',
            ['reportedOn'],
            `Gặp ngày báo cáo ${formatDay(report.reportedOn)}, hôm nay là ${formatDay(today)}.`,
          ),
        ]
      : [];
  const unknown = report.sections.flatMap(({ section }, index) =>
    sections.length === 0 || sections.includes(section)
      ? []
      : [
          problem(
            'muc-ke-hoach-la',
            ['sections', index, 'section'],
            `Gặp mục ${section}, kế hoạch có các mục: ${sections.join(', ')}.`,
          ),
        ],
  );
  return [...future, ...unknown, ...fileProblems(report.files, ['files'], files)];
}
