import { describe, expect, test } from 'vitest';
import { disclosureData, tableKeys, tables } from '../../../src/kinds/disclosure-data/index.ts';
import { read, repositoryFiles } from '../repository/repository-files.ts';

const folder = 'src/kinds/disclosure-data/';

describe('a table', () => {
  test('is named by no other code: what is true of one table is in its file', () => {
    const name = new RegExp(
      `\\b(?:table|data)\\.table [!=]== '|\\btables(?:\\.|\\[')(?:${tableKeys.join('|')})\\b`,
      'u',
    );
    const naming = repositoryFiles()
      .filter((path) => /^src\/.*\.(?:ts|astro)$/u.test(path) && !path.startsWith(folder))
      .filter((path) => name.test(read(path)));
    expect(naming).toEqual([]);
  });

  test.each(tableKeys)(
    '%s has a number in its sample for each column of numbers, so that every column is tried',
    (key) => {
      const { columns, rows } = tables[key].view(disclosureData.parse(tables[key].sample) as never, 'trẻ');
      const empty = columns.filter(
        (column) => column.format !== 'text' && rows.every(({ values }) => (values[column.key] ?? null) === null),
      );
      expect(empty.map((column) => column.label)).toEqual([]);
    },
  );
});
