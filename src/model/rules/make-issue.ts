import { catalogue } from './catalogue.ts';
import type { IssueCode } from './catalogue.ts';
import type { Issue, SourceLocation } from './issue.ts';

/**
 * An issue of a known code at a place. The severity comes from the catalogue, or is a warning where the caller is not
 * certain; so does the remedy unless the caller knows a better one.
 */
export function issueAt(
  place: SourceLocation,
  code: IssueCode,
  message: string,
  details: { remedy?: string; suggestion?: string | null; certain?: boolean } = {},
): Issue {
  const entry = catalogue[code];
  return {
    ...place,
    code,
    severity: details.certain === false ? 'warning' : entry.severity,
    message,
    remedy: details.remedy ?? entry.remedy,
    suggestion: details.suggestion ?? null,
  };
}
