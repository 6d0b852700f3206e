import { slug } from './text/slug.ts';

/**
 * Every address of the site, once. Addresses are paths from the site's root without the base path, they begin with `/`,
 * and they are permanent: what was public stays at its address or leaves a page there that says where it went.
 * `tests/gold/addresses.txt` pins those of the project's own content.
 */
export const pages = {
  home: '/',
  plans: '/ke-hoach/',
  references: '/van-ban/',
  review: '/van-ban/can-ra-soat/',
  toCompare: '/van-ban/can-doi-chieu/',
  byNumber: '/van-ban/theo-so/',
  organizations: '/co-quan/',
  board: '/cong-khai/',
  regulations: '/quy-che/',
  notices: '/thong-bao/',
  search: '/tim-kiem/',
  checkCode: '/kiem-tra/',
  citationCheck: '/kiem-tra-vien-dan/',
  share: '/chia-se/',
  parentNews: '/tin-phu-huynh/',
  offline: '/ngoai-tuyen/',
  about: '/gioi-thieu/',
  accuracy: '/gioi-thieu/do-chinh-xac/',
  guides: '/huong-dan/',
  editorGuide: '/huong-dan/bien-tap/',
  headGuide: '/huong-dan/hieu-truong/',
  daysOff: '/huong-dan/ngay-nghi/',
  compareGuide: '/huong-dan/doi-chieu/',
  setupGuide: '/huong-dan/lap-trang/',
  errors: '/huong-dan/loi/',
  editing: '/bien-tap/',
  wordImport: '/bien-tap/nhap-word/',
  tableImport: '/bien-tap/nhap-bang/',
  amend: '/bien-tap/sua/',
  compare: '/bien-tap/doi-chieu/',
} as const;

/** Files that are not pages and have one address each. */
export const fixedFiles = {
  rss: '/feed.xml',
  jsonFeed: '/feed.json',
  deadlines: '/lich-cong-khai.ics',
  parentFeed: '/tin-phu-huynh/tin.xml',
  parentMessage: '/tin-phu-huynh/tin.txt',
  parentCalendar: '/tin-phu-huynh/lich.ics',
  lawFeed: '/van-ban/thay-doi.xml',
  lookupTable: '/tim-kiem/van-ban.json',
  searchTexts: '/tim-kiem/noi-dung.json',
  vocabulary: '/tim-kiem/tu-vung.json',
  documentCards: '/tim-kiem/the-van-ban.json',
  searchEngine: '/pagefind/pagefind.js',
  editingConfig: '/bien-tap/cau-hinh.json',
  importSetting: '/bien-tap/nhap-word/kho.json',
  checkRegister: '/kiem-tra-vien-dan/kho.json',
  icon: '/favicon.svg',
  manifest: '/manifest.webmanifest',
  robots: '/robots.txt',
  security: '/.well-known/security.txt',
} as const;

/** Files in the root that programs ask for by their names, and no reader. */
export const machineFiles = {
  serviceWorker: '/sw.js',
  notFound: '/404.html',
  siteMap: '/sitemap-index.xml',
} as const;

/**
 * How addresses begin of which each is the build's own, whether it is there yet or not: hidden files and those that hosts and bundlers name with
 * an underscore (`/_astro/`, `/_headers`), parts of the site map, icons, data, the search engine, pictures for previews, the screens of editors.
 */
export const ownBeginnings = (): string[] => [
  '/_',
  '/.',
  machineFiles.siteMap.replace(/index\.xml$/u, ''),
  appIconPath(0).replace(/0\.png$/u, ''),
  dataRoot,
  fixedFiles.searchEngine.replace(/[^/]+$/u, ''),
  previewImagePath('').replace(/\.png$/u, ''),
  pages.editing,
];

/** The icon for telephones. @param size pixels a side */
export const appIconPath = (size: number): string => `/bieu-tuong-${size}.png`;

/** Where data for programs is. */
export const dataRoot = '/api/';

/** What the site publishes as data, version 1. */
export type DatasetName =
  | 'plans'
  | 'notices'
  | 'regulations'
  | 'legal-references'
  | 'citations'
  | 'disclosures'
  | 'duties'
  | 'review'
  | 'law'
  | 'codes'
  | 'files'
  | 'items';
/** @param part from 1: a list too long for one file goes on at another address */
export const datasetPath = (name: DatasetName, part = 1): string =>
  `${dataRoot}v1/${part === 1 ? name : `${name}.${part}`}.json`;

/** A list of data as one table for spreadsheets. */
export const datasetTablePath = (name: DatasetName, format: 'csv' | 'xlsx'): string =>
  `${dataRoot}v1/${name}.${format}`;

/** The JSON Schema of a list of data. */
export const datasetSchemaPath = (name: DatasetName): string => `${dataRoot}v1/${name}.schema.json`;

/** What data there is, for programs: in short, and as OpenAPI. */
export const dataIndexPath = `${dataRoot}v1/index.json`;
export const openApiPath = `${dataRoot}v1/openapi.json`;

/** What a document is published as besides its page. */
export type OfficialFormat = 'pdf' | 'docx' | 'json' | 'xml' | 'txt';
/**
 * A document as a file, at the address of its page with another ending: `/ke-hoach/2026/` → `/ke-hoach/2026.pdf`. Its text alone
 * has the older address of the texts of plans, `/ke-hoach/2026/toan-van.txt`.
 * @param page address of its page
 */
export const officialFilePath = (page: string, format: OfficialFormat): string =>
  format === 'txt' ? `${page}toan-van.txt` : `${page.replace(/\/$/u, '')}.${format}`;

/** The JSON Schema of a document as JSON. */
export const documentSchemaPath = `${dataRoot}v1/van-ban.schema.json`;

/** The page of a record below the folder of its kind. @param route `/ke-hoach/` */
export const recordPath = (route: string, id: string): string => `${route}${id}/`;

export const planPath = (id: string): string => recordPath(pages.plans, id);
export const planNotesPath = (id: string): string => `${planPath(id)}ghi-chu/`;
/** What the issued originals of a record show. @param page of the record */
export const originalsPath = (page: string): string => `${page}ban-goc/`;
export const planTextPath = (id: string): string => officialFilePath(planPath(id), 'txt');
/** Rules of a plan's screen page that nothing waits for. */
export const planMarkStylePath = (id: string): string => `${planPath(id)}ghi-chu.css`;
export const referencePath = (id: string): string => recordPath(pages.references, id);
export const organizationPath = (id: string): string => recordPath(pages.organizations, id);
export const regulationPath = (id: string): string => recordPath(pages.regulations, id);

/** The anchor at which a page offers a file: `tep-ke-hoach-2024-pdf`. @param path of the file, `/tep/ke-hoach-2024.pdf` or without the slash */
export const fileAnchor = (path: string): string => path.replace(/^\//u, '').replace(/[./]+/gu, '-');

/** The rules for print of a page, with the foot of its sheets. @param path of the page, as of the two below */
export const printStylePath = (path: string): string => `${path}in.css`;
/** The address of a page as a QR code. */
export const qrPath = (path: string): string => `${path}ma-qr.svg`;
/** The bytes whose SHA-256 is the code of a page. */
export const codedTextPath = (path: string): string => `${path}ban-doi-chieu.txt`;

/** A list of legal references narrowed by one facet: `/van-ban/loai/thong-tu/`. */
export const facetPath = (facet: string, value: string): string => `${pages.references}${facet}/${value}/`;

/** A list that is too long for one page goes on at addresses of its own: `/van-ban/trang/2/`. @param page from 1 */
export const listPagePath = (path: string, page: number): string => (page === 1 ? path : `${path}trang/${page}/`);

/** @param code of a duty, in capitals or not: `B03` */
export const dutyPath = (code: string): string => recordPath(pages.board, code.toLowerCase());
export const itemPath = (code: string, period: string): string => `${dutyPath(code)}${period}/`;
/** The Excel form of a table of a duty. @param table the key of the table */
export const templatePath = (code: string, table: string): string => `${dutyPath(code)}mau-${table}.xlsx`;
/** Where the table of a duty is filled in on the site. @param period the id of a period; left out for the one of today */
export const tableImportPath = (code: string, table?: string, period?: string): string =>
  `${pages.tableImport}?${new URLSearchParams({ muc: code.toLowerCase(), ...(table && { bang: table }), ...(period && { ky: period }) }).toString()}`;
/** What that page needs to know of a duty. */
/** The files of the items of a duty, for the page that adds a document to one. */
export const wordItemsPath = (code: string): string => `${pages.wordImport}muc/${code.toLowerCase()}.json`;
export const tableSettingPath = (code: string): string => `${pages.tableImport}${code.toLowerCase()}.json`;
/** The folder of the files of records that can be corrected or compared. */
export const amendSources = '/bien-tap/nguon/';
/** Where a document is corrected or withdrawn. @param folder of the kind: `plans` */
export const amendPath = (folder: string, id: string): string => `${pages.amend}?ban-ghi=${folder}/${id}`;
/** Where a record is compared with the official text. */
export const comparePath = (folder: string, id: string): string => `${pages.compare}?ban-ghi=${folder}/${id}`;
/** What the school published for a duty, as RSS, and its deadlines as a calendar. */
export const dutyFeedPath = (code: string): string => `${dutyPath(code)}tin.xml`;
export const dutyCalendarPath = (code: string): string => `${dutyPath(code)}lich.ics`;
/** The anchor of a group of duties on a board. @param letter of the group: `K` */
export const dutyGroupAnchor = (letter: string): string => `nhom-${letter.toLowerCase()}`;
export const yearPath = (schoolYear: string): string => `${pages.board}nam/${schoolYear}/`;
/** The file with everything of a school year, in the folder of its board. */
export const yearArchiveName = (schoolYear: string): string => `nam-hoc-${schoolYear}.zip`;
export const yearArchivePath = (schoolYear: string): string => yearPath(schoolYear) + yearArchiveName(schoolYear);
export const annualReportPath = (year: string): string => `${pages.board}bao-cao-thuong-nien/${year}/`;

/** What narrows a board: a state, a group, or both; each by its word in addresses. */
export interface BoardFilter {
  'tinh-trang'?: string | undefined;
  nhom?: string | undefined;
}
/** The part of a board's address that says what narrows it: `tinh-trang/qua-han/nhom/b`; empty for the whole board. */
export const filterPath = (filter: BoardFilter): string =>
  (['tinh-trang', 'nhom'] as const).flatMap((key) => (filter[key] ? [key, filter[key]] : [])).join('/');
export const boardPath = (schoolYear: string, filter: BoardFilter): string =>
  yearPath(schoolYear) + (filterPath(filter) && `${filterPath(filter)}/`);

/** The help page of a code of the checker or the importer. */
export const errorPath = (code: string): string => recordPath(pages.errors, code);
/** @param name of the picture, without ending */
export const previewImagePath = (name: string): string => `/anh-xem-truoc/${name}.png`;
/** @param query in the search page's own form: `q=…` */
export const searchPath = (query: string): string => `${pages.search}?${query}`;

/** A period as the address of its row on a page: `2026-w48` → `ky-2026-w48`. */
export const periodAnchor = ({ id }: { id: string }): string => `ky-${id}`;

/** The numbers of a duty over the years as a file. @param name ends with `.csv` or `.xlsx` */
export const yearsTablePath = (code: string, name: string): string => `${dutyPath(code)}cac-nam-${name}`;

/** File name of the numbers of a table: `doi-ngu-theo-vi-tri-viec-lam-va-trinh-do.csv`; `nth` counts from 1 among equals. */
export const csvName = (label: string, nth: number): string => `${slug(label)}${nth === 1 ? '' : `-${nth}`}.csv`;
