import { once } from '../../once.ts';
import { exceptionFor } from '../../privacy/exceptions.ts';
import type { PersonalDataException } from '../../privacy/exceptions.ts';
import type { Hide } from '../../privacy/hidden.ts';
import type { Issue } from '../../rules/issue.ts';

const withoutSuggestion =
  'Chỗ này có dữ liệu cá nhân nên gợi ý không được nêu: bỏ dữ liệu ấy trước. Nhà trường quyết định vẫn đăng thì ghi ngoại lệ, rồi chạy lại để thấy gợi ý.';

/**
 * Issues as they leave the checker, whatever form the report has: no words of theirs, old ones too, show what the checker found in the content, and no
 * number or child that it refuses with certainty. A log outlives the corrected text. What the school decided to publish stays.
 * @param hide what was found, in both contents where two are compared
 */
export function issuesForLog(
  issues: readonly Issue[],
  exceptions: readonly PersonalDataException[],
  hide: Hide,
): Issue[] {
  // Many issues of a file have the same words, and hardly any have something to hide.
  const of = once.each((file: string) =>
    once.each((words: string) => hide(words, file, (found) => exceptionFor(exceptions, file, found) !== undefined)),
  );
  return issues.map((issue) => {
    const shown = of(issue.file);
    const suggestion = issue.suggestion === null ? null : shown(issue.suggestion);
    // With dots in place of words it would be written into the file.
    if (suggestion !== issue.suggestion)
      return { ...issue, message: shown(issue.message), remedy: withoutSuggestion, suggestion: null };
    return {
      ...issue,
      message: shown(issue.message),
      remedy: shown(issue.remedy),
      suggestion,
    };
  });
}
