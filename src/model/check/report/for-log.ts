import { once } from '../../once.ts';
import { exceptionFor } from '../../privacy/exceptions.ts';
import type { PersonalDataException } from '../../privacy/exceptions.ts';
import { maskedForLog } from '../../privacy/masked.ts';
import type { Issue } from '../../rules/issue.ts';

/**
 * Issues as they leave the checker, whatever form the report has: no words of theirs, old ones too, show a number or a child that the checker refuses
 * with certainty. A log outlives the corrected text. What the school decided to publish stays.
 */
export function issuesForLog(issues: readonly Issue[], exceptions: readonly PersonalDataException[]): Issue[] {
  // Many issues have the same words, and hardly any have something to hide.
  const without = once.each((words: string) => maskedForLog(words));
  return issues.map((issue) => {
    const shown = (words: string) =>
      without(words) === words
        ? words
        : maskedForLog(words, (found) => exceptionFor(exceptions, issue.file, found) !== undefined);
    return {
      ...issue,
      message: shown(issue.message),
      remedy: shown(issue.remedy),
      suggestion: issue.suggestion === null ? null : shown(issue.suggestion),
    };
  });
}
