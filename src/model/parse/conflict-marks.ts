import { issueAt } from '../rules/make-issue.ts';
import type { Issue } from '../rules/issue.ts';
import type { SourceFile } from './source.ts';

/** The lines that git writes around two versions of a passage, and around the common one (`|||||||`, style diff3). */
const sides = /^(?:<{7}|>{7}|\|{7})(?: |$)/u;
const middle = /^={7}$/u;

/**
 * One issue for all conflict marks of git in a file; null where there are none. Nothing else is said of such a file: it
 * has two versions of the same lines, and every other message would be about a text that nobody wrote.
 * @param lines of the file, without line ends
 */
export function conflictIssue(source: SourceFile): Issue | null {
  const found = conflictLines(source.text.split('\n'));
  if (found.length === 0) return null;
  return issueAt(source.location(found[0]!, 1), 'danh-dau-xung-dot', conflictMessage(found));
}

/** The numbers of the lines with conflict marks, from 1. */
export const conflictLines = (lines: readonly string[]): number[] =>
  lines.flatMap((line, index) => {
    const end = line.trimEnd();
    return sides.test(line) || middle.test(end) ? [index + 1] : [];
  });

/** @param lines at least one line number */
export const conflictMessage = (lines: readonly number[]): string =>
  `hai người sửa cùng một chỗ, git ghi cả hai bản vào tệp: ${lines.length === 1 ? 'dòng' : 'các dòng'} ${lines.join(', ')}.`;
