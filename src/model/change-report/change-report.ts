import { hidingOf } from '../check/found-in-content.ts';
import { isRefusedFile } from '../check/check-school-folder.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import type { Issue } from '../rules/issue.ts';
import type { Redirect } from '../redirects.ts';
import type { Content } from '../records.ts';
import { buildSite } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { addressChanges, removedPaths, withPinned } from './address-changes.ts';
import type { AddressChanges } from './address-changes.ts';
import { citationChanges } from './citation-changes.ts';
import type { CitationChange } from './citation-changes.ts';
import { dutyChanges } from './duty-changes.ts';
import type { DutyChange } from './duty-changes.ts';
import { exceptionChanges, exceptionsOf } from './exception-changes.ts';
import type { ExceptionChange } from './exception-changes.ts';
import type { FileChanges } from './file-changes.ts';
import { lawReport } from './law-changes.ts';
import type { LawReport } from './law-changes.ts';
import { listedIssues } from './listed-issues.ts';
import type { ListedIssue } from './listed-issues.ts';
import { maskedReport } from './masking.ts';
import type { PageWeight } from './page-weight.ts';
import { recordChanges } from './record-changes.ts';
import type { RecordChange } from './record-change.ts';
import { withoutTakenAway } from './taken-away.ts';
import { soundContent } from './sound-content.ts';
import { settingsChanges } from './settings-changes.ts';
import type { ValueChange } from './value-changes.ts';

/** The content at one moment, as it was read. */
export interface ContentState {
  content: Content;
  issues: readonly Issue[];
}

/** What a change of the content means. */
export interface ChangeReport {
  /** The commit compared with. */
  base: string;
  /** ISO day on which both states are judged. */
  today: string;
  errors: number;
  warnings: number;
  records: RecordChange[];
  /** The problems of the content, the most important first. */
  issues: ListedIssue[];
  /** What differs in the settings of the site (`site.yaml`); null when they cannot be read. */
  settings: ValueChange[] | null;
  /** Files with errors that citations and duties count as they were before, and those that they do not count. */
  asBefore: string[];
  leftOut: string[];
  /** Personal data that the school decided to publish, with the reasons. */
  exceptions: ExceptionChange[];
  /** Null when no site can be built, not even without the files with errors. */
  citations: CitationChange[] | null;
  duties: DutyChange[] | null;
  /** What the change does to the force of documents, and the plans and duties that rest on them. */
  law: LawReport | null;
  addresses: AddressChanges;
  /** Files of the school that are not published, new or not, each with the code that says why. */
  refusedFiles: { file: string; code: IssueCode }[];
  /** Files that are no records and differ. */
  files: FileChanges;
  /** Null when the pages were not built. */
  weight: PageWeight | null;
  /** Where the change can be seen; null when nobody said. */
  preview: string | null;
}

export interface ChangeOptions extends Pick<ChangeReport, 'base' | 'files' | 'today' | 'weight' | 'preview'> {
  redirects: readonly Redirect[];
  /** The pinned addresses that the site no longer has. */
  missingAddresses: (site: Site) => readonly string[];
}

/** Compares two states of the content, both judged on the same day. A file with errors hides nothing of the others ({@link soundContent}). Without personal data ({@link maskedReport}). */
export function changeReport(before: ContentState, after: ContentState, options: ChangeOptions): ChangeReport {
  const { redirects, missingAddresses, ...rest } = options;
  const errors = after.issues.filter(({ severity }) => severity === 'error').length;
  const sound = soundContent(before.content, before.issues, null).content;
  const { content, asBefore, leftOut } = soundContent(after.content, after.issues, sound);
  const past = siteOf(sound, options.today);
  const present = siteOf(content, options.today);
  const missing = present ? missingAddresses(present) : [];
  // Pages of files that had errors before, too, come back when these are fixed; they are not lost by this change.
  const missingBefore = new Set(past && leftOut.length > 0 ? missingAddresses(past) : []);
  const knownPlans = new Set(sound.records.plans.keys());
  const report: ChangeReport = {
    ...rest,
    errors,
    warnings: after.issues.length - errors,
    issues: listedIssues(before.issues, after.issues),
    records: withoutTakenAway(recordChanges(before.content, after.content), before.content, after.content),
    settings: settingsChanges(before.content, after.content),
    asBefore,
    leftOut,
    exceptions: exceptionChanges(before.content, after.content),
    citations: present && citationChanges(past, present, content.records.plans.values(), knownPlans),
    duties: past && present && dutyChanges(past, present),
    law: past && present && lawReport(past, present),
    addresses: withPinned(
      addressChanges(before.content, after.content, redirects),
      missing.filter((address) => !missingBefore.has(address)),
      redirects,
      removedPaths(before.content, after.content),
    ),
    refusedFiles: after.issues.filter(isRefusedFile).map(({ file, code }) => ({ file, code })),
  };
  return maskedReport(report, exceptionsOf(after.content), hidingOf(before.content, after.content));
}

/** Null without settings or without the school that they name. */
const siteOf = (content: Content, today: string): Site | null =>
  content.settings && content.records.organizations.has(content.settings.data.school)
    ? buildSite(content, today)
    : null;
