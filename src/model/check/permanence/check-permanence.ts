import type { Content } from '../../records.ts';
import type { Issue } from '../../rules/issue.ts';
import { earlyRemovals } from './early-removals.ts';
import { alteredRecords } from './fixed-records.ts';
import { goneRecords } from './gone-records.ts';
import { keptEdits } from './kept-edits.ts';
import { alteredItems } from './altered-items.ts';
import { alteredPublications } from './altered-publications.ts';
import { schoolLeft } from '../retention-school.ts';
import { declaredRemovals, keptRecords, leftRecords } from './published.ts';
import { lostDownloads } from './lost-downloads.ts';
import { renamedSchool } from './renamed-school.ts';
import { unknownRemovals } from './unknown-removals.ts';

/**
 * What an edit takes from readers, or changes under their eyes, without a word: a record that goes or goes back to draft, an
 * issued text or its signs that are others now, a list that is shorter, a day of publication that moved, a school with
 * another name. Each has a way that says so: a recorded change, a withdrawal, a declared removal.
 * Retention of disclosures is `check-retention.ts`.
 * @param before the content as it was published
 * @param after as it is to be
 * @param leaving the school whose site `npm run init` hands over in this edit; null without one
 */
export function checkPermanence(before: Content, after: Content, leaving: string | null): Issue[] {
  const removed = declaredRemovals(before, after);
  const kept = keptRecords(before, after, leaving);
  return [
    ...goneRecords(kept, after, removed),
    ...keptEdits(kept, after, removed),
    ...alteredPublications(before, after, removed),
    ...alteredItems(before, after, removed),
    ...renamedSchool(before, after),
    ...lostDownloads(before, after, removed),
    ...unknownRemovals(before, after),
    ...earlyRemovals(before, after),
    ...alteredRecords(before, after, removed),
    ...[...leftRecords(before, after)].flatMap(([school, count]) =>
      schoolLeft(school, count, 'đã đăng', after, leaving),
    ),
  ];
}
