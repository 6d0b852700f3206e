import type { Issue } from '../rules/issue.ts';

/** Errors of one file that a report has, and warnings. A person works through a few; more come from one mistake. */
const MOST_OF_FILE = 100;

/**
 * The issues that a report has: of each file the first hundred errors and the first hundred warnings. The last of them says that
 * there are more.
 * @param issues sorted
 */
export function firstIssuesOfFiles(issues: readonly Issue[]): Issue[] {
  const counts = new Map<string, number>();
  const kept: Issue[] = [];
  const lastOf = new Map<string, number>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= MOST_OF_FILE) lastOf.set(key, kept.push(issue) - 1);
    else if (count === MOST_OF_FILE + 1) {
      const at = lastOf.get(key) ?? 0;
      kept[at] = withMore(kept[at] ?? issue);
    }
  }
  return kept;
}

const withMore = (issue: Issue): Issue => ({
  ...issue,
  remedy: `${issue.remedy} Tệp này còn ${issue.severity === 'error' ? 'lỗi' : 'cảnh báo'} nữa: sửa ${MOST_OF_FILE} chỗ đầu rồi kiểm tra lại.`,
});
