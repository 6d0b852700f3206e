import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDueRows, writeDueRows } from '../../../src/model/day/due-rows.ts';
import { addDays } from '../../../src/model/day/iso-day.ts';

const built = '2026-11-29';
const open = (days: number, soon: number) => ({ lastDay: addDays(built, days), soon });

describe('rows with an item that is due soon', () => {
  it('are counted again on a later day, each once, and those whose day has passed since apart', () => {
    const written = writeDueRows([[open(5, 30), open(36, 30)], [open(12, 7)], [open(200, 30)]], built);
    expect(written).toBe('5,30 36,30;12,7');
    expect(countDueRows(written, 0)).toEqual({ soon: 1, passed: 0 });
    expect(countDueRows(written, 5)).toEqual({ soon: 2, passed: 0 });
    expect(countDueRows(written, 6)).toEqual({ soon: 2, passed: 1 });
    expect(countDueRows(written, 13)).toEqual({ soon: 1, passed: 2 });
  });

  it('are none where nothing is open', () => {
    expect(writeDueRows([[], []], built)).toBe('');
    expect(countDueRows('', 9)).toEqual({ soon: 0, passed: 0 });
  });

  it('are those that the days themselves say, for the next sixty days', () => {
    const item = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(fc.array(item)), fc.integer({ min: 0, max: 60 }), (rows, age) => {
        const written = writeDueRows(
          rows.map((row) => row.map(([days, soon]) => open(days, soon))),
          built,
        );
        const soon = rows.filter((row) => row.some(([days, each]) => days >= age && days - age <= each)).length;
        const passed = rows.filter((row) => row.some(([days]) => days < age)).length;
        expect(countDueRows(written, age)).toEqual({ soon, passed });
      }),
    );
  });
});
