import { describe, expect, it } from 'vitest';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import type { RelationType } from '../../../../src/kinds/relation.ts';
import { did, document, registerOf, stateOfA } from '../../../support/law-records.ts';

const a = document('2020-01-01');
const b = document('2026-02-01', [did('replaces', 'a', '2026-07-01')]);
const suspends = (until?: string, target = 'b') =>
  document('2026-06-01', [did('suspends', target, '2026-06-15', until)]);

describe('an act of a document that is out of force on its day, and back later', () => {
  const restores = document('2026-07-10', [did('restores', 'b', '2026-07-15')]);
  it.each<[string, Record<string, LegalReference>, string]>([
    ['suspended until the end of July', { c: suspends('2026-07-31') }, '2026-08-01'],
    ['suspended until it is restored', { c: suspends(), d: restores }, '2026-07-15'],
    [
      'repealed and restored',
      { c: document('2026-04-01', [did('repeals', 'b', '2026-05-01')]), d: restores },
      '2026-07-15',
    ],
    [
      'suspended by a document that is itself repealed',
      { c: suspends(), d: document('2026-06-20', [did('repeals', 'c', '2026-09-01')]) },
      '2026-09-01',
    ],
    [
      'suspended twice without a day between',
      { c: suspends('2026-07-31'), d: document('2026-07-20', [did('suspends', 'b', '2026-08-01', '2026-08-31')]) },
      '2026-09-01',
    ],
  ])('%s: counts from the day on which it is in force again', (_case, others, from) => {
    const register = registerOf({ a, b, ...others });
    expect(register.validity('a', '2026-07-01').state).toBe('in-force');
    const before =
      register
        .days('a')
        .filter((day) => day < from)
        .at(-1) ?? '';
    expect([before, register.validity('a', before).state]).toEqual([before, 'in-force']);
    const { state, since, grounds } = register.validity('a', from);
    expect([state, since, grounds[0]?.on]).toEqual(['expired', from, from]);
    expect(grounds[0]?.sentence).toContain('khi chính văn bản ấy có hiệu lực trở lại');
    expect(register.days('a')).toContain(from);
  });
  it.each<[string, Record<string, LegalReference>]>([
    ['repealed while suspended', { c: suspends(), d: document('2026-06-20', [did('repeals', 'b', '2026-07-20')]) }],
    ['still suspended', { c: suspends() }],
  ])('%s: does not count, and says so', (_case, others) => {
    const { state, grounds } = registerOf({ a, b, ...others }).validity('a', '2030-01-01');
    expect(state).toBe('in-force');
    expect(grounds.find(({ by }) => by === 'b')?.sentence).toMatch(/^(?:Chưa|Không) tính việc được thay thế/u);
    expect(grounds.map(({ sentence }) => sentence)).toContain('Chưa thấy văn bản nào khác làm hết hiệu lực.');
  });
  it('suspended over the day before or after, it is not touched', () => {
    const early = document('2026-06-01', [did('suspends', 'b', '2026-06-15', '2026-06-30')]);
    const late = document('2026-06-01', [did('suspends', 'b', '2026-07-02', '2026-07-31')]);
    for (const c of [early, late])
      expect(registerOf({ a, b, c }).validity('a', '2026-12-31')).toMatchObject({
        state: 'expired',
        since: '2026-07-01',
      });
  });
  it.each<[RelationType, string]>([
    ['repeals-part', 'partial'],
    ['replaces-in-substance', 'replaced-in-substance'],
    ['suspends', 'suspended'],
  ])('so does what it did besides: %s', (type, state) => {
    const acting = document('2026-02-01', [did(type, 'a', '2026-07-01')]);
    const register = registerOf({ a, b: acting, c: suspends('2026-07-31') });
    expect(register.validity('a', '2026-07-31').state).toBe('in-force');
    expect(register.validity('a', '2026-08-01')).toMatchObject({ state, since: '2026-08-01' });
  });
  it('an own last day of the record on the day on which it did not count stays a contradiction', () => {
    const own = document('2020-01-01', [], { expiredOn: '2026-07-01' });
    for (const on of ['2026-07-15', '2026-08-01', '2030-01-01'])
      expect([on, stateOfA({ a: own, b, c: suspends('2026-07-31') }, on)]).toEqual([on, 'conflicting']);
  });
});

describe('a suspension that several documents carry on', () => {
  const first = suspends('2026-07-31', 'a');
  const next = (from: string) => document(from, [did('suspends', 'a', from)]);
  const at = (documents: Record<string, LegalReference>, on: string) => {
    const { state, since, grounds } = registerOf({ a, ...documents }).validity('a', on);
    return [state, since, grounds.map(({ by }) => by)];
  };
  it.each([
    ['overlapping', '2026-07-20'],
    ['on the next day', '2026-08-01'],
  ])('%s, is shown from its first day, with the ground of each', (_case, from) =>
    expect(at({ b: first, c: next(from) }, '2026-12-01')).toEqual(['suspended', '2026-06-15', ['b', 'c']]),
  );
  it('with a day between is two', () =>
    expect(at({ b: first, c: next('2026-08-02') }, '2026-12-01')).toEqual(['suspended', '2026-08-02', ['c']]));
  it('with a restoration between is two', () => {
    const restores = document('2026-07-01', [did('restores', 'a', '2026-07-01')]);
    expect(at({ b: first, c: next('2026-07-10'), d: restores }, '2026-12-01')).toEqual([
      'suspended',
      '2026-07-10',
      ['c'],
    ]);
  });
  it('of a part counts in the same way', () => {
    const part = (on: string, until?: string) => document('2026-06-01', [did('suspends-part', 'a', on, until)]);
    const { state, since } = registerOf({ a, b: part('2026-06-15', '2026-07-31'), c: part('2026-08-01') }).validity(
      'a',
      '2026-12-01',
    );
    expect([state, since]).toEqual(['partial', '2026-06-15']);
  });
  it('of a document that takes effect in that time is from the day of effect', () =>
    expect(
      registerOf({ a: document('2026-05-01', [], { effectiveOn: '2026-07-01' }), b: first }).validity(
        'a',
        '2026-07-02',
      ),
    ).toMatchObject({ state: 'suspended', since: '2026-07-01' }));
});

describe('of several acts the first day counts, whatever the order in which they are recorded', () => {
  it('of a part that is stopped and a part that is repealed later', () => {
    const stop = document('2026-01-01', [did('suspends-part', 'a', '2026-03-01')]);
    const part = document('2026-01-01', [did('repeals-part', 'a', '2026-05-01')]);
    expect(registerOf({ a, b: part, c: stop }).validity('a', '2026-12-01')).toMatchObject({
      state: 'partial',
      since: '2026-03-01',
    });
  });
  it('of two replacements, one dated before its own document takes effect', () => {
    const late = document('2026-01-01', [did('replaces-in-substance', 'a', '2026-01-01')], {
      effectiveOn: '2026-07-01',
    });
    const next = document('2026-01-01', [did('replaces-in-substance', 'a', '2026-03-01')]);
    expect(registerOf({ a, b: late, c: next }).validity('a', '2026-12-01').since).toBe('2026-03-01');
  });
  it('of two parts that one document repeals on one day', () => {
    const parts = ['Điều 9', 'Điều 3'].map((scope) => ({ ...did('repeals-part', 'a', '2026-03-01'), scope }));
    const [one, other] = [parts, parts.toReversed()].map((relations) =>
      registerOf({ a, b: document('2026-01-01', relations) }).validity('a', '2026-12-01'),
    );
    expect(other).toEqual(one);
  });
});
