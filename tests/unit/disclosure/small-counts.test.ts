import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { counted } from '../../../src/model/table/counted.ts';
import { tableInput, tableView } from '../../../src/model/disclosure/tables.ts';
import type { TableView } from '../../../src/model/table/table-view.ts';
import { disclosureData, tableKeys, type TableData, type TableKey } from '../../../src/kinds/disclosure-data/index.ts';
import { otherValue, type Fact, type Unknown } from './attacker.ts';
import { randomTables, type RandomTable, type Seen } from './random-tables.ts';
import { samples } from './samples.ts';

const isSmall = (value: number) => value >= 1 && value <= 4;

/** Every number that was filled in, by its cell, with whether the table counts people by it. */
function filledIn(data: TableData) {
  const { columns, rows } = tableInput(data);
  return columns.flatMap((column) =>
    rows.flatMap((row) => {
      const value = row.values[column.key];
      const counts = column.counts === 'by-row' ? row.counts! : column.counts;
      if (typeof value !== 'number' || column.shown === false) return [];
      return [{ id: `${column.key} ${row.key}`, value, people: counted[counts] === 'protected' }];
    }),
  );
}

/** What a reader sees: the numbers in the cells, and in the note about the days of petitions. */
function reader({ columns, rows, footnotes }: TableView): Seen {
  const cells = new Map<string, unknown>(
    rows.flatMap((row) => row.cells.map(({ value }, at) => [`${columns[at]!.key} ${row.key}`, value] as const)),
  );
  const days = footnotes.flatMap((note) => /bình quân: ([\d,]+)\.$/u.exec(note)?.[1] ?? [])[0];
  if (days !== undefined) cells.set('footnote averageDays', Number(days.replace(',', '.')));
  return (id) => {
    const value = cells.get(id);
    return typeof value === 'number' ? value : null;
  };
}

/** Groups of numbers that a chain of facts connects. */
function connected(facts: readonly Fact[]): Set<string>[] {
  const groups: Set<string>[] = [];
  for (const { terms } of facts) {
    const group = new Set(terms.map(([id]) => id));
    for (const other of groups.filter((each) => [...group].some((id) => each.has(id)))) {
      for (const id of other) group.add(id);
      groups.splice(groups.indexOf(other), 1);
    }
    groups.push(group);
  }
  return groups;
}

/**
 * A small count is a number of people from 1 to 4. It is *shown* where a cell has it. It is *derived* where only one number
 * is left for it to a reader who knows
 *
 * - every cell that is shown, with shares and averages as precise as the data for programs gives them,
 * - how the numbers of the table add up, which is part of which, and that all are whole,
 * - the rates by which money is paid,
 * - which of the hidden numbers are from 1 to 4. That much the word “ẩn” says by design, and more: it does not say which
 *   number is hidden only to protect another. Where all numbers that are connected are hidden, the reader has
 *   nothing to compare with, and does not know it.
 *
 * The same holds for a number from 1 to 4 that is in no cell, as of those who are not in a part; and for a larger one that
 * is hidden to protect another, unless a table only guesses what adds up, as a yearbook does: that may hide what it need not.
 */
function expectNothingDerived<K extends TableKey>(data: TableData<K>, { known, guesses }: RandomTable<K>) {
  const seen = reader(tableView(data));
  const numbers = new Map(filledIn(data).map((each) => [each.id, each]));
  for (const { id, value, people } of numbers.values())
    if (people && isSmall(value)) expect(seen(id), `${id} is shown`).toBeNull();
  const { facts, unlisted } = known(data, seen);
  const most = [...numbers.values()].reduce((all, { value }) => all + value, 0) + 20;
  const isHiddenCount = (id: string) => numbers.get(id)?.people === true && seen(id) === null;
  const comparable = new Set(
    connected(facts)
      .filter((group) => [...group].some((id) => seen(id) !== null))
      .flatMap((group) => [...group]),
  );
  const ids = new Set([...numbers.keys(), ...facts.flatMap(({ terms }) => terms.map(([id]) => id))]);
  const unknowns = [...ids].map((id): Unknown => {
    const shown = seen(id);
    if (shown !== null) return { id, actual: shown, least: shown, most: shown };
    const actual = numbers.get(id)?.value ?? unlisted[id] ?? 0;
    if (isHiddenCount(id) && isSmall(actual) && comparable.has(id)) return { id, actual, least: 1, most: 4 };
    return { id, actual, least: 0, most: isHiddenCount(id) || id in unlisted ? most : 1e6 };
  });
  const secrets = unknowns.filter(({ id, actual }) =>
    isHiddenCount(id) ? isSmall(actual) || guesses !== true : id in unlisted && isSmall(actual),
  );
  for (const secret of secrets)
    expect(otherValue(secret, unknowns, facts), `${secret.id} can only be ${secret.actual}`).not.toBeNull();
}

describe('no table shows or gives away a number of people from 1 to 4', () => {
  const runs = <K extends keyof typeof randomTables>(key: K) => {
    const random = randomTables[key] as unknown as RandomTable<K>;
    fc.assert(
      fc.property(random.data, (data) => expectNothingDerived(data, random)),
      { numRuns: 300 },
    );
  };
  test.each(Object.keys(randomTables) as (keyof typeof randomTables)[])('%s', runs);

  test('and every table that counts people is tried', () => {
    const people = tableKeys.filter((key) => {
      const { columns, rows } = tableInput(disclosureData.parse(samples[key]));
      return columns.some(({ counts }) =>
        counts === 'by-row'
          ? rows.some((row) => counted[row.counts!] === 'protected')
          : counted[counts] === 'protected',
      );
    });
    expect(people.toSorted()).toEqual(Object.keys(randomTables).toSorted());
  });
});
