import { describe, expect, it } from 'vitest';
import { entryOf, firstItem, itemAt, lastItem } from '../../src/model/items.ts';
import { capture } from '../../src/model/text/capture.ts';
import { requirePeriod } from '../../src/kinds/period.ts';

describe('what must be there', () => {
  it('is given where it is, also where it is empty, zero or null', () => {
    expect([itemAt([0, 1], 0), firstItem(['', 'b']), lastItem([1, null])]).toEqual([0, '', null]);
    expect(entryOf(new Map([['a', 0]]), 'a')).toBe(0);
    expect(requirePeriod('2025-2026').kind).toBe('school-year');
  });

  it('is an error that names the place where it is missing', () => {
    expect(() => itemAt([1, 2], 2)).toThrow(new RangeError('No item 2 of 2.'));
    expect(() => itemAt([1, 2], -1)).toThrow(RangeError);
    expect(() => firstItem([])).toThrow(RangeError);
    expect(() => lastItem([])).toThrow(RangeError);
    expect(() => entryOf(new Map([['a', 0]]), 'b')).toThrow(new RangeError('No entry b.'));
    expect(() => requirePeriod('2026-13')).toThrow(new RangeError('“2026-13” names no period.'));
  });
});

describe('a group of a pattern', () => {
  const match = /(?<num>\d+)(-x)?/u.exec('12')!;

  it('is what it matched, by number and by name', () => {
    expect([capture(match, 1), capture(match, 'num')]).toEqual(['12', '12']);
  });

  it('is an error with the match where it matched nothing', () => {
    expect(() => capture(match, 2)).toThrow(new Error('No group 2 in 12.'));
    expect(() => capture(match, 'none')).toThrow(/none/u);
  });
});
