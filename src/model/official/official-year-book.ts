import { yearPath } from '../addresses.ts';
import type { Site } from '../site/site.ts';
import { upperFirst } from '../text/first-letter.ts';
import { yearBookView } from '../views/disclosure/year-book.ts';
import { composedDocument } from './composed-document.ts';
import { ItemWriter, paragraph } from './item-writer.ts';
import type { OfficialDocument } from './official-document.ts';
import { absoluteLink } from './published.ts';
import type { Published } from './published.ts';

/**
 * Everything that the school published for a school year as one document, in the order of its board, to be filed and printed. What
 * is not published is named group by group, so that the book never looks complete where it is not.
 * @param schoolYear one of the site: `2025-2026`
 */
export function officialYearBook(site: Site, schoolYear: string, { address, code }: Published): OfficialDocument {
  const view = yearBookView(site, schoolYear);
  const page = address(yearPath(schoolYear));
  const write = new ItemWriter((href) => absoluteLink(href, page, address));
  return composedDocument(site, page, code, {
    title: `Nội dung công khai ${view.label}`,
    heading: { kind: 'NỘI DUNG CÔNG KHAI', subject: upperFirst(view.label) },
    warnings: [
      `Trang ghép tập này từ ${view.published} mục đã công khai; ${view.missing} mục chưa công bố được nêu tên ở cuối mỗi nhóm. Văn bản có chữ ký mở ở địa chỉ ghi trong từng mục.`,
    ],
    blocks: view.parts.flatMap((part) => [
      ...write.part(part),
      ...(part.unpublished.length > 0 ? [paragraph(`Chưa công bố: ${part.unpublished.join('; ')}.`)] : []),
    ]),
  });
}
