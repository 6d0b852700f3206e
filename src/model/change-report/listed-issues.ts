import type { Issue } from '../rules/issue.ts';
import type { IssueCode } from '../rules/catalogue.ts';

/** A problem of the content, with the line where it is. */
export interface ListedIssue extends Pick<Issue, 'file' | 'line' | 'column' | 'message' | 'remedy' | 'severity'> {
  code: IssueCode;
  /** Whether the same problem was there before the change. */
  wasThere: boolean;
}

/** Problems that a report names; beyond, they are counted. */
const MOST = 500;

const keyOf = ({ file, code, message }: Issue) => JSON.stringify([file, code, message]);

/** An error in the settings of the site is the reason of many others. */
const isOfSettings = ({ file, severity }: ListedIssue) => severity === 'error' && /(?:^|\/)site\.yaml$/u.test(file);

/**
 * The problems after a change: errors first, of these the ones of `site.yaml`; those that the change brought before those that were there, each by
 * file and line. Lines put above a problem make no new one.
 */
export function listedIssues(before: readonly Issue[], after: readonly Issue[]): ListedIssue[] {
  const known = new Set(before.map(keyOf));
  const rank = (issue: ListedIssue) =>
    isOfSettings(issue) ? -1 : (issue.severity === 'error' ? 0 : 2) + (issue.wasThere ? 1 : 0);
  return after
    .map((issue): ListedIssue => {
      const { file, line, column, code, severity, message, remedy } = issue;
      return { file, line, column, code, severity, message, remedy, wasThere: known.has(keyOf(issue)) };
    })
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}
