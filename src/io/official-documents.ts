/** Documents as they are laid out on sheets, bound to the site as it is on disk. See `views.ts`. */
import { articleOf } from '../model/article/article-of.ts';
import { annualReportPath, planPath, yearPath, type OfficialFormat } from '../model/addresses.ts';
import { annualReportYears } from '../model/views/disclosure/annual-report.ts';
import { formatsOf, publishes } from '../model/views/official-formats.ts';
import type { OfficialKind } from '../model/views/official-formats.ts';
import type { OfficialDocument } from '../model/official/official-document.ts';
import { officialPlan } from '../model/official/official-plan.ts';
import { hasIssuedText } from '../model/disclosure/regulations.ts';
import { officialRecord } from '../model/official/official-record.ts';
import { officialReport } from '../model/official/official-report.ts';
import { officialYearBook } from '../model/official/official-year-book.ts';
import type { Published } from '../model/official/published.ts';
import type { ContentRecord } from '../model/records.ts';
import { addressOf } from '../kinds/address-of.ts';
import { entryOf } from '../model/items.ts';
import { currentContent, currentSite } from './current.ts';
import { sheetVersion } from './evidence.ts';

type Address = Published['address'];

/** The files that a document is published as besides its page. @param page address of its page below the base path */
export const formats = (kind: OfficialKind, page: string) => formatsOf(currentSite().settings, kind, page);

/** Those of the ids whose documents are published in a format: all or none. */
export const idsIn = (kind: OfficialKind, format: OfficialFormat, ids: readonly string[]): readonly string[] =>
  publishes(currentSite().settings, kind, format) ? ids : [];

export const officialPlanDocument = (id: string, address: Address): OfficialDocument =>
  officialPlan(currentSite(), id, { address, code: sheetVersion(planPath(id)).short });

/** Kinds of documents with a text, besides plans, which cite. */
export type TextKind = 'notices' | 'regulations';

/** The regulations whose text is on the site; the others are files alone, or nobody has published them. */
export const regulationTextIds = (): readonly string[] =>
  currentSite()
    .recordsOf('regulations')
    .filter(hasIssuedText)
    .map(({ id }) => id);

type TextRecord = ContentRecord<'notices'> | ContentRecord<'regulations'>;

/** A notice or a regulation. @throws for an id that none has */
export const recordOf = (kind: TextKind, id: string): TextRecord =>
  entryOf<string, TextRecord>(currentContent().content.records[kind], id);

/** The issued text of a notice or a regulation, as `issuedText` gives that of a plan. */
export const textOfRecord = (kind: TextKind, id: string): string => articleOf(recordOf(kind, id)).text;

/** The page of a notice or a regulation. Each has one. */
export const pathOfRecord = (record: TextRecord): string => addressOf(record) ?? '';

/** A notice, or a regulation whose text is on the site. */
export function officialRecordDocument(kind: TextKind, id: string, address: Address): OfficialDocument {
  const record = recordOf(kind, id);
  return officialRecord(currentSite(), record, { address, code: sheetVersion(pathOfRecord(record)).short });
}

/** @param year of a report that is owed: `2025` */
export const officialReportDocument = (year: string, address: Address): OfficialDocument =>
  officialReport(currentSite(), year, { address, code: sheetVersion(annualReportPath(year)).short });

/** @param schoolYear of a board that the site has: `2025-2026` */
export const officialYearBookDocument = (schoolYear: string, address: Address): OfficialDocument =>
  officialYearBook(currentSite(), schoolYear, { address, code: sheetVersion(yearPath(schoolYear)).short });

/** The document whose page is at a path; null where no page at it is one. @param path below the base path */
export function officialDocumentAt(path: string, address: Address): OfficialDocument | null {
  const site = currentSite();
  const plan = site.plans.find(({ id }) => planPath(id) === path);
  if (plan) return officialPlanDocument(plan.id, address);
  const notice = site.recordsOf('notices').find((record) => addressOf(record) === path);
  if (notice) return officialRecordDocument('notices', notice.id, address);
  const regulation = site.recordsOf('regulations').find((record) => addressOf(record) === path);
  if (regulation)
    return hasIssuedText(regulation) ? officialRecordDocument('regulations', regulation.id, address) : null;
  const year = annualReportYears(site).find((each) => annualReportPath(each) === path);
  if (year !== undefined) return officialReportDocument(year, address);
  const schoolYear = site.dutyRegister().schoolYears.find(({ id }) => yearPath(id) === path);
  return schoolYear ? officialYearBookDocument(schoolYear.id, address) : null;
}
