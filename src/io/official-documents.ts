/** Documents as they are laid out on sheets, bound to the site as it is on disk. See `views.ts`. */
import { articleOf } from '../model/article/article-of.ts';
import { annualReportPath, planPath, yearPath, type OfficialFormat } from '../model/addresses.ts';
import { annualReportYears } from '../model/views/disclosure/annual-report.ts';
import { formatsOf, publishes } from '../model/views/official-formats.ts';
import type { OfficialKind } from '../model/views/official-formats.ts';
import type { OfficialDocument } from '../model/official/official-document.ts';
import { officialNotice } from '../model/official/official-notice.ts';
import { officialPlan } from '../model/official/official-plan.ts';
import { officialReport } from '../model/official/official-report.ts';
import { officialYearBook } from '../model/official/official-year-book.ts';
import type { Published } from '../model/official/published.ts';
import type { ContentRecord } from '../model/records.ts';
import { addressOf } from '../kinds/address-of.ts';
import { currentSite } from './current.ts';
import { sheetVersion } from './evidence.ts';

type Address = Published['address'];

/** The files that a document is published as besides its page. @param page address of its page below the base path */
export const formats = (kind: OfficialKind, page: string) => formatsOf(currentSite().settings, kind, page);

/** Those of the ids whose documents are published in a format: all or none. */
export const idsIn = (kind: OfficialKind, format: OfficialFormat, ids: readonly string[]): readonly string[] =>
  publishes(currentSite().settings, kind, format) ? ids : [];

export const officialPlanDocument = (id: string, address: Address): OfficialDocument =>
  officialPlan(currentSite(), id, { address, code: sheetVersion(planPath(id)).short });

/** The record of a notice. @throws for an id that no notice has */
export function noticeRecord(id: string): ContentRecord<'notices'> {
  const record = currentSite()
    .recordsOf('notices')
    .find((each) => each.id === id);
  if (!record) throw new Error(`Không có thông báo “${id}”.`);
  return record;
}

/** The issued text of a notice, as `issuedText` gives that of a plan. */
export const noticeText = (id: string): string => articleOf(noticeRecord(id)).text;

/** The page of a notice. Every notice has one. */
export const noticePath = (id: string): string => addressOf(noticeRecord(id)) ?? '';

export const officialNoticeDocument = (id: string, address: Address): OfficialDocument =>
  officialNotice(currentSite(), noticeRecord(id), { address, code: sheetVersion(noticePath(id)).short });

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
  if (notice) return officialNoticeDocument(notice.id, address);
  const year = annualReportYears(site).find((each) => annualReportPath(each) === path);
  if (year !== undefined) return officialReportDocument(year, address);
  const schoolYear = site.dutyRegister().schoolYears.find(({ id }) => yearPath(id) === path);
  return schoolYear ? officialYearBookDocument(schoolYear.id, address) : null;
}
