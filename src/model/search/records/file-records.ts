import { noticeTitle, planTitle } from '../../../kinds/titles.ts';
import { parsePeriod, periodLabel } from '../../../kinds/period.ts';
import { addressOf } from '../../../kinds/address-of.ts';
import { fileAnchor, itemPath, originalsPath, planPath, regulationPath } from '../../addresses.ts';
import { articleOf } from '../../article/article-of.ts';
import { endingOf } from '../../downloads.ts';
import type { Content, ContentRecord } from '../../records.ts';
import type { Site } from '../../site/site.ts';
import { beginningOfFile, searchedFiles } from './in-file.ts';
import { joinPrintedLines } from './printed-lines.ts';
import type { SearchRecord } from './record.ts';

/** The words of the school's files by their path, `tep/…`: a paragraph or a printed line a line, NFC. A file without words has none. */
export type FileTexts = ReadonlyMap<string, string>;

/** A file that a page offers. */
interface OfferedFile {
  /** `tep/…` */
  path: string;
  label: string;
  page: string;
  /** What the page is about. */
  title: string;
  organization: string;
  year: string | null;
  /** The text of the page, where the file is the original of it. */
  pageText?: string;
}

/** What the files of the school say, each at the page that offers it. */
export function fileRecords(site: Site, { records }: Pick<Content, 'records'>, texts: FileTexts): SearchRecord[] {
  return offeredFiles(site, records).flatMap(({ path, label, page, title, organization, year, pageText }) => {
    const trang = searchedFiles[endingOf(path)];
    const all = pageText === undefined ? texts.get(path) : site.original(path)?.pages.join('\n');
    const lines = pageText === undefined ? (all ?? '') : withoutLinesOf(pageText, all ?? '');
    const text = beginningOfFile(endingOf(path) === 'pdf' ? joinPrintedLines(lines) : lines);
    if (trang === undefined || text === '') return [];
    const named = `${title}: ${label}`;
    return [
      {
        path: `${page}#${fileAnchor(path)}`,
        title: named,
        text: `${named}\n${text}`,
        facets: {
          trang,
          ...(year !== null && { nam: year }),
          truong: site.organization(organization).data.name,
        },
      },
    ];
  });
}

/** The paths of the files whose words are searched, `tep/…`, newest first; issued originals are read for the checker already. */
export const filesToRead = (site: Site, { records }: Pick<Content, 'records'>): string[] => [
  ...new Set(
    offeredFiles(site, records)
      .filter(({ path, pageText }) => pageText === undefined && Object.hasOwn(searchedFiles, endingOf(path)))
      .sort((a, b) => (b.year ?? '').localeCompare(a.year ?? ''))
      .map(({ path }) => path),
  ),
];

function offeredFiles(site: Site, records: Content['records']): OfferedFile[] {
  const titles = new Map(site.dutyRegister().duties.map(({ data }) => [data.code, data.title]));
  const items = [...records.disclosures.values()].flatMap(({ data }) => {
    const period = parsePeriod(data.period);
    const of = period === null ? data.period : periodLabel(period);
    return data.documents.flatMap((document) =>
      document.files.map((file) => ({
        ...file,
        page: itemPath(data.duty, data.period),
        title: `${document.title} (${titles.get(data.duty) ?? data.duty}, ${of})`,
        organization: data.organization,
        year: data.period.slice(0, 4),
      })),
    );
  });
  const regulations = [...records.regulations.values()].flatMap(({ id, data }) =>
    data.files.map((file) => ({
      ...file,
      page: regulationPath(id),
      title: data.title,
      organization: data.organization,
      year: data.issuedOn?.slice(0, 4) ?? null,
    })),
  );
  const reports = [...records.reports.values()].flatMap(({ data }) => {
    const plan = site.plans.find(({ id }) => id === data.plan);
    if (plan === undefined) return [];
    return data.files.map((file) => ({
      ...file,
      page: planPath(data.plan),
      title: data.title,
      organization: plan.data.organization,
      year: data.reportedOn.slice(0, 4),
    }));
  });
  return [...items, ...regulations, ...reports, ...[...site.plans, ...records.notices.values()].flatMap(originalsOf)];
}

function originalsOf(record: ContentRecord<'plans'> | ContentRecord<'notices'>): OfferedFile[] {
  const page = addressOf(record);
  if (page === null || record.data.originals.length === 0) return [];
  const title = record.collection === 'plans' ? planTitle(record.data) : noticeTitle(record.data);
  const pageText = articleOf(record).text;
  return record.data.originals.map((original) => ({
    ...original,
    page: originalsPath(page),
    title,
    organization: record.data.organization,
    year: record.data.issuedOn?.slice(0, 4) ?? null,
    pageText,
  }));
}

/** The lines that the page does not have: what it has is found there. Programs set spaces and signs differently. */
function withoutLinesOf(page: string, text: string): string {
  const letters = (of: string) => of.toLocaleLowerCase('vi').replace(/[^\p{L}\p{N}]+/gu, '');
  const known = letters(page);
  return text
    .split('\n')
    .filter((line) => !known.includes(letters(line)))
    .join('\n');
}
