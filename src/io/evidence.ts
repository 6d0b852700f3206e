import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { listPagePath, pages } from '../model/addresses.ts';
import { evidenceGroups, evidencePages, sheetPaths } from '../model/evidence/evidence-pages.ts';
import type { EvidenceGroup } from '../model/evidence/evidence-pages.ts';
import {
  codesOfGonePages,
  evidenceOf,
  lastChangeWords,
  recordCode,
  recordOfGonePage,
} from '../model/evidence/page-codes.ts';
import type { Evidence } from '../model/evidence/page-codes.ts';
import { pageCodeId, pageCodes } from '../kinds/page-code.ts';
import type { PageCode } from '../kinds/page-code.ts';
import { formatDay } from '../model/day/format-day.ts';
import { once } from '../model/once.ts';
import { inPages, MOST } from '../model/views/list-pages.ts';
import { writeYaml } from '../model/yaml/write-yaml.ts';
import type { Site } from '../model/site/site.ts';
import { currentSite } from './current.ts';
import type { PendingFile } from './import/write-files.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const made = new WeakMap<Site, ReadonlyMap<string, Evidence>>();

/** The codes of all pages that have one, by path. */
export function evidence(site = currentSite()): ReadonlyMap<string, Evidence> {
  const known = made.get(site) ?? evidenceFor(site);
  made.set(site, known);
  return known;
}

function evidenceFor(site: Site): ReadonlyMap<string, Evidence> {
  const records = new Map(site.recordsOf('pageCodes').map(({ data }) => [data.page, data]));
  return new Map(evidencePages(site).map((page) => [page.path, evidenceOf(page, records.get(page.path), sha256)]));
}

/** SHA-256 of the text by which a page is compared; null where it has none. */
export const codeOfPage = (path: string): string | null => evidence().get(path)?.sha256 ?? null;

const sheets = once.perObject((site: Site) => new Set(sheetPaths(site)));
/** The pages that print with a foot, and whose address there is as a QR code; the home page has no part of an address. */
export const sheetPages = () =>
  [...sheets(currentSite())].map((path) => ({ params: { page: path.slice(1, -1) || undefined }, props: { path } }));
export const isSheet = (path: string): boolean => sheets(currentSite()).has(path);

/** The codes that printed sheets of pages carry which are gone. */
export const goneCodes = (site = currentSite()) =>
  codesOfGonePages(site.recordsOf('pageCodes').map(({ data }) => data));

/** Why a page is not in the record of codes as it is: nothing was recorded, its text has changed since, it is gone and its salt is not. */
export type StaleReason = 'new' | 'changed' | 'gone';

/** Pages whose codes have to be recorded, with the record as it should be. */
function unrecorded(site: Site): { record: PageCode; why: StaleReason }[] {
  const records = new Map(site.recordsOf('pageCodes').map(({ data }) => [data.page, data]));
  const coded = evidencePages(site);
  const paths = new Set(coded.map(({ path }) => path));
  const salt = () => randomBytes(16).toString('hex');
  const ofPages = coded.map((page) => {
    const known = records.get(page.path);
    const why: StaleReason = known === undefined ? 'new' : 'changed';
    return { record: recordCode(page, known, { sha256, salt: salt(), today: site.today }), why };
  });
  const ofGone = [...records.values()]
    .filter(({ page }) => !paths.has(page))
    .map((record) => ({ record: recordOfGonePage(record), why: 'gone' as const }));
  return [...ofPages, ...ofGone].flatMap(({ record, why }) => (record === null ? [] : [{ record, why }]));
}

/** The addresses of pages whose codes have to be recorded, and why. */
export const staleCodes = (site: Site): { page: string; why: StaleReason }[] =>
  unrecorded(site).map(({ record, why }) => ({ page: record.page, why }));

/** The files of codes that have to be written. @param directory the content folder */
export const pendingCodes = (site: Site, directory: string): PendingFile[] =>
  unrecorded(site).map(({ record }) => ({
    path: join(directory, pageCodes.folder, `${pageCodeId(record.page)}.yaml`),
    content: `# Máy ghi bằng npm run codes.\n${writeYaml(record)}`,
  }));

/** A page with its code as `/kiem-tra/` lists it: days as people read them, and the id that pages of plans link to. */
export interface CodeEntry extends Evidence {
  id: string | undefined;
}

/** The codes of all pages in the order of their groups, in as many pages of the list as they need. */
export const codePages = (): CodeEntry[][] => pagesOfSite(currentSite());

/** The address at which the list has the code of a plan. */
export const codePathOfPlan = (id: string): string =>
  `${listPagePath(pages.checkCode, pageOfPlan(currentSite()).get(id) ?? 1)}#${id}`;

const pageOfPlan = once.perObject(
  (site: Site) => new Map(pagesOfSite(site).flatMap((entries, index) => entries.map(({ id }) => [id, index + 1]))),
);

/** Codes of one page of the list, in their groups. */
export const codeGroups = (entries: readonly CodeEntry[]) =>
  (Object.keys(evidenceGroups) as EvidenceGroup[])
    .map((key) => ({ key, title: evidenceGroups[key], entries: entries.filter(({ page }) => page.group === key) }))
    .filter(({ entries: own }) => own.length > 0);

const pagesOfSite = once.perObject((site: Site): CodeEntry[][] => {
  const all = [...evidence(site).values()].map((each) => ({
    ...each,
    id: each.page.group === 'plans' ? each.page.path.split('/').at(-2) : undefined,
    earlier: each.earlier.map((code) => ({ ...code, from: formatDay(code.from), until: formatDay(code.until) })),
  }));
  const groups = Object.keys(evidenceGroups) as EvidenceGroup[];
  const inOrder = groups.flatMap((key) => all.filter(({ page }) => page.group === key));
  return inPages(inOrder, MOST.codes, ({ earlier }) => 1 + earlier.length);
});

/** As people read it; null where the page has no text of its own. */
export interface SheetVersion {
  day: string;
  short: string | null;
  /** The day of the last change, or that no record says one: of most records of law nothing was changed or compared since they are there. */
  changed: string | null;
}

/** What the foot of a page's sheets says of its version. */
export function sheetVersion(path: string): SheetVersion {
  const own = evidence().get(path);
  return {
    day: formatDay(currentSite().today),
    short: own?.short ?? null,
    changed: own === undefined ? null : lastChangeWords(own.page.changedOn),
  };
}
