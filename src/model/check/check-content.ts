import type { Content } from '../records.ts';
import { checkComparisons } from './check-comparisons.ts';
import { checkCycles } from './check-cycles.ts';
import { checkValidity } from './check-validity.ts';
import { checkDates } from './check-dates.ts';
import { checkDays } from './check-days.ts';
import { checkDisclosures } from './check-disclosures.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkIssuedText } from './check-issued-text.ts';
import { checkLinks } from './check-links.ts';
import { checkNotes } from './check-notes.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkOriginals } from './check-originals.ts';
import { checkPersonalData } from './check-personal-data.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReferences } from './check-references.ts';
import { checkSettings } from './check-settings.ts';
import { checkSheetLetters } from './check-sheet-letters.ts';
import { checkSuccessors } from './check-successors.ts';
import { checkSummaries } from './check-summaries.ts';
import type { Issue } from '../rules/issue.ts';
import type { Visit } from './visit.ts';

/** Everything that can be wrong between records that are each right by themselves. @param today ISO day. */
export function checkContent(content: Content, today: string, visit: Visit = () => {}): Issue[] {
  const checks = [
    checkReferences,
    checkDuplicates,
    checkDates,
    checkCycles,
    checkValidity,
    checkNotes,
    checkSummaries,
    checkSuccessors,
    checkPersonalData,
    checkLinks,
    checkNumbers,
    checkSettings,
    checkIssuedText,
    checkPlaceholders,
    checkSheetLetters,
    checkComparisons,
  ];
  return [
    ...checks.flatMap((check) => {
      visit(null);
      return check(content, visit);
    }),
    ...checkOriginals(content, today, visit),
    ...checkDays(content, today),
    ...checkDisclosures(content, today),
  ];
}
