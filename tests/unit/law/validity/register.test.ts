import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import type { RelationType } from '../../../../src/kinds/relation.ts';
import { wouldChange } from '../../../../src/model/law/validity/would-change.ts';
import { agency, did, document, read, registerOf, stateOfA } from '../../../support/law-records.ts';

describe('acts count only while the acting document is in force', () => {
  const a = document('2020-01-01');
  const replacesInJuly = document('2026-02-01', [did('replaces', 'a', '2026-07-01')]);
  it.each([
    ['B replaces A from July', { a, b: replacesInJuly }, 'expired'],
    [
      'B was repealed in May, before it came to that',
      { a, b: replacesInJuly, c: document('2026-04-01', [did('repeals', 'b', '2026-05-01')]) },
      'in-force',
    ],
    [
      'B is repealed on the very day',
      { a, b: replacesInJuly, c: document('2026-04-01', [did('repeals', 'b', '2026-07-01')]) },
      'in-force',
    ],
    [
      'B is repealed the day after: what it did stays done',
      { a, b: replacesInJuly, c: document('2026-04-01', [did('repeals', 'b', '2026-07-02')]) },
      'expired',
    ],
    [
      'B is stopped on that day',
      { a, b: replacesInJuly, c: document('2026-04-01', [did('suspends', 'b', '2026-06-01')]) },
      'in-force',
    ],
    [
      'only a part of B was repealed',
      { a, b: replacesInJuly, c: document('2026-04-01', [did('repeals-part', 'b', '2026-05-01')]) },
      'expired',
    ],
    [
      'C was itself repealed before it could repeal B',
      {
        a,
        b: replacesInJuly,
        c: document('2026-03-01', [did('repeals', 'b', '2026-05-01')]),
        d: document('2026-03-15', [did('repeals', 'c', '2026-04-01')]),
      },
      'expired',
    ],
  ])('%s', (_case, documents, state) => expect(stateOfA(documents, '2026-12-31')).toBe(state));

  it('an act that does not count is named among the grounds, with the reason', () => {
    const c = document('2026-04-01', [did('repeals', 'b', '2026-05-01')]);
    const { grounds } = registerOf({ a, b: replacesInJuly, c }).validity('a', '2026-12-31');
    expect(grounds.find(({ by }) => by === 'b')?.sentence).toContain('Không tính việc được thay thế bởi văn bản sau');
  });
  it('an act that is dated before its own document takes effect counts from the day of effect', () => {
    const b = document('2026-01-01', [did('repeals', 'a', '2026-01-01')], { effectiveOn: '2026-07-01' });
    expect(registerOf({ a, b }).validity('a', '2026-06-30').state).toBe('in-force');
    expect(registerOf({ a, b }).validity('a', '2026-07-01')).toMatchObject({ state: 'expired', since: '2026-07-01' });
  });
  it('an own last day that rests on an act that does not count is a contradiction', () => {
    const own = document('2020-01-01', [], { expiredOn: '2026-07-01' });
    const c = document('2026-04-01', [did('repeals', 'b', '2026-05-01')]);
    expect(stateOfA({ a: own, b: replacesInJuly, c }, '2026-12-31')).toBe('conflicting');
    expect(stateOfA({ a: own, b: replacesInJuly }, '2026-12-31')).toBe('expired');
  });
});

describe('suspension, restoration, extension', () => {
  const a = document('2020-01-01');
  const stop = document('2025-05-01', [did('suspends', 'a', '2025-06-01', '2025-08-31')]);
  it.each([
    ['2025-05-31', 'in-force'],
    ['2025-06-01', 'suspended'],
    ['2025-08-31', 'suspended'],
    ['2025-09-01', 'in-force'],
  ])('a suspension holds from its first to its last day: %s %s', (on, state) =>
    expect(stateOfA({ a, b: stop }, on)).toBe(state),
  );
  it('without a last day it holds until the document is restored', () => {
    const b = document('2025-05-01', [did('suspends', 'a', '2025-06-01')]);
    const c = document('2026-01-01', [did('restores', 'a', '2026-02-01')]);
    expect(stateOfA({ a, b }, '2030-01-01')).toBe('suspended');
    expect(stateOfA({ a, b, c }, '2026-01-31')).toBe('suspended');
    expect(stateOfA({ a, b, c }, '2026-02-01')).toBe('in-force');
  });
  it('it is over when the document that stops is repealed', () => {
    const b = document('2025-05-01', [did('suspends', 'a', '2025-06-01')]);
    const c = document('2025-06-15', [did('repeals', 'b', '2025-07-01')]);
    expect(stateOfA({ a, b, c }, '2025-06-30')).toBe('suspended');
    expect(stateOfA({ a, b, c }, '2025-07-01')).toBe('in-force');
  });
  it('of a part it leaves the rest in force', () => {
    const b = document('2025-05-01', [did('suspends-part', 'a', '2025-06-01', '2025-08-31')]);
    expect(stateOfA({ a, b }, '2025-07-01')).toBe('partial');
    expect(stateOfA({ a, b }, '2025-09-01')).toBe('in-force');
  });
  it('what was repealed is in force again from the day on which it is restored', () => {
    const b = document('2024-01-01', [did('repeals', 'a', '2024-02-01')]);
    const c = document('2025-01-01', [did('restores', 'a', '2025-02-01')]);
    expect(stateOfA({ a, b, c }, '2025-01-31')).toBe('expired');
    expect(stateOfA({ a, b, c }, '2025-02-01')).toBe('in-force');
    const d = document('2026-01-01', [did('repeals', 'a', '2026-02-01')]);
    expect(registerOf({ a, b, c, d }).validity('a', '2026-03-01')).toMatchObject({
      since: '2026-02-01',
      successors: ['d'],
    });
  });
  it('an extension that comes in time moves the end of a period and the own last day', () => {
    const plan = document('2021-01-01', [], { period: { from: '2021-01-01', to: '2025-12-31' } });
    const longer = document('2025-12-01', [did('extends', 'a', '2025-12-31', '2026-06-30')]);
    expect(stateOfA({ a: plan, b: longer }, '2026-06-30')).toBe('in-force');
    expect(registerOf({ a: plan, b: longer }).validity('a', '2026-07-01')).toMatchObject({
      state: 'period-ended',
      since: '2026-07-01',
    });
    const dated = document('2021-01-01', [], { expiredOn: '2026-01-01' });
    expect(stateOfA({ a: dated, b: longer }, '2026-06-30')).toBe('in-force');
    expect(stateOfA({ a: dated, b: longer }, '2026-07-01')).toBe('expired');
  });
});

describe('records that cannot all be true', () => {
  const a = document('2020-01-01');
  it.each([
    [
      'an amendment after the end',
      {
        a,
        b: document('2024-01-01', [did('repeals', 'a', '2024-02-01')]),
        c: document('2025-01-01', [did('amends', 'a', '2025-02-01')]),
      },
      'conflicting',
    ],
    [
      'an amendment on the day of the end',
      {
        a,
        b: document('2024-01-01', [did('repeals', 'a', '2024-02-01')]),
        c: document('2024-01-01', [did('amends', 'a', '2024-02-01')]),
      },
      'expired',
    ],
    [
      'a second repeal of what had ended: law often tidies up',
      {
        a,
        b: document('2024-01-01', [did('replaces', 'a', '2024-02-01')]),
        c: document('2025-01-01', [did('repeals', 'a', '2025-02-01')]),
      },
      'expired',
    ],
    [
      'repealed and restored on one day',
      {
        a,
        b: document('2024-01-01', [did('repeals', 'a', '2024-02-01')]),
        c: document('2024-01-01', [did('restores', 'a', '2024-02-01')]),
      },
      'conflicting',
    ],
    [
      'an own last day after the day on which it was repealed',
      {
        a: document('2020-01-01', [], { expiredOn: '2027-01-01' }),
        b: document('2024-01-01', [did('repeals', 'a', '2024-02-01')]),
      },
      'conflicting',
    ],
    [
      'two documents that repeal each other on one day',
      {
        a: document('2020-01-01', [did('repeals', 'b', '2024-02-01')]),
        b: document('2020-01-01', [did('repeals', 'a', '2024-02-01')]),
      },
      'conflicting',
    ],
    [
      'an extension of what was over',
      {
        a: document('2020-01-01', [], { period: { from: null, to: '2023-12-31' } }),
        b: document('2024-05-01', [did('extends', 'a', '2024-06-01', '2026-12-31')]),
      },
      'conflicting',
    ],
  ])('%s', (_case, documents, state) => expect(stateOfA(documents, '2025-06-01')).toBe(state));
  it('a contradiction names everything that contradicts', () => {
    const b = document('2024-01-01', [did('repeals', 'a', '2024-02-01')]);
    const c = document('2024-01-01', [did('restores', 'a', '2024-02-01')]);
    expect(
      registerOf({ a, b, c })
        .validity('a', '2024-03-01')
        .grounds.map(({ by }) => by),
    ).toEqual(['b', 'c']);
  });
});

describe('a document that carries out others', () => {
  const base = document('2010-01-01');
  const otherBase = document('2010-01-01');
  const end = document('2026-06-01', [did('repeals', 'base', '2026-07-01')]);
  it.each([
    ['guides', 'base-ended'],
    ['details', 'base-ended'],
    ['implements', 'in-force'],
    ['based-on', 'in-force'],
  ] as const)('%s a document that has ended: %s', (type, state) =>
    expect(stateOfA({ a: document('2012-01-01', [did(type, 'base', null)]), base, end }, '2026-07-01')).toBe(state),
  );
  it('may have ended from the day on which its last base ended', () => {
    const a = document('2012-01-01', [did('details', 'base', null), did('guides', 'other', null)]);
    const later = document('2026-08-01', [did('replaces-in-substance', 'other', '2026-09-01')]);
    const register = registerOf({ a, base, other: otherBase, end, later });
    expect(register.validity('a', '2026-08-31').state).toBe('in-force');
    expect(register.validity('a', '2026-08-31').grounds.map(({ by }) => by)).toContain('base');
    expect(register.validity('a', '2026-09-01')).toMatchObject({ state: 'base-ended', since: '2026-09-01' });
    expect(register.days('a')).toEqual(expect.arrayContaining(['2026-07-01', '2026-09-01']));
  });
  it('has not ended with a base that is still applied for a time, or that had ended before it was issued', () => {
    const passing = document('2010-01-01', [], { transitions: [{ until: '2026-12-31', basis: 'end', ...read }] });
    const guide = document('2012-01-01', [did('guides', 'base', null)]);
    expect(stateOfA({ a: guide, base: passing, end }, '2026-12-31')).toBe('in-force');
    expect(stateOfA({ a: guide, base: passing, end }, '2027-01-01')).toBe('base-ended');
    expect(stateOfA({ a: document('2026-08-01', [did('guides', 'base', null)]), base, end }, '2026-09-01')).toBe(
      'in-force',
    );
  });
  it('is what its own end makes of it, where it has one', () => {
    const a = document('2012-01-01', [did('guides', 'base', null)], { expiredOn: '2020-01-01' });
    expect(stateOfA({ a, base, end }, '2026-07-01')).toBe('expired');
  });
});

describe('a rule on the documents of an issuer', () => {
  const rule = (until: string) => ({ documentsStay: { until, basis: 'luat', article: 'Điều 1', ...read } });
  const a = document('2020-01-01', [], { issuer: 'cu' });
  const moi = agency({ name: 'Cơ quan mới' });
  it('keeps them in use after it was dissolved, and names the successor that may end them', () => {
    const register = registerOf(
      { a },
      { cu: agency({ to: '2025-06-30', successors: ['moi'], ...rule('successor') }), moi },
    );
    expect(register.validity('a', '2025-06-30').state).toBe('in-force');
    const { state, since, grounds } = register.validity('a', '2025-07-01');
    expect([state, since]).toEqual(['continued', '2025-07-01']);
    expect(grounds.find(({ by }) => by === 'luat')).toMatchObject({ article: 'Điều 1', confidence: 'low' });
    expect(grounds.map(({ sentence }) => sentence).join(' ')).toContain('Cơ quan mới');
  });
  it('says nothing without such a rule, and while the issuer exists', () => {
    expect(registerOf({ a }, { cu: agency({ to: '2025-06-30' }) }).validity('a', '2026-01-01').state).toBe('in-force');
    expect(registerOf({ a }, { cu: agency(rule('successor')) }).validity('a', '2026-01-01').state).toBe('in-force');
  });
  it('that the issuer alone ends them makes a weaker answer than being in force', () => {
    const agencies = { cu: agency({ branch: 'party', ...rule('issuer') }) };
    expect(registerOf({ a }, agencies).validity('a', '2026-01-01').state).toBe('no-ending-found');
    const end = document('2025-01-01', [did('replaces', 'a', '2025-02-01')], { issuer: 'cu' });
    expect(registerOf({ a, end }, agencies).validity('a', '2026-01-01').state).toBe('expired');
  });
  it('that the issuer alone ends them keeps them from ending with their base; that a successor may does not', () => {
    const guide = document('2021-01-01', [did('guides', 'base', null)], { issuer: 'cu' });
    const base = document('2020-01-01', [], { expiredOn: '2025-01-01' });
    const stateWith = (more: Record<string, unknown>) =>
      registerOf({ a: guide, base }, { cu: agency(more) }).validity('a', '2026-01-01').state;
    expect(stateWith(rule('issuer'))).toBe('no-ending-found');
    expect(stateWith({ to: '2025-06-30', ...rule('successor') })).toBe('base-ended');
  });
  it('does not outrank what ended, doubt, or the end of a period', () => {
    const agencies = { cu: agency({ to: '2025-06-30', ...rule('successor') }) };
    const of = (more: Record<string, unknown>) =>
      registerOf({ a: document('2020-01-01', [], { issuer: 'cu', ...more }) }, agencies).validity('a', '2026-01-01')
        .state;
    expect(of({ period: { from: null, to: '2025-12-31' } })).toBe('period-ended');
    expect(of({ expiredOn: '2025-12-31' })).toBe('expired');
    expect(of({ uncertainFrom: { on: '2025-07-01', reason: 'Không rõ.', ...read } })).toBe('unknown');
  });
});

describe('whatever the records are', () => {
  const names = ['a', 'b', 'c', 'd'];
  const day = fc.integer({ min: 0, max: 30 }).map((offset) => `2024-01-${String(offset + 1).padStart(2, '0')}`);
  const done = fc
    .record({
      type: fc.constantFrom<RelationType>(
        'replaces',
        'repeals',
        'repeals-part',
        'replaces-in-substance',
        'suspends',
        'suspends-part',
        'restores',
        'amends',
        'details',
      ),
      target: fc.constantFrom(...names),
      on: day,
      until: fc.option(day, { nil: undefined }),
    })
    .map(({ type, target, on, until }) =>
      did(type, target, on, until !== undefined && until >= on ? until : undefined),
    );
  const documentsWhere = (mayActOn: (by: number, target: string) => boolean) =>
    fc.tuple(...names.map(() => fc.tuple(day, fc.array(done, { maxLength: 3 }), fc.option(day)))).map((drawn) =>
      Object.fromEntries(
        drawn.map(([issuedOn, relations, expiredOn], index) => [
          names[index] ?? '',
          document(
            issuedOn,
            relations.filter(({ target }) => mayActOn(index, target)),
            { expiredOn },
          ),
        ]),
      ),
    );
  const documents = documentsWhere((by, target) => target !== names[by]);
  /** Without circles, which the checker reports as errors. */
  const inOrder = documentsWhere((by, target) => names.indexOf(target) < by);

  test('every answer has a known state, and a ground with a source and a confidence', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...names), day, (drawn, id, on) => {
        const { state, grounds } = registerOf(drawn).validity(id, on);
        expect(wouldChange[state]).not.toBe('');
        expect(grounds.length).toBeGreaterThan(0);
        for (const ground of grounds) expect([ground.sentence !== '', ground.sources.length > 0]).toEqual([true, true]);
      }),
    );
  });
  test('the answer does not depend on what was asked before', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.tuple(fc.constantFrom(...names), day), { maxLength: 6 }), (drawn, asked) => {
        const warm = registerOf(drawn);
        for (const [id, on] of asked) warm.validity(id, on);
        for (const [id, on] of asked)
          expect([id, on, warm.validity(id, on).state]).toEqual([id, on, registerOf(drawn).validity(id, on).state]);
      }),
    );
  });
  test('between two days of a document nothing changes', () => {
    fc.assert(
      fc.property(inOrder, fc.constantFrom(...names), (drawn, id) => {
        const register = registerOf(drawn);
        const changing = new Set(register.days(id));
        for (let number = 2; number <= 31; number++) {
          const iso = (each: number) => `2024-01-${String(each).padStart(2, '0')}`;
          if (changing.has(iso(number))) continue;
          const [before, now] = [number - 1, number].map((each) => register.validity(id, iso(each)).state);
          expect([id, iso(number), now]).toEqual([id, iso(number), before]);
        }
      }),
    );
  });
  test('a document that nothing was done to is never ended by another', () => {
    fc.assert(
      fc.property(documents, day, (drawn, on) => {
        const others = Object.fromEntries(
          Object.entries(drawn).map(([id, data]) => [
            id,
            { ...data, relations: data.relations.filter(({ target }) => target !== 'a') },
          ]),
        );
        const { successors } = registerOf(others).validity('a', on);
        expect(successors).toEqual([]);
      }),
    );
  });
});

describe('a change of the law around a document after which nobody has checked it', () => {
  const check = { on: '2026-07-01', by: 'law', reason: 'Nguồn còn chép; chưa kiểm tra.', ...read };
  const law = document('2026-06-01');
  const a = document('2020-01-01', [], { needsCheckFrom: check, effectiveOn: '2020-02-01' });
  it('makes an answer of its own from that day, with its reason, the law and what would change it', () => {
    expect(stateOfA({ a, law }, '2026-06-30')).toBe('in-force');
    const { state, since, grounds } = registerOf({ a, law }).validity('a', '2026-07-01');
    expect([state, since]).toEqual(['needs-check', '2026-07-01']);
    expect(grounds[0]).toMatchObject({ sentence: check.reason, by: 'law', confidence: 'low' });
    expect(wouldChange[state]).toContain('kiểm tra');
    expect(registerOf({ a, law }).days('a')).toContain('2026-07-01');
  });
  it('does not outrank what is known to have ended, and is a reason next to a part that has', () => {
    const end = document('2026-01-01', [did('repeals', 'a', '2026-08-01')]);
    expect(stateOfA({ a, law, end }, '2026-08-01')).toBe('expired');
    const part = document('2026-01-01', [did('repeals-part', 'a', '2026-08-01')]);
    const { state, grounds } = registerOf({ a, law, part }).validity('a', '2026-08-01');
    expect(state).toBe('partial');
    expect(grounds.map(({ sentence }) => sentence)).toContain(check.reason);
  });
});

it('a document in force whose day of effect is not known is not said to be so since its issue', () => {
  const since = (more: Record<string, unknown>) =>
    registerOf({ a: document('2020-01-01', [], more) }).validity('a', '2026-01-01').since;
  expect([since({}), since({ effectiveOn: '2020-03-01' })]).toEqual([null, '2020-03-01']);
});

describe('an end whose day is not recorded', () => {
  const a = document('2020-01-01');
  const replaces = { ...did('replaces', 'a', null), note: 'Nguồn không nói từ ngày nào.' };
  const validity = (b: LegalReference, on: string) => registerOf({ a, b }).validity('a', on);
  it('is from the day of effect of the document that ends', () => {
    const b = document('2025-03-12', [replaces], { effectiveOn: '2025-05-01' });
    expect([validity(b, '2025-04-30').state, validity(b, '2025-05-01')]).toMatchObject([
      'in-force',
      { state: 'expired', since: '2025-05-01', successors: ['b'] },
    ]);
  });
  it('has no day where that one is not known either, and says so; nobody calls the day of issue the end', () => {
    const { state, since, grounds } = validity(document('2025-03-12', [replaces]), '2026-01-01');
    expect([state, since, grounds[0]?.on]).toEqual(['expired', null, null]);
    expect(grounds[0]?.sentence).toContain('chưa rõ từ ngày nào');
  });
  it('is accepted with a reason only, and never for a part', () => {
    const { note: _, ...silent } = replaces;
    expect(() => document('2025-03-12', [silent])).toThrow('chưa rõ ngày');
    expect(() => document('2025-03-12', [{ ...replaces, type: 'repeals-part' }])).toThrow('chưa rõ ngày');
  });
});
