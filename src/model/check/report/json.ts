import { errorPath } from '../../addresses.ts';
import { catalogue } from '../../rules/catalogue.ts';
import type { Issue } from '../../rules/issue.ts';
import { summarize } from './summary.ts';

/** The report for programs. `version` changes when a field changes its meaning. */
export function jsonReport(issues: readonly Issue[]): string {
  const { errors, warnings } = summarize(issues);
  const list = issues.map((issue) => ({
    code: issue.code,
    severity: issue.severity,
    file: issue.file,
    line: issue.line,
    column: issue.column,
    title: catalogue[issue.code].title,
    message: issue.message,
    why: catalogue[issue.code].why,
    remedy: issue.remedy,
    suggestion: issue.suggestion,
    help: errorPath(issue.code),
  }));
  return JSON.stringify({ version: 1, errors, warnings, issues: list }, null, 2);
}
