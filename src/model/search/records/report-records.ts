import { annualReportPath, planPath, yearPath } from '../../addresses.ts';
import { annualReportYears } from '../../views/disclosure/annual-report.ts';
import { progressView } from '../../views/disclosure/progress-view.ts';
import { schoolWords } from '../../views/school-words.ts';
import { periodLabel } from '../../../kinds/period.ts';
import type { Site } from '../../site/site.ts';
import type { SearchRecord } from './record.ts';

/** What the school reports: on its plans, for a year, and the tables of what is due. */
export function reportRecords(site: Site): SearchRecord[] {
  const truong = site.school.data.name;
  const onPlans = site.plans.flatMap(({ id, data }) => {
    const progress = progressView(site, id);
    if (!progress) return [];
    return progress.reports.map(({ anchor, title, occasion, period, reportedOn }): SearchRecord => ({
      path: `${planPath(id)}#${anchor}`,
      title,
      text: [
        title,
        `${occasion}, ${period}, ngày ${reportedOn}`,
        ...progress.sections
          .filter(({ report }) => report === anchor)
          .map(({ heading, label, summary }) => `${heading}: ${label}. ${summary ?? ''}`.trim()),
      ].join('\n'),
      facets: { trang: 'Báo cáo', nam: String(data.year), truong },
    }));
  });
  const annual = annualReportYears(site).map((year): SearchRecord => ({
    path: annualReportPath(year),
    title: `Báo cáo thường niên năm ${year}`,
    text: `Báo cáo thường niên năm ${year}\nGhép từ những mục ${schoolWords(site).school} đã công khai; nêu mục còn thiếu.`,
    facets: { trang: 'Báo cáo', nam: year, truong },
  }));
  const boards = site.dutyRegister().schoolYears.map((period): SearchRecord => ({
    path: yearPath(period.id),
    title: `Bảng kiểm công khai ${periodLabel(period)}`,
    text: `Bảng kiểm công khai ${periodLabel(period)}\nTừng mục phải công khai: tình trạng, hạn, ngày công bố.`,
    facets: { trang: 'Danh sách', nam: period.id.slice(0, 4), truong },
  }));
  return [...onPlans, ...annual, ...boards];
}
