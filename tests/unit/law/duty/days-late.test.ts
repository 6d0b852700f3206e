import { expect, test } from 'vitest';
import { daysLate } from '../../../../src/model/law/duty/days-late.ts';
import type { DutyStatus } from '../../../../src/model/law/duty/state.ts';

type Case = [name: string, state: DutyStatus['state'], lastDay: string | null, publishedOn: string | null];

test.each<[...Case, number | null]>([
  ['what is missing is counted to today', 'overdue', '2026-11-20', null, 9],
  ['what came late is counted to the day on which it came', 'published-late', '2026-06-29', '2026-07-02', 3],
  ['what came in time is not late', 'published-in-time', '2026-06-29', '2026-06-29', 0],
  ['what is not due yet is not late', 'not-due', '2027-06-29', null, 0],
  ['without a day of publication nothing can be counted', 'published-undated', '2026-06-29', null, null],
  ['without a last day nothing can be counted', 'overdue', null, null, null],
  ['what does not apply is not counted', 'not-applicable', '2026-06-29', null, null],
])('%s', (_, state, lastDay, publishedOn, days) => {
  expect(daysLate({ state, lastDay, publishedOn }, '2026-11-29')).toBe(days);
});
