import { isRefusedFile } from '../check/check-school-folder.ts';
import type { IssueCode } from '../rules/catalogue.ts';
import type { Issue } from '../rules/issue.ts';
import type { Redirect } from '../redirects.ts';
import type { Content } from '../records.ts';
import { buildSite } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { addressChanges, withPinned } from './address-changes.ts';
import type { AddressChanges } from './address-changes.ts';
import { citationChanges } from './citation-changes.ts';
import type { CitationChange } from './citation-changes.ts';
import { dutyChanges } from './duty-changes.ts';
import type { DutyChange } from './duty-changes.ts';
import type { FileChanges } from './file-changes.ts';
import type { PageWeight } from './page-weight.ts';
import { recordChanges } from './record-changes.ts';
import type { RecordChange } from './record-changes.ts';

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
  /** Whether the settings of the site (`site.yaml`) differ. */
  settingsDiffer: boolean;
  /** Null when the content has errors: then nobody can say. */
  citations: CitationChange[] | null;
  /** Null when the content of either moment has errors. */
  duties: DutyChange[] | null;
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

/** Compares two states of the content, both judged on the same day. */
export function changeReport(before: ContentState, after: ContentState, options: ChangeOptions): ChangeReport {
  const { redirects, missingAddresses, ...rest } = options;
  const errors = after.issues.filter(({ severity }) => severity === 'error').length;
  const past = siteOf(before, options.today);
  const present = siteOf(after, options.today);
  const knownPlans = new Set(before.content.records.plans.keys());
  return {
    ...rest,
    errors,
    warnings: after.issues.length - errors,
    records: recordChanges(before.content, after.content),
    settingsDiffer: JSON.stringify(before.content.settings?.data) !== JSON.stringify(after.content.settings?.data),
    citations: present && citationChanges(past, present, after.content.records.plans.values(), knownPlans),
    duties: past && present && dutyChanges(past, present),
    addresses: withPinned(
      addressChanges(before.content, after.content, redirects),
      present ? missingAddresses(present) : [],
      redirects,
    ),
    refusedFiles: after.issues.filter(isRefusedFile).map(({ file, code }) => ({ file, code })),
  };
}

/** Null for content with errors, of which no site is built. */
const siteOf = ({ content, issues }: ContentState, today: string): Site | null =>
  issues.some(({ severity }) => severity === 'error') ? null : buildSite(content, today);
