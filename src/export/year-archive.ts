import { strToU8, zipSync } from 'fflate';
import { stringify } from 'csv-stringify/sync';
import { yearPath } from '../model/addresses.ts';
import { periodLabel, requirePeriod } from '../kinds/period.ts';
import { formatDay } from '../model/day/format-day.ts';
import { daysLate } from '../model/law/duty/days-late.ts';
import { dutyStateLabels } from '../model/law/duty/state.ts';
import type { Site } from '../model/site/site.ts';
import { csvFiles, xlsxName } from '../model/views/disclosure/data-view.ts';
import type { CsvFile } from '../model/views/disclosure/data-view.ts';
import type { Address } from './dataset.ts';
import { tableCsv } from './table-csv.ts';
import { tableXlsx } from './table-xlsx.ts';
import type { XlsxAbout } from './table-xlsx.ts';

/** Hosts refuse single files above 25 MB (Cloudflare Pages): what does not fit is named with its address. */
const MOST_BYTES = 20_000_000;

/** What an archive needs and the model does not have. */
export interface ArchiveSource {
  /** The bytes of a file to download; null where there are none. @param path `tep/…` */
  readonly download: (path: string) => Uint8Array | null;
  /** The text of an item by which its print is compared; null where it has none. */
  readonly codedText: (code: string, period: string) => string | null;
  readonly xlsxAbout: (file: CsvFile) => XlsxAbout;
}

/**
 * Everything that a school year has on the site as one zip: the board as a table, and for each published item its text, its tables, its
 * files. The same content gives the same bytes on the same day.
 * @param schoolYear `2025-2026`
 */
export async function yearArchive(
  site: Site,
  schoolYear: string,
  address: Address,
  source: ArchiveSource,
): Promise<Uint8Array> {
  const book = site.dutyRegister();
  const cells = book
    .boardRows(schoolYear)
    .flatMap(({ duty, cells: periods }) => periods.map(({ period, status }) => ({ duty, period, status })));
  const wanted = new Set(cells.map(({ duty, period }) => `${duty.code} ${period.id}`));
  const disclosures = book.allDisclosures
    .map(({ data }) => data)
    .filter((each) => wanted.has(`${each.duty} ${each.period}`));
  const files = new Map<string, Uint8Array>();
  for (const { duty, period } of disclosures) {
    const text = source.codedText(duty, period);
    if (text !== null) files.set(`${duty}-${period}/noi-dung.txt`, strToU8(text));
  }
  for (const file of csvFiles(disclosures, book.table)) {
    const folder = `${file.code}-${file.period}/`;
    files.set(folder + file.name, strToU8(tableCsv(file.table)));
    files.set(folder + xlsxName(file.name), await tableXlsx(file.table, source.xlsxAbout(file)));
  }
  const left: string[] = [];
  let bytes = 0;
  for (const { duty, period, documents } of disclosures)
    for (const { path } of documents.flatMap((document) => document.files)) {
      const content = source.download(path);
      if (content === null || bytes + content.length > MOST_BYTES) left.push(path);
      else files.set(`${duty}-${period}/${path.split('/').slice(1).join('-')}`, content);
      bytes += content !== null && bytes + content.length <= MOST_BYTES ? content.length : 0;
    }
  files.set('bang-kiem.csv', strToU8(boardCsv(site, cells)));
  files.set('doc-truoc.txt', strToU8(readMe(site, schoolYear, address, left)));
  return zip(files);
}

type Cell = ReturnType<Site['dutyRegister']>['boardRows'] extends (year: string) => (infer Row)[]
  ? Row extends { duty: infer Duty; cells: (infer Each)[] }
    ? Each & { duty: Duty }
    : never
  : never;

const boardCsv = (site: Site, cells: readonly Cell[]): string =>
  stringify(
    [
      ['Mã', 'Mục', 'Kỳ', 'Tình trạng', 'Hạn cuối', 'Ngày công bố', `Số ngày muộn (tính đến ${formatDay(site.today)})`],
      ...cells.map(({ duty, period, status }) => [
        duty.code,
        duty.title,
        periodLabel(period),
        dutyStateLabels[status.state],
        status.lastDay,
        status.publishedOn,
        daysLate(status, site.today),
      ]),
    ],
    { bom: true, record_delimiter: 'windows', escape_formulas: true },
  );

const readMe = (site: Site, schoolYear: string, address: Address, left: readonly string[]): string =>
  [
    `${site.school.data.name}: công khai ${periodLabel(requirePeriod(schoolYear))}`,
    `Lấy từ ${address(yearPath(schoolYear))}, bản trên trang ngày ${formatDay(site.today)}.`,
    '',
    'bang-kiem.csv: mọi mục phải công khai, tình trạng, hạn cuối, ngày công bố, số ngày muộn; cả mục còn thiếu.',
    'Mỗi thư mục là một mục đã công khai: noi-dung.txt là lời văn (SHA-256 của tệp này là mã đối chiếu), .xlsx và .csv là số liệu,',
    'còn lại là các tệp nhà trường đăng kèm.',
    ...(left.length === 0
      ? []
      : ['', 'Tệp không nằm trong gói này vì gói quá lớn, tải tại:', ...left.map((path) => address(`/${path}`))]),
    '',
  ].join('\r\n');

/** Names in order; the hour is one that is written the same in each time zone, since zip knows no zone. */
function zip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(2000, 0, 1) });
}
