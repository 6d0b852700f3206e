import { describe, expect, it } from 'vitest';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import type { RelationType } from '../../../../src/kinds/relation.ts';
import { did, document, registerOf, stateOfA, undated } from '../../../support/law-records.ts';

const a = document('2020-01-01');
const by = (type: RelationType, on: string, until?: string) => document('2021-01-01', [did(type, 'a', on, until)]);
const ended = { a, b: by('repeals', '2026-02-01') };

describe('a contradiction is said as long as the records are what they are', () => {
  it.each<[string, Record<string, LegalReference>, string]>([
    [
      'an act before the own last day',
      { a: document('2020-01-01', [], { expiredOn: '2026-09-01' }), b: by('replaces', '2026-07-01') },
      '2026-07-01',
    ],
    ['an amendment after the end', { ...ended, c: by('amends', '2026-03-01') }, '2026-03-01'],
    ['a partial repeal after the end', { ...ended, c: by('repeals-part', '2026-03-01') }, '2026-03-01'],
    ['a suspension after the end', { ...ended, c: by('suspends', '2026-03-01', '2026-04-01') }, '2026-03-01'],
    [
      'a suspension after the end by a document that is repealed later',
      { ...ended, c: by('suspends', '2026-03-01'), d: document('2026-05-01', [did('repeals', 'c', '2026-06-01')]) },
      '2026-03-01',
    ],
    ['a suspension of a part after the end', { ...ended, c: by('suspends-part', '2026-03-01') }, '2026-03-01'],
    ['an extension after the end', { ...ended, c: by('extends', '2026-03-01', '2027-01-01') }, '2026-03-01'],
    ['a restoration of what nothing had stopped', { a, c: by('restores', '2026-03-01') }, '2026-03-01'],
    [
      'a restoration of what was stopped only later',
      { a, b: by('suspends', '2026-04-01', '2026-05-01'), c: by('restores', '2026-03-01') },
      '2026-03-01',
    ],
    [
      'a restoration of what its own period had ended',
      { a: document('2020-01-01', [], { period: { from: null, to: '2025-12-31' } }), c: by('restores', '2026-03-01') },
      '2026-03-01',
    ],
    [
      'a suspension and a restoration on one day',
      { a, b: by('suspends', '2026-03-01'), c: by('restores', '2026-03-01') },
      '2026-03-01',
    ],
    [
      'a replacement in substance and a restoration on one day',
      { a, b: by('replaces-in-substance', '2026-03-01'), c: by('restores', '2026-03-01') },
      '2026-03-01',
    ],
  ])('%s', (_case, documents, from) => {
    const register = registerOf(documents);
    for (const on of [from, '2026-12-31', '2040-01-01'])
      expect([on, register.validity('a', on).state]).toEqual([on, 'conflicting']);
    expect(register.validity('a', from).grounds.some((ground) => ground.by !== null)).toBe(true);
    expect(stateOfA(documents, '2025-12-31')).not.toBe('conflicting');
  });
  it.each<[string, Record<string, LegalReference>, string]>([
    [
      'a suspension that ended with what it stopped',
      { ...ended, c: by('suspends', '2026-01-01', '2026-04-01') },
      'expired',
    ],
    ['a partial repeal on the day of the end', { ...ended, c: by('repeals-part', '2026-02-01') }, 'expired'],
    ['a replacement in substance after the end', { ...ended, c: by('replaces-in-substance', '2026-03-01') }, 'expired'],
    [
      'a replacement after the own last day',
      { a: document('2020-01-01', [], { expiredOn: '2026-01-15' }), b: by('replaces', '2026-02-01') },
      'expired',
    ],
    ['a restoration of what was repealed', { ...ended, c: by('restores', '2026-03-01') }, 'in-force'],
    [
      'of what was replaced in substance',
      { a, b: by('replaces-in-substance', '2026-02-01'), c: by('restores', '2026-03-01') },
      'in-force',
    ],
    [
      'of what had ended by its own day',
      { a: document('2020-01-01', [], { expiredOn: '2026-01-15' }), c: by('restores', '2026-03-01') },
      'in-force',
    ],
    ['of what was stopped', { a, b: by('suspends', '2026-02-01'), c: by('restores', '2026-03-01') }, 'in-force'],
    [
      'of what a document issued before had replaced on a day that nobody knows',
      { a, b: document('2026-01-26', [undated('replaces', 'a')]), c: by('restores', '2026-03-01') },
      'in-force',
    ],
    [
      'of a period that was extended in time',
      {
        a: document('2020-01-01', [], { period: { from: null, to: '2025-12-31' } }),
        b: by('extends', '2025-12-01', '2027-12-31'),
        c: by('suspends', '2026-01-01'),
        d: by('restores', '2026-03-01'),
      },
      'in-force',
    ],
  ])('is none: %s', (_case, documents, state) => expect(stateOfA(documents, '2026-12-31')).toBe(state));
});

it('what was restored says what had ended it, and does not say that nothing had', () => {
  const grounds = registerOf({ ...ended, c: by('restores', '2026-03-01') }).validity('a', '2026-12-31').grounds;
  expect(grounds.map(({ by: acting }) => acting)).toEqual([null, null, 'b', 'c']);
  expect(grounds[1]?.sentence).toBe('Từ ngày được khôi phục (01/3/2026), chưa thấy văn bản nào làm hết hiệu lực.');
});
