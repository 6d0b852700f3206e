import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LegalReference } from '../../../../src/kinds/legal-reference.ts';
import type { RelationType } from '../../../../src/kinds/relation.ts';
import { relationTypes } from '../../../../src/kinds/relation.ts';
import type { ValidityState } from '../../../../src/model/law/validity/validity.ts';
import { did, document, registerOf, undated } from '../../../support/law-records.ts';

const names = ['a', 'b', 'c', 'd'];
const DAYS = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}-01`);
const day = fc.constantFrom(...DAYS, '2025-01-01', '2025-02-01');
const maybeDay = fc.option(day);
const types: RelationType[] = [
  'replaces',
  'repeals',
  'repeals-part',
  'replaces-in-substance',
  'suspends',
  'suspends-part',
  'restores',
  'amends',
];
const done = fc
  .record({ type: fc.constantFrom(...types), target: fc.constantFrom(...names), on: maybeDay, until: maybeDay })
  .map(({ type, target, on, until }) => {
    if (on === null && relationTypes[type].ends === 'all') return undated(type, target);
    const from = on ?? '2024-06-01';
    return did(type, target, from, until !== null && until >= from ? until : undefined);
  });

/** Documents that act on earlier ones only: circles are errors of the checker. Some have no day, and a number with or without its year. */
const documents = fc
  .tuple(
    ...names.map(() =>
      fc.record({
        issuedOn: maybeDay,
        effectiveOn: maybeDay,
        expiredOn: fc.option(day, { freq: 5 }),
        number: fc.constantFrom('5/2024/TT-BM', '5/QĐ-BM', null),
        relations: fc.array(done, { maxLength: 3 }),
      }),
    ),
  )
  .map((drawn) =>
    drawn.map(({ issuedOn, relations, ...more }, index): [string, LegalReference] => [
      names[index] ?? '',
      document(
        issuedOn,
        relations.filter(({ target }) => names.indexOf(target) < index),
        more,
      ),
    ]),
  );

/** Out of force by what is known, whatever else was done. */
const GONE: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance', 'suspended', 'conflicting']);

describe('whatever the records are, with and without days', () => {
  test('the answer is a function of the set of documents and acts, not of their order', () => {
    const shuffled = documents.chain((drawn) =>
      fc.record({
        drawn: fc.constant(drawn),
        again: fc
          .shuffledSubarray(drawn, { minLength: drawn.length })
          .map((all) =>
            all.map(([id, data]): [string, LegalReference] => [
              id,
              { ...data, relations: data.relations.toReversed() },
            ]),
          ),
      }),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom(...names), day, ({ drawn, again }, id, on) => {
        const [one, other] = [drawn, again].map((all) => registerOf(Object.fromEntries(all)));
        expect(other?.validity(id, on)).toEqual(one?.validity(id, on));
        expect(other?.days(id)).toEqual(one?.days(id));
      }),
      { numRuns: 400 },
    );
  });
  test('an end without any day is a reason of every answer that nothing else decides, and leaves nothing in force without doubt', () => {
    const acting = fc.constantFrom(null, '5/QĐ-BM', '5/2024/TT-BM');
    fc.assert(
      fc.property(documents, fc.constantFrom(...names), day, acting, (drawn, id, on, number) => {
        const before = registerOf(Object.fromEntries(drawn)).validity(id, on);
        fc.pre(before.state !== 'not-yet');
        const x = document(null, [undated('repeals', id)], { number });
        const all = Object.fromEntries(drawn);
        const after = registerOf({ ...all, x }).validity(id, on);
        const says = GONE.has(after.state) || after.grounds.some(({ by }) => by === 'x');
        const restored = drawn.some(([, { relations }]) =>
          relations.some(({ type, target }) => type === 'restores' && target === id),
        );
        const ownEnd = all[id]?.expiredOn ?? '';
        const holds = ['in-force', 'partial'].includes(after.state);
        expect([says, !holds || restored || ownEnd > on]).toEqual([true, true]);
      }),
      { numRuns: 400 },
    );
  });
  test('between two days of a document nothing changes', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(...names), (drawn, id) => {
        const register = registerOf(Object.fromEntries(drawn));
        const changing = new Set(register.days(id));
        for (const on of DAYS.slice(1).filter((each) => !changing.has(each))) {
          const before =
            [...changing]
              .filter((each) => each < on)
              .sort()
              .at(-1) ?? '2023-01-01';
          expect([id, on, register.validity(id, on)]).toEqual([id, on, register.validity(id, before)]);
        }
      }),
      { numRuns: 400 },
    );
  });
});
