import { expect, test } from 'vitest';
import { pairedTables } from '../../../src/model/check/paired-tables.ts';
import { readWith } from '../../support/content-folder.ts';

type Tables = Parameters<typeof pairedTables>[0];
const reception = (place: string, regular: string) =>
  ({ table: 'reception', place, regular }) as unknown as Tables[number];
const income = { table: 'income', rows: [] } as unknown as Tables[number];
const indexes = (before: Tables, after: Tables) => pairedTables(before, after).map(({ now }) => now?.index ?? null);

test('a table at another place is the same table, and not one that is gone', () => {
  expect(indexes([reception('Tầng 1', 'sáng')], [reception('Tầng 2', 'sáng')])).toEqual([0]);
});

test('of tables at two places each is found by its place first', () => {
  const [one, two] = [reception('Tầng 1', 'sáng'), reception('Tầng 2', 'chiều')];
  expect(indexes([one, two], [reception('Tầng 3', 'sáng'), one])).toEqual([1, 0]);
  expect(indexes([one, two], [two])).toEqual([null, 0]);
  expect(indexes([income, one], [one])).toEqual([null, 0]);
});

test('what leads to a record that a removal took away goes with it, and is no misspelled name', () => {
  const { issues } = readWith({
    'plans/2024-ke-hoach-mau.mdx': null,
    'removals/mot.yaml': `record: plans/2024-ke-hoach-mau\nname: Kế hoạch\non: 2024-11-30\nrule: Luật mẫu Điều 1\nreason: Lộ.\nby: Hiệu trưởng\n`,
    'summaries/2024-ke-hoach-mau.yaml':
      'plan: 2024-ke-hoach-mau\nauthor: ban biên tập\nwrittenOn: 2024-03-22\nstatements:\n  - { about: children, text: Trẻ được học., sections: [i] }\n',
  });
  const found = issues.filter(({ code }) => code === 'tham-chieu-hong');
  expect(found.length).toBeGreaterThan(0);
  for (const { message, remedy } of found) {
    expect(message).toContain('đã gỡ');
    expect(remedy).toContain('removals');
  }
});
