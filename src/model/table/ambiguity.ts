import { entryOf } from '../items.ts';
import { smallestShown } from './counted.ts';

/** A number of a table that counts people. */
export interface CountCell {
  id: string;
  value: number;
  /** False for a number that the table does not list but that follows from it, as those who do not board. */
  listed?: boolean;
  /** True for a number that another table shows: hiding it here would hide nothing. */
  known?: boolean;
  /** True for a number that another table hides: it is a secret here too, whatever its size. */
  linked?: boolean;
}

/** `whole` is the sum of `parts`, by the ids of the cells. */
export interface Sum {
  whole: string;
  parts: readonly string[];
}

const isSmall = ({ value }: CountCell) => value > 0 && value < smallestShown;
export const isSecret = (cell: CountCell) => isSmall(cell) || cell.linked === true;
export const cellsOf = ({ whole, parts }: Sum) => [whole, ...parts];

/**
 * What a hidden number can be in the eyes of a reader. To be on the safe side the small ones are taken to be known as
 * such: 1 to 4. A zero is not hidden unless everything around it is. Of a number that is not listed no reader knows
 * that it is small, and to assume it would show it: more would be hidden around small ones than around others.
 */
function possible(cell: CountCell, value: number): boolean {
  if (cell.listed === false) return value >= 0;
  if (isSmall(cell)) return value >= 1 && value < smallestShown;
  return value >= (cell.value === 0 ? 0 : 1);
}

/** The other values that a secret number is tried with: the small ones, or those around it. */
function alternatives(cell: CountCell): number[] {
  const least = isSmall(cell) ? 1 : Math.max(1, cell.value - smallestShown);
  const most = isSmall(cell) ? smallestShown - 1 : cell.value + smallestShown;
  return Array.from({ length: most - least + 1 }, (_, index) => least + index).filter((value) => value !== cell.value);
}

/**
 * Whether the secret number `target` could have another value, with everything that the reader sees unchanged: a second
 * solution is looked for by giving it each other value and letting one hidden number of every sum that no longer adds up
 * take the difference. Finding none is no proof that there is none, but then more is hidden, never less.
 */
export function isAmbiguous(
  target: CountCell,
  cells: ReadonlyMap<string, CountCell>,
  sums: readonly Sum[],
  unknown: ReadonlySet<string>,
) {
  let budget = 20_000;
  const repair = (changed: ReadonlyMap<string, number>): boolean => {
    if (budget-- <= 0) return false;
    const valueOf = (id: string) => changed.get(id) ?? entryOf(cells, id).value;
    for (const sum of sums) {
      const difference = valueOf(sum.whole) - sum.parts.reduce((all, id) => all + valueOf(id), 0);
      if (difference === 0) continue;
      return cellsOf(sum).some((id) => {
        if (!unknown.has(id) || changed.has(id)) return false;
        const value = valueOf(id) + (id === sum.whole ? -difference : difference);
        return possible(entryOf(cells, id), value) && repair(new Map(changed).set(id, value));
      });
    }
    return true;
  };
  return alternatives(target).some((value) => repair(new Map([[target.id, value]])));
}
