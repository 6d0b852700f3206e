import { annualReportPath } from '../addresses.ts';
import type { Site } from '../site/site.ts';
import { upperFirst } from '../text/first-letter.ts';
import { annualReportView } from '../views/disclosure/annual-report.ts';
import type { ReportItem, ReportPart } from '../views/disclosure/annual-report.ts';
import type { ContentView, DocumentView } from '../views/disclosure/content-view.ts';
import { dataTable } from './data-table.ts';
import { letterhead } from './letterhead.ts';
import type { OfficialBlock, OfficialDocument, Run } from './official-document.ts';
import { absoluteLink } from './published.ts';
import type { Published } from './published.ts';

/**
 * The annual report of a calendar year as it is laid out on sheets (TT 09/2024/TT-BGDĐT, Điều 14): put together from what was
 * published, like its page. What is missing, and until when it is due, depends on the day on which the site is asked.
 */
export function officialReport(site: Site, year: string, { address, code }: Published): OfficialDocument {
  const view = annualReportView(site, year);
  const page = address(annualReportPath(year));
  const write = new ReportWriter((href) => absoluteLink(href, page, address));
  const head = letterhead(
    { organization: site.school.id, number: null, place: null, issuedOn: null },
    (id) => site.organization(id).data,
  );
  return {
    title: `Báo cáo thường niên năm ${year}`,
    language: 'vi',
    author: site.school.data.name,
    issuedOn: null,
    letterhead: { ...head, source: null },
    heading: { kind: 'BÁO CÁO', subject: `Thường niên năm ${year}` },
    warnings: [
      `Trang ghép báo cáo này từ ${view.published} mục đã công khai của năm ${year} và ${view.schoolYear}; còn thiếu ${view.missing} mục. Bản có chữ ký, nếu đã công bố, ở ${address(view.item.path)}`,
    ],
    blocks: view.parts.flatMap((part) => write.part(part)),
    signer: { position: null, name: null },
    recipients: [],
    foot: { address: page, version: 'Bản ghép từ các mục đã công khai', code },
  };
}

class ReportWriter {
  private readonly absolute: (href: string) => string;

  constructor(absolute: (href: string) => string) {
    this.absolute = absolute;
  }

  part({ anchor, number, title, items }: ReportPart): OfficialBlock[] {
    const heading: OfficialBlock = { kind: 'heading', anchor, level: 2, runs: [plain(`${number}. ${title}`)] };
    return [heading, ...items.flatMap((item, index) => this.item(item, index + 1))];
  }

  private item({ code, label, status, contents, seeItem }: ReportItem, number: number): OfficialBlock[] {
    const heading: OfficialBlock = {
      kind: 'heading',
      anchor: code.toLowerCase(),
      level: 3,
      runs: [plain(`${number}. ${label}`)],
    };
    if (status.unpublished)
      return [heading, paragraph(`Chưa công bố. ${status.lastDay ? `Hạn cuối ${status.lastDay}.` : status.reason}`)];
    if (seeItem) return [heading, paragraph(`Xem ${seeItem.label}.`)];
    if (contents.length === 0) return [heading, paragraph(`${upperFirst(status.label)}. ${status.reason}`)];
    return [heading, ...contents.flatMap((content) => this.content(content))];
  }

  private content({ narrative, documents, data }: ContentView): OfficialBlock[] {
    const items = documents.map((document) => [this.document(document)]);
    return [
      ...narrative.map(paragraph),
      ...(items.length > 0 ? [{ kind: 'list' as const, numbered: false, items }] : []),
      ...data.map(dataTable),
    ];
  }

  /** Name, number and day of a document, leading to where it can be read. */
  private document({ title, number, issuedOn, page, files }: DocumentView): OfficialBlock {
    const path = page?.path ?? files[0]?.path;
    const link = path === undefined ? null : this.absolute(path);
    const facts = `; số: ${number ?? 'không ghi'}; ngày ký: ${issuedOn ?? 'không ghi'}.`;
    return { kind: 'paragraph', anchor: null, runs: [{ ...plain(title), link }, plain(facts)] };
  }
}

const plain = (text: string): Run => ({ text, marks: [], link: null, citation: null });
const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', anchor: null, runs: [plain(text)] });
