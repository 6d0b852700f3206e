import { annualReportPath } from '../addresses.ts';
import type { Site } from '../site/site.ts';
import { annualReportView } from '../views/disclosure/annual-report.ts';
import { composedDocument } from './composed-document.ts';
import { ItemWriter } from './item-writer.ts';
import type { OfficialDocument } from './official-document.ts';
import { absoluteLink } from './published.ts';
import type { Published } from './published.ts';

/**
 * The annual report of a calendar year as it is laid out on sheets (TT 09/2024/TT-BGDĐT, Điều 14): put together from what was
 * published, like its page. What is missing, and until when it is due, depends on the day on which the site is asked.
 */
export function officialReport(site: Site, year: string, { address, code }: Published): OfficialDocument {
  const view = annualReportView(site, year);
  const page = address(annualReportPath(year));
  const write = new ItemWriter((href) => absoluteLink(href, page, address));
  return composedDocument(site, page, code, {
    title: `Báo cáo thường niên năm ${year}`,
    heading: { kind: 'BÁO CÁO', subject: `Thường niên năm ${year}` },
    warnings: [
      `Trang ghép báo cáo này từ ${view.published} mục đã công khai của năm ${year} và ${view.schoolYear}; còn thiếu ${view.missing} mục. Bản có chữ ký, nếu đã công bố, ở ${address(view.item.path)}`,
    ],
    blocks: view.parts.flatMap((part) => write.part(part)),
  });
}
