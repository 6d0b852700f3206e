import type { IsoDay } from '../day/iso-day.ts';
import type { Content } from '../records.ts';
import { exceptionFor } from '../privacy/exceptions.ts';
import type { PersonalDataException } from '../privacy/exceptions.ts';
import { masked } from '../privacy/masked.ts';
import type { Issue } from '../rules/issue.ts';
import { checkRetention } from './check-retention.ts';
import { checkPermanence } from './permanence/check-permanence.ts';

/**
 * Everything that an edit may not do to what was published: shorten its retention, or change it without a word. A day that
 * moves so that retention ends earlier is reported once, by retention.
 * @param before the content as it was published
 * @param after as it is to be
 * @param today ISO day
 * @param leaving the school whose site `npm run init` hands over in this edit; null without one
 */
export function checkEdit(before: Content, after: Content, today: IsoDay, leaving: string | null = null): Issue[] {
  const retention = checkRetention(before, after, today, leaving);
  const shorter = new Set(retention.filter(({ code }) => code === 'rut-ngan-thoi-gian-luu').map(({ file }) => file));
  const exceptions = (after.settings ?? after.incomplete.settings)?.data.personalDataExceptions ?? [];
  return [
    ...retention,
    ...checkPermanence(before, after, leaving).filter(
      ({ code, file }) => code !== 'doi-ngay-cong-khai' || !shorter.has(file),
    ),
  ].map((issue) => withoutPersonalData(issue, exceptions));
}

/** An issue whose words, old ones too, show nobody's number or child: a log outlives the corrected text. What the school decided to publish stays. */
function withoutPersonalData(issue: Issue, exceptions: readonly PersonalDataException[]): Issue {
  const shown = (words: string) => masked(words, (found) => exceptionFor(exceptions, issue.file, found) !== undefined);
  return {
    ...issue,
    message: shown(issue.message),
    remedy: shown(issue.remedy),
    suggestion: issue.suggestion === null ? null : shown(issue.suggestion),
  };
}
