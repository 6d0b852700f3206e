import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { goneRecords } from './gone-records.ts';
import { keptEdits } from './kept-edits.ts';
import { movedDays } from './moved-days.ts';
import { declaredRemovals, keptRecords } from './published.ts';
import { renamedSchool } from './renamed-school.ts';

/**
 * What an edit takes from readers, or changes under their eyes, without a word: a record that goes or goes back to draft, an
 * issued text or its signs that are others now, a list that is shorter, a day of publication that moved, a school with
 * another name. Each has a way that says so: a recorded change, a withdrawal, a declared removal.
 * Retention of disclosures is `check-retention.ts`.
 * @param before the content as it was published
 * @param after as it is to be
 */
export function checkPermanence(before: Content, after: Content): Issue[] {
  const removed = declaredRemovals(after);
  const kept = keptRecords(before, after);
  return [
    ...goneRecords(kept, after, removed),
    ...keptEdits(kept, after, removed),
    ...movedDays(before, after, removed),
    ...renamedSchool(before, after),
  ];
}
