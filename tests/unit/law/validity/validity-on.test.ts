import { describe, expect, it } from 'vitest';
import { legalReference } from '../../../../src/kinds/legal-reference.ts';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import { relation } from '../../../../src/kinds/relation.ts';
import type { Relation } from '../../../../src/kinds/relation.ts';
import type { Act } from '../../../../src/model/law/validity/acts.ts';
import { validityOn as validityAmong } from '../../../../src/model/law/validity/validity-on.ts';

const provenance = { sources: ['unsourced'], confidence: 'low' };
const reference = (fields: Record<string, unknown>): LegalReference =>
  legalReference.parse({ kind: 'thong-tu', issuer: 'bo-mau', field: 'giao-duc', provenance, ...fields });
const act = (type: Relation['type'], on: string | null, more: Record<string, unknown> = {}) => ({
  by: 'van-ban-sau',
  relation: relation.parse({ type, target: 'x', on, sources: ['unsourced'], confidence: 'low', ...more }),
});

/** The acting documents have no record, and are in force whenever they are asked. */
const alone = {
  reference: () => undefined,
  organization: () => undefined,
  settledOn: () => 'open' as const,
  days: () => [],
  stops: () => ({ pause: [], 'pause-part': [] }),
  changes: () => [],
};
const validityOn = (of: LegalReference, acts: readonly Act[], on: string) => validityAmong(of, acts, on, alone);

describe('the validity of a document on a day', () => {
  const dated = reference({ issuedOn: '2017-12-28', effectiveOn: '2018-02-12' });
  const replaced = [act('replaces', '2024-07-19')];
  it.each([
    ['the day before it takes effect', '2018-02-11', 'not-yet'],
    ['the day it takes effect', '2018-02-12', 'in-force'],
    ['the day before it is replaced', '2024-07-18', 'in-force'],
    ['the day it is replaced', '2024-07-19', 'expired'],
  ])('%s', (_when, on, state) => expect(validityOn(dated, replaced, on).state).toBe(state));

  it('names the document that ended it', () =>
    expect(validityOn(dated, replaced, '2026-01-01')).toMatchObject({
      since: '2024-07-19',
      successors: ['van-ban-sau'],
    }));
  it('ends on its own date of expiry without any act', () =>
    expect(validityOn(reference({ issuedOn: '2020-01-01', expiredOn: '2021-01-01' }), [], '2021-01-01').state).toBe(
      'expired',
    ));
  it('that expired by itself before it was replaced says so first', () => {
    const expired = reference({ issuedOn: '2020-01-01', expiredOn: '2021-01-01' });
    const { since, grounds } = validityOn(expired, [act('replaces', '2022-01-01')], '2023-01-01');
    expect([since, grounds[0]?.on, grounds.length]).toEqual(['2021-01-01', '2021-01-01', 2]);
  });
  it('starts on the day of issue where the day of effect is not known', () =>
    expect(validityOn(reference({ issuedOn: '2020-01-01' }), [], '2020-01-01').state).toBe('in-force'));
  it('is unknown where no date is known', () =>
    expect(validityOn(reference({}), [], '2020-01-01').state).toBe('unknown'));
  it('of which only the year is known, from its number-symbol, holds when that year is over', () => {
    const numbered = reference({ number: '17/2025/TT-BGDĐT' });
    expect(validityOn(numbered, [], '2024-12-31').state).toBe('not-yet');
    expect(validityOn(numbered, [], '2025-06-30').state).toBe('unknown');
    expect(validityOn(numbered, [], '2026-01-01')).toMatchObject({ state: 'in-force', since: null });
    expect(validityOn(reference({ number: '17/QĐ-TTg' }), [], '2026-01-01').state).toBe('unknown');
    expect(validityOn(numbered, [act('repeals', '2026-02-01')], '2026-03-01').state).toBe('expired');
  });
  it('is not changed by an amendment', () =>
    expect(validityOn(dated, [act('amends', '2020-01-01')], '2021-01-01').state).toBe('in-force'));
  it('is partly in force after a partial repeal, and says which part', () => {
    const validity = validityOn(dated, [act('repeals-part', '2019-01-01', { scope: 'Điều 59' })], '2021-01-01');
    expect(validity.state).toBe('partial');
    expect(validity.grounds.some((ground) => ground.sentence.startsWith('Điều 59 bị bãi bỏ bởi văn bản sau'))).toBe(
      true,
    );
  });
  it('a replacement in substance is its own state, and a formal repeal outranks it', () => {
    const substance = act('replaces-in-substance', '2023-07-01');
    expect(validityOn(dated, [substance], '2023-07-01').state).toBe('replaced-in-substance');
    expect(validityOn(dated, [substance, act('repeals', '2024-01-01')], '2024-01-01').state).toBe('expired');
  });
  it('the end of the period that its title names is not a repeal', () => {
    const plan = reference({ issuedOn: '2021-01-01', period: { from: '2021-01-01', to: '2025-12-31' } });
    expect(validityOn(plan, [], '2025-12-31').state).toBe('in-force');
    expect(validityOn(plan, [], '2026-01-01')).toMatchObject({ state: 'period-ended', since: '2026-01-01' });
  });
  it('is unknown from the day on which the sources fall silent, unless something ended it', () => {
    const doubtful = reference({
      issuedOn: '2020-01-01',
      uncertainFrom: { on: '2025-07-01', reason: 'Cơ quan không còn.', sources: ['web'], confidence: 'high' },
    });
    expect(validityOn(doubtful, [], '2025-06-30').state).toBe('in-force');
    expect(validityOn(doubtful, [], '2025-07-01')).toMatchObject({ state: 'unknown', since: '2025-07-01' });
    expect(validityOn(doubtful, [act('repeals', '2025-08-01')], '2025-08-01').state).toBe('expired');
  });
  it('transitional use after its end is a state of its own, until its last day', () => {
    const transitional = reference({
      issuedOn: '2006-04-25',
      transitions: [{ until: '2021-12-31', basis: 'nd-60', sources: ['web'], confidence: 'high' }],
    });
    const ended = [act('replaces', '2015-04-06')];
    expect(validityOn(transitional, ended, '2021-01-31').state).toBe('transitional');
    expect(validityOn(transitional, ended, '2021-12-31').state).toBe('transitional');
    expect(validityOn(transitional, ended, '2022-01-01').state).toBe('expired');
    expect(validityOn(transitional, ended, '2015-04-05').state).toBe('in-force');
  });
  it('gives at least one ground for every answer, each with source and confidence', () => {
    for (const on of ['2010-01-01', '2019-01-01', '2025-01-01'])
      for (const ground of validityOn(dated, replaced, on).grounds) {
        expect(ground.sentence).not.toBe('');
        expect(ground.sources.length).toBeGreaterThan(0);
      }
  });
});
