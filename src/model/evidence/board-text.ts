import { periodLabel } from '../../kinds/period.ts';
import type { Site } from '../site/site.ts';
import type { AnnualReportView } from '../views/disclosure/annual-report.ts';
import { contentText } from './item-text.ts';
import { joinBlocks } from './record-text.ts';

/**
 * The board of a school year as a text: each item with the last day to publish it and the day on which it was published. States
 * and days late are left out, because they change with the day on which the site is built and follow from these two.
 */
export const boardText = (site: Site, schoolYear: string): string =>
  [
    `Bảng kiểm công khai ${schoolYear}`,
    ...site
      .dutyRegister()
      .boardRows(schoolYear)
      .flatMap(({ duty, cells }) =>
        cells.map(({ period, status: { lastDay, publishedOn } }) =>
          [
            `${duty.code} ${duty.title}`,
            periodLabel(period),
            `hạn cuối ${lastDay ?? 'không định'}`,
            `công bố ${publishedOn ?? 'chưa ghi'}`,
          ].join('; '),
        ),
      ),
  ].join('\n');

/** The annual report as a text: the items of each part with what was published for them. */
export const annualReportText = ({ year, parts }: AnnualReportView): string =>
  joinBlocks([
    `Báo cáo thường niên năm ${year}`,
    ...parts.flatMap(({ number, title, items }) => [
      `${number}. ${title}`,
      ...items.map(({ code, label, contents }) => joinBlocks([`${code}. ${label}`, ...contents.map(contentText)])),
    ]),
  ]);
