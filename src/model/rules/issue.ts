import type { IssueCode } from './catalogue.ts';
import type { Severity } from './rule.ts';

/**
 * A place in a file. `line` and `column` count from 1; columns are UTF-16 units of the file as it
 * is on disk, so that an editor's cursor lands there.
 */
export interface SourceLocation {
  file: string;
  line: number;
  column: number;
}

/** One problem of the content, as every reporter shows it. All texts are Vietnamese. */
export interface Issue extends SourceLocation {
  code: IssueCode;
  severity: Severity;
  /** What is wrong, with the words found: "gặp X, cần Y". */
  message: string;
  /** How to fix it here. */
  remedy: string;
  /** The corrected value, where it can be computed. */
  suggestion: string | null;
}

/** Issues in the order in which a person works through them: by file, then from top to bottom. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      Number(a.file > b.file) - Number(a.file < b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.code < b.code ? -1 : 1),
  );
}
