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
  organizations: '/co-quan/',
  board: '/cong-khai/',
  regulations: '/quy-che/',
  search: '/tim-kiem/',
  checkCode: '/kiem-tra/',
  share: '/chia-se/',
  offline: '/ngoai-tuyen/',
  about: '/gioi-thieu/',
  accuracy: '/gioi-thieu/do-chinh-xac/',
  guides: '/huong-dan/',
  editorGuide: '/huong-dan/bien-tap/',
  headGuide: '/huong-dan/hieu-truong/',
  setupGuide: '/huong-dan/lap-trang/',
  errors: '/huong-dan/loi/',
  editing: '/bien-tap/',
  wordImport: '/bien-tap/nhap-word/',
} as const;

/** Files that are not pages and have one address each. */
export const fixedFiles = {
  rss: '/feed.xml',
  jsonFeed: '/feed.json',
  deadlines: '/lich-cong-khai.ics',
  lookupTable: '/tim-kiem/van-ban.json',
  editingConfig: '/bien-tap/cau-hinh.json',
  importSetting: '/bien-tap/nhap-word/kho.json',
  icon: '/favicon.svg',
  manifest: '/manifest.webmanifest',
  robots: '/robots.txt',
  security: '/.well-known/security.txt',
} as const;

/** The icon for telephones. @param size pixels a side */
export const appIconPath = (size: number): string => `/bieu-tuong-${size}.png`;

/** Where data for programs is. */
export const dataRoot = '/api/';

/** What the site publishes as data, version 1. */
export type DatasetName = 'plans' | 'legal-references' | 'citations' | 'disclosures' | 'duties' | 'review';
export const datasetPath = (name: DatasetName): string => `${dataRoot}v1/${name}.json`;

/** The page of a record below the folder of its kind. @param route `/ke-hoach/` */
export const recordPath = (route: string, id: string): string => `${route}${id}/`;

export const planPath = (id: string): string => recordPath(pages.plans, id);
export const planNotesPath = (id: string): string => `${planPath(id)}ghi-chu/`;
export const planTextPath = (id: string): string => `${planPath(id)}toan-van.txt`;
export const planPrintStylePath = (id: string): string => `${planPath(id)}in.css`;
export const planQrPath = (id: string): string => `${planPath(id)}ma-qr.svg`;
export const referencePath = (id: string): string => recordPath(pages.references, id);
export const organizationPath = (id: string): string => recordPath(pages.organizations, id);
export const regulationPath = (id: string): string => recordPath(pages.regulations, id);

/** A list of legal references narrowed by one facet: `/van-ban/loai/thong-tu/`. */
export const facetPath = (facet: string, value: string): string => `${pages.references}${facet}/${value}/`;

/** @param code of a duty, in capitals or not: `B03` */
export const dutyPath = (code: string): string => recordPath(pages.board, code.toLowerCase());
export const itemPath = (code: string, period: string): string => `${dutyPath(code)}${period}/`;
/** The anchor of a group of duties on a board. @param letter of the group: `K` */
export const dutyGroupAnchor = (letter: string): string => `nhom-${letter.toLowerCase()}`;
export const yearPath = (schoolYear: string): string => `${pages.board}nam/${schoolYear}/`;
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

/** File name of the numbers of a table: `doi-ngu-theo-vi-tri-viec-lam-va-trinh-do.csv`; `nth` counts from 1 among equals. */
export const csvName = (label: string, nth: number): string => `${slug(label)}${nth === 1 ? '' : `-${nth}`}.csv`;
