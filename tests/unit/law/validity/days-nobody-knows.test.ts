import { describe, expect, it } from 'vitest';
import { did, document, registerOf, undated } from '../../../support/law-records.ts';

const a = document('2020-01-01', [], { effectiveOn: '2020-02-01' });
const numbered = { number: '89/2025/TT-BM' };
const replaces = document(null, [undated('replaces', 'a')], numbered);
const NOTHING = 'Chưa thấy văn bản nào làm hết hiệu lực.';

describe('an end by a document without any day', () => {
  it.each([
    ['before the year in its number nothing has happened', '2024-12-31', 'in-force'],
    ['in that year nobody knows', '2025-01-01', 'unknown'],
    ['to its last day', '2025-12-31', 'unknown'],
    ['after that year it has ended, on a day that nobody knows', '2026-01-01', 'expired'],
  ])('%s', (_case, on, state) => {
    const { since, successors, grounds, ...answer } = registerOf({ a, b: replaces }).validity('a', on);
    expect([answer.state, since]).toEqual([state, state === 'in-force' ? '2020-02-01' : null]);
    if (state === 'in-force') return;
    expect([successors, grounds[0]?.by]).toEqual([['b'], 'b']);
    expect(grounds[0]?.sentence).toContain('chưa rõ từ ngày nào');
    expect(grounds.map(({ sentence }) => sentence)).not.toContain(NOTHING);
  });
  it('changes its target on days that the register names', () => {
    expect(registerOf({ a, b: replaces }).days('a')).toEqual(expect.arrayContaining(['2025-01-01', '2026-01-01']));
  });
  it.each([
    ['a number that carries no year', { number: '89/QĐ-BM' }],
    ['no number', {}],
  ])('with %s may have come on any day', (_case, more) => {
    const b = document(null, [undated('repeals', 'a')], more);
    for (const on of ['2020-02-01', '2030-01-01']) {
      const { state, grounds } = registerOf({ a, b }).validity('a', on);
      expect([on, state, grounds[0]?.sentence]).toEqual([
        on,
        'unknown',
        'Có thể đã hết hiệu lực: bị bãi bỏ bởi văn bản sau, chưa rõ từ ngày nào. Nguồn không nói từ ngày nào.',
      ]);
    }
  });
  it('is a reason next to what is known besides, and never takes its place', () => {
    const b = document(null, [undated('repeals', 'a')]);
    const by = (type: Parameters<typeof did>[0]) =>
      registerOf({ a, b, c: document('2024-01-01', [did(type, 'a', '2024-02-01')]) }).validity('a', '2026-01-01');
    const answers = (['repeals', 'replaces-in-substance', 'suspends', 'repeals-part'] as const).map((type) => by(type));
    expect(answers.map(({ state }) => state)).toEqual(['expired', 'replaced-in-substance', 'suspended', 'unknown']);
    for (const { grounds } of answers) expect(grounds.map((each) => each.by)).toContain('b');
    expect(by('repeals').since).toBe('2024-02-01');
  });
  it('is the end that the record dates itself, where it does', () => {
    const own = document('2020-01-01', [], { expiredOn: '2025-06-01' });
    const register = registerOf({ a: own, b: replaces });
    expect(register.validity('a', '2025-05-31').state).toBe('in-force');
    expect(register.validity('a', '2025-05-31').grounds.map(({ by }) => by)).toContain('b');
    expect(register.validity('a', '2025-06-01')).toMatchObject({
      state: 'expired',
      since: '2025-06-01',
      successors: ['b'],
    });
    const late = registerOf({ a: document('2020-01-01', [], { expiredOn: '2024-06-01' }), b: replaces });
    expect(late.validity('a', '2026-02-01')).toMatchObject({ state: 'expired', since: '2024-06-01' });
  });
  it('and a restoration: over when it came after that year, and nobody knows which was first within it', () => {
    const restored = (on: string) =>
      registerOf({ a, b: replaces, c: document(on, [did('restores', 'a', on)]) }).validity('a', '2027-01-01');
    expect(restored('2026-03-01').state).toBe('in-force');
    expect(restored('2026-03-01').grounds.map(({ by }) => by)).toContain('b');
    expect(restored('2025-06-01')).toMatchObject({ state: 'unknown', successors: ['b'] });
  });
  it('of the document that ends puts what that one did in doubt', () => {
    const acting = document('2024-01-01', [did('replaces', 'a', '2026-05-01')]);
    const c = document(null, [undated('repeals', 'b')]);
    expect(registerOf({ a, b: acting, c }).validity('a', '2026-06-01').state).toBe('conflicting');
    expect(registerOf({ a, b: acting }).validity('a', '2026-06-01').state).toBe('expired');
  });
});

describe('an end by a document of which the day of issue is known and that of effect is not', () => {
  it('is the one that the record dates itself, and no contradiction', () => {
    const own = document('2020-01-01', [], { expiredOn: '2026-07-01' });
    const register = registerOf({ a: own, b: document('2026-05-15', [undated('replaces', 'a')]) });
    expect(register.validity('a', '2026-06-30').state).toBe('in-force');
    expect(register.validity('a', '2026-07-01')).toMatchObject({
      state: 'expired',
      since: '2026-07-01',
      successors: ['b'],
    });
  });
});

it('an amendment without a day by a document issued after the end is a contradiction', () => {
  const ended = document('2020-01-01', [], { expiredOn: '2024-01-01' });
  const amends = (issuedOn: string) => document(issuedOn, [did('amends', 'a', null)]);
  expect(registerOf({ a: ended, b: amends('2025-01-01') }).validity('a', '2026-01-01').state).toBe('conflicting');
  expect(registerOf({ a: ended, b: amends('2023-01-01') }).validity('a', '2026-01-01').state).toBe('expired');
});

it('an act after its own document was ended on a day that nobody knows is in doubt', () => {
  const acting = document('2024-01-01', [did('replaces', 'a', '2026-05-01')]);
  const c = document('2026-03-01', [undated('replaces', 'b')]);
  expect(registerOf({ a, b: acting, c }).validity('a', '2026-06-01').state).toBe('conflicting');
});

it('an act that is dated before the year in the number of its document counts from that year', () => {
  const early = document(null, [did('replaces', 'a', '2024-06-01')], numbered);
  const at = (on: string) => registerOf({ a, b: early }).validity('a', on).state;
  expect([at('2024-12-31'), at('2025-01-01')]).toEqual(['in-force', 'expired']);
});
