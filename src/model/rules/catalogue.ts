import { bodyRules } from './body-rules.ts';
import { citationRules } from './citation-rules.ts';
import { disclosureRules } from './disclosure-rules.ts';
import { downloadBytesRules } from './download-bytes-rules.ts';
import { downloadRules } from './download-rules.ts';
import { fileRules } from './file-rules.ts';
import { limitRules } from './limit-rules.ts';
import { originalRules } from './original-rules.ts';
import { personalDataRules } from './personal-data-rules.ts';
import { recordRules } from './record-rules.ts';
import type { AnyRule } from './rule.ts';
import { yamlRules } from './yaml-rules.ts';

/**
 * Every problem that the checker knows. Codes are permanent: they are addresses of help pages
 * (`/huong-dan/loi/<code>/`) and are in old reports.
 */
export const catalogue = {
  ...fileRules,
  ...limitRules,
  ...yamlRules,
  ...recordRules,
  ...bodyRules,
  ...citationRules,
  ...personalDataRules,
  ...downloadRules,
  ...downloadBytesRules,
  ...originalRules,
  ...disclosureRules,
} as const satisfies Record<string, AnyRule>;

export type IssueCode = keyof typeof catalogue;
export const issueCodes = Object.keys(catalogue) as IssueCode[];
