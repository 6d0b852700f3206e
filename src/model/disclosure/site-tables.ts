import type { TableData } from '../../kinds/disclosure-data/index.ts';
import type { Disclosure } from '../../kinds/disclosure.ts';
import { parsePeriod } from '../../kinds/period.ts';
import { once } from '../once.ts';
import { smallestShown } from '../table/counted.ts';
import { publish } from '../table/publish.ts';
import { hiddenCounts, numberOf, protectedCounts, type Count } from '../table/small-counts.ts';
import type { TableInput } from '../table/table-input.ts';
import type { TableView } from '../table/table-view.ts';
import { statedYears, tableInput } from './tables.ts';

/** A table that counts people, among all that are published. */
interface Counting {
  table: TableData['table'];
  organization: string;
  years: readonly number[];
  input: TableInput;
  counts: readonly Count[];
  /** What other tables hide and this one has too. */
  linked: Set<string>;
}

/**
 * Tables as readers may see them next to all other tables of the site. A number that one table hides without being small
 * itself gives away the small one that it protects. So no table of another kind shows the same number of the same school
 * and year: not the total in the tables of growth and land where every age group is small, not an age in the yearbook.
 *
 * @param all everything that is published
 * @param learner what one who learns at the school is called
 */
export function siteTables(all: readonly Disclosure[], learner?: string): (data: TableData) => TableView {
  const linked = once(() => linkTables(all));
  return (data) => publish(tableInput(data, learner), linked().get(data)?.linked);
}

function linkTables(all: readonly Disclosure[]): ReadonlyMap<TableData, Counting> {
  const tables = new Map(
    all
      .flatMap((item) => item.data.map((data) => [data, countingOf(item, data)] as const))
      .filter(([, { counts }]) => counts.length > 0),
  );
  // What is hidden because of one table can need a cover of its own, which a third one may show.
  for (let changed = true; changed;) {
    changed = false;
    for (const from of tables.values()) {
      const hidden = hiddenCounts(from.input, from.linked);
      const covers = from.counts.filter(({ id, value }) => value >= smallestShown && hidden.has(id)).map(numberOf);
      for (const to of tables.values())
        for (const number of covers) {
          if (to.linked.has(number) || !sharesNumbers(from, to) || !to.counts.map(numberOf).includes(number)) continue;
          to.linked.add(number);
          changed = true;
        }
    }
  }
  return tables;
}

function countingOf({ organization, period }: Disclosure, data: TableData): Counting {
  const input = tableInput(data);
  const { from, to } = parsePeriod(period) ?? { from: '', to: '' };
  const years = statedYears(data) ?? [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return { table: data.table, organization, years, input, counts: protectedCounts(input), linked: new Set() };
}

const sharesNumbers = (one: Counting, other: Counting) =>
  one.table !== other.table &&
  one.organization === other.organization &&
  one.years.some((year) => other.years.includes(year));
