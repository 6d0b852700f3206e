import type { Content } from '../records.ts';
import { checkCycles } from './check-cycles.ts';
import { checkDates } from './check-dates.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkNotes } from './check-notes.ts';
import { checkPersonalData } from './check-personal-data.ts';
import { checkReferences } from './check-references.ts';
import type { Issue } from './issue.ts';

/** Everything that can be wrong between records that are each right by themselves. */
export function checkContent(content: Content): Issue[] {
  return [checkReferences, checkDuplicates, checkDates, checkCycles, checkNotes, checkPersonalData].flatMap((check) =>
    check(content),
  );
}
