import { recordedChangesView } from '../recorded-changes.ts';
import type { RecordedChangeView } from '../recorded-changes.ts';
import { reportOccasionLabels } from '../../../kinds/report.ts';
import type { ProgressState } from '../../../kinds/report.ts';
import { articleOf } from '../../article/article-of.ts';
import { planProgress } from '../../disclosure/progress.ts';
import { periodLabel, requirePeriod } from '../../../kinds/period.ts';
import { formatDay } from '../../day/format-day.ts';
import { provenanceView } from '../links.ts';
import type { ProvenanceView } from '../links.ts';
import type { Site } from '../../site/site.ts';
import { fileViews } from './content-view.ts';
import type { FileView } from './content-view.ts';
import { promisedRegulations, sectionName } from './regulation-view.ts';
import type { RegulationItem } from './regulation-view.ts';
import type { LinkView } from '../links.ts';

export interface SectionView {
  anchor: string;
  heading: string;
  /** Null while no report speaks of the section. */
  state: ProgressState | null;
  label: string;
  summary: string | null;
  reportedOn: string | null;
  /** Address on the page of the report that says so. */
  report: string | null;
}

export interface ReportView {
  anchor: string;
  title: string;
  occasion: string;
  period: string;
  reportedOn: string;
  changes: RecordedChangeView[];
  files: FileView[];
  provenance: ProvenanceView;
}

/** What a plan has come to: section by section, by the school's own reports. */
export interface ProgressView {
  /** Whether any report was published. */
  reported: boolean;
  sections: SectionView[];
  reports: ReportView[];
  regulations: (RegulationItem & { section: LinkView })[];
}

/** The progress of a plan of the site's school; null for a plan of another school. */
export function progressView(site: Site, plan: string): ProgressView | null {
  if (!site.isOwn(site.plan(plan).data.organization)) return null;
  const book = site.dutyRegister();
  const headings = articleOf(site.plan(plan)).blocks.filter(({ depth }) => depth !== null);
  const progress = planProgress(
    plan,
    headings.map(({ anchor }) => anchor),
    book.reports.map(({ id, data }) => ({ id, report: data })),
    site.today,
  );
  const anchorOf = (report: string) => `bao-cao-${report.replaceAll('.', '-')}`;
  return {
    reported: progress.reports.length > 0,
    sections: progress.sections.map(({ section, state, label, summary, reportedOn, report }) => ({
      anchor: section,
      heading: sectionName(site, plan, section),
      state,
      label,
      summary,
      reportedOn: reportedOn && formatDay(reportedOn),
      report: report && anchorOf(report),
    })),
    reports: progress.reports.map((id) => {
      const { data } = book.reports.find((each) => each.id === id)!;
      return {
        anchor: anchorOf(id),
        title: data.title,
        occasion: reportOccasionLabels[data.occasion],
        period: periodLabel(requirePeriod(data.period)),
        reportedOn: formatDay(data.reportedOn),
        changes: recordedChangesView(data.changes),
        files: fileViews(site, data.files),
        provenance: provenanceView('reports', data),
      };
    }),
    regulations: promisedRegulations(site, plan),
  };
}
