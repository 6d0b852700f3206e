import { upperFirst } from '../text/first-letter.ts';
import type { ReportItem, ReportPart } from '../views/disclosure/annual-report.ts';
import type { ContentView, DocumentView } from '../views/disclosure/content-view.ts';
import { dataTable } from './data-table.ts';
import type { OfficialBlock, Run } from './official-document.ts';

/** Writes parts of published items as blocks: of the annual report, and of the book of a school year. */
export class ItemWriter {
  private readonly absolute: (href: string) => string;

  /** @param absolute an address of the site as an absolute one */
  constructor(absolute: (href: string) => string) {
    this.absolute = absolute;
  }

  part({ anchor, number, title, items }: ReportPart): OfficialBlock[] {
    // NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.6: the title of a part is in capitals.
    const capitals = `${number}. ${title.toLocaleUpperCase('vi')}`;
    const heading: OfficialBlock = { kind: 'heading', anchor, level: 2, runs: [plain(capitals)] };
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
export const paragraph = (text: string): OfficialBlock => ({ kind: 'paragraph', anchor: null, runs: [plain(text)] });
