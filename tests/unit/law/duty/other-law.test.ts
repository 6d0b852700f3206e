import { expect, test } from 'vitest';
import type { Duty, Ownership, SchoolLevel } from '../../../../src/kinds/duty.ts';
import { dutyOf } from './fixtures.ts';

const general: SchoolLevel[] = ['primary', 'lower-secondary', 'upper-secondary', 'special'];
const withPreschool: SchoolLevel[] = ['preschool', ...general];
const schools: SchoolLevel[] = [...withPreschool, 'continuing'];
const all: SchoolLevel[] = [...schools, 'higher'];
const both: Ownership[] = ['public', 'private'];
type Kind = Duty['due'][number]['kind'];

/** Duties of a school that other law than TT 09/2024 has: base, levels, owners, kinds of terms, whether the website is asked for. */
const rows: [string, string, SchoolLevel[], Ownership[], Kind[], Duty['web']][] = [
  ['A18', '43-2019-qh14', withPreschool, ['private'], ['standing', 'each-item'], 'unread'],
  ['A19', '66-2026-nd-cp', withPreschool, ['private'], ['after-event'], 'required'],
  ['A20', '86-2018-nd-cp', withPreschool, ['private'], ['standing'], 'required'],
  ['A21', '43-2019-qh14', all, both, ['standing'], 'optional'],
  ['A22', '06-2019-tt-bgddt', schools, both, ['after-event'], 'allowed'],
  ['A23', '80-2017-nd-cp', schools, both, ['within-period'], 'allowed'],
  ['B13', '144-2017-tt-btc', all, ['public'], ['after-event'], 'optional'],
  ['B14', '26-2009-tt-bgddt', general, both, ['each-item'], 'allowed'],
  ['B15', '35-2011-tt-bgddt', ['upper-secondary', 'special'], both, ['each-item'], 'optional'],
  ['B16', '66-2025-nd-cp', withPreschool, both, ['each-item'], 'optional'],
  ['B17', '73-2026-nd-cp', all, ['public', 'private-supported'], ['after-period'], 'unread'],
  ['B19', '48-2026-tt-bgddt', withPreschool, ['private'], ['before-event'], 'unread'],
  ['B20', '266-2026-nd-cp', all, ['public'], ['after-event'], 'unread'],
  ['C26', '18-2023-tt-bgddt', [...general, 'continuing'], both, ['within-period'], 'required'],
  ['D28', '30-2021-tt-bgddt', ['preschool'], both, ['before-event'], 'allowed'],
  ['D29', '31-2023-tt-bgddt', ['lower-secondary', 'continuing'], both, ['before-event'], 'allowed'],
  ['D30', '09-2021-tt-bgddt', [...general, 'continuing'], both, ['each-item'], 'required'],
  ['D31', '29-2024-tt-bgddt', general, both, ['each-item'], 'allowed'],
  ['D32', '70-2026-tt-bgddt', [...general, 'continuing'], both, ['voluntary'], 'optional'],
  ['G11', '235-2026-nd-cp', all, ['public'], ['each-item'], 'required'],
  ['G12', '130-2020-nd-cp', all, ['public'], ['after-event'], 'forbidden'],
];

test.each(rows)(
  '%s rests on %s, and is for the schools and terms of that law',
  (code, base, levels, owners, due, web) => {
    const duty = dutyOf(code);
    expect(duty.basis.map(({ reference }) => reference)).toContain(base);
    expect([duty.levels, duty.ownership]).toEqual([levels, owners]);
    expect([...new Set(duty.due.map(({ kind }) => kind))]).toEqual(due);
    expect(duty.web).toBe(web);
  },
);

test.each(['B07', 'B08', 'B09'])('%s is for private schools that the State supports, by TT 26/2026 Điều 28', (code) => {
  const { basis, ownership, conditions } = dutyOf(code);
  expect(ownership).toEqual(both);
  expect(conditions).toMatchObject([{ ownership: ['private'], onlyIf: 'trường được ngân sách nhà nước hỗ trợ' }]);
  expect(basis.some(({ reference, article }) => reference === '26-2026-tt-btc' && article?.includes('Điều 28'))).toBe(
    true,
  );
});

test.each(['B13', 'D31', 'D32', 'G08'])('%s does not claim more than its weakest source', (code) =>
  expect(dutyOf(code).provenance.confidence).toBe('medium'),
);
