import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../../../src/model/law/duty/deadline.ts';
import { parsePeriod } from '../../../../src/kinds/period.ts';
import { duty } from '../../../../src/kinds/duty.ts';
import { calendar, dutyFiles, duties, dutyOf, legalReferenceIds } from './fixtures.ts';

describe('the duties of the content', () => {
  test('are 137 in force and eight of repealed law', () => {
    expect(duties.filter(({ group }) => group !== 'Z')).toHaveLength(137);
    expect(duties.filter(({ heldTo }) => heldTo !== null).map(({ code }) => code)).toEqual(
      duties.filter(({ group }) => group === 'Z').map(({ code }) => code),
    );
  });

  test('are in the file of their code', () => {
    for (const { file, duty } of dutyFiles) expect(file).toBe(`${duty.code.toLowerCase()}.yaml`);
  });

  test('rest on documents of the register, each with an article where one is known', () => {
    for (const { code, basis } of duties) {
      expect(basis.length, code).toBeGreaterThan(0);
      for (const { reference } of basis) expect(legalReferenceIds, `${code} ${reference}`).toContain(reference);
    }
  });

  test('say that something must be on the website only with the clause that says so', () => {
    const without = duties.filter(
      ({ web, webBasis }) => (web === 'required') !== (webBasis !== null && webBasis.article !== null),
    );
    expect(without.map(({ code }) => code)).toEqual([]);
  });

  test.each(['B10', 'B11', 'B12', 'D32', 'H02', 'H06', 'K01', 'K10'])('%s need not be on the website', (code) =>
    expect(dutyOf(code).web).toBe('optional'),
  );

  test.each(['A18', 'B17', 'B19', 'B20', 'Z01', 'Z02', 'Z03', 'Z04'])(
    '%s: no clause on the web was read, and it says so',
    (code) => expect(dutyOf(code).web).toBe('unread'),
  );
  test.each([
    ['Z01', '2018-02-12'],
    ['Z04', '2018-02-12'],
    ['Z05', '2017-08-01'],
    ['Z08', '2017-08-01'],
  ])('%s is a duty from the day on which its circular took effect', (code, from) =>
    expect(dutyOf(code).heldFrom).toBe(from),
  );

  test.each(['G04', 'G12'])('%s is forbidden on the web', (code) => expect(dutyOf(code).web).toBe('forbidden'));
  test.each(['P01', 'P02', 'P03'])('%s is a gate', (code) => expect(dutyOf(code).web).toBe('gate'));
  test.each(['G03', 'G05', 'G08', 'G09', 'G10'])('%s stays inside the school', (code) =>
    expect(dutyOf(code).web).toBe('internal'),
  );

  test('what TT 09/2024 asks for begins with its day of effect and stays five years', () => {
    for (const { code, group, basis, heldFrom, retention } of duties) {
      if (basis[0]?.reference !== '09-2024-tt-bgddt' || group === 'P' || ['F04', 'F05'].includes(code)) continue;
      expect(heldFrom, code).toBe('2024-07-19');
      expect(retention.minimum, code).toEqual({ kind: 'term', count: 5, unit: 'years' });
    }
  });

  test('what TT 09/2024 asks for before 30 June is brought up to date within ten working days, at schools of every level (Điều 15)', () => {
    const yearly = duties.filter(
      ({ group, basis, due }) =>
        group !== 'E' && basis[0]?.reference === '09-2024-tt-bgddt' && due.some(({ kind }) => kind === 'yearly'),
    );
    expect(yearly.length).toBeGreaterThan(50);
    const changing = { kind: 'after-change', within: 10, unit: 'working-days' };
    for (const { code, due } of yearly) expect(due, code).toContainEqual(changing);
  });

  test.each([
    ['F03', ['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'special']],
    ['F04', ['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'special', 'continuing']],
    ['E01', ['preschool', 'primary', 'lower-secondary', 'upper-secondary', 'special', 'continuing']],
    ['E02', ['higher']],
  ])('%s is for schools of the levels %j (TT 09/2024 Điều 7, 9, 14)', (code, levels) =>
    expect(dutyOf(code).levels).toEqual(levels),
  );

  test('only duties of budget terms have a last day for some of them, and then each term has one', () => {
    const forSome = duties.filter(({ due }) =>
      due.some((rule) => 'budgetTerms' in rule && rule.budgetTerms.length > 0),
    );
    expect(forSome.map(({ code }) => code)).toEqual(['B08', 'Z06']);
    for (const each of forSome)
      for (const term of ['3t', '6t', '9t', '12t'])
        expect(rulesFor(each, parsePeriod(`2026-${term}`)!, calendar), `${each.code} ${term}`).toHaveLength(1);
    expect(duty.safeParse({ ...dutyOf('B08'), period: 'year' }).success).toBe(false);
  });

  test('a repealed duty names duties that exist', () => {
    for (const { replacedBy } of duties) for (const code of replacedBy) expect(dutyOf(code).heldTo).toBeNull();
  });
});
