import { catalogue } from './catalogue.ts';
import type { IssueCode } from './catalogue.ts';
import type { Issue, SourceLocation } from './issue.ts';

/** Letters of a message, and of what is suggested in place of a line: more nobody reads, and a line of half a megabyte would be in the report three times. */
const MOST_LETTERS = 2000;

/** Letters that say how much was left out. */
const NOTE = 64;

/** Words to the last whole one that fits, and how much is left out: who follows a remedy must know that it goes on. */
function short(text: string): string {
  if (text.length <= MOST_LETTERS) return text;
  const kept = text.slice(0, MOST_LETTERS - NOTE);
  const whole = kept.slice(0, Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'), kept.length - NOTE)).trimEnd();
  return `${whole}… (còn ${text.length - whole.length} chữ cái nữa, đã cắt bớt)`;
}

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
  const suggestion = details.suggestion ?? null;
  return {
    ...place,
    code,
    severity: details.certain === false ? 'warning' : entry.severity,
    message: short(message),
    remedy: short(details.remedy ?? entry.remedy),
    // A part of what is right is wrong.
    suggestion: suggestion !== null && suggestion.length > MOST_LETTERS ? null : suggestion,
  };
}
