/** A count of a table. `protect`: it counts people, so 1 to 4 must not be learnt. */
export interface CountCell {
  id: string;
  value: number;
  protect: boolean;
  /** False for a count that the table does not show but that follows from it, as those who do not board. */
  published?: boolean;
  /** True for a count that another table shows: hiding it here would hide nothing. */
  known?: boolean;
}

/** `total` is the sum of `parts`, by the ids of the cells. */
export interface Sum {
  total: string;
  parts: readonly string[];
}

/** Counts from 1 to this are not shown: our rule, as no law names a threshold. */
export const smallestShown = 5;

const isSmall = (cell: CountCell) => cell.protect && cell.value >= 1 && cell.value < smallestShown;

/**
 * What a hidden count can be in the eyes of a reader. All hidden counts look alike, so any number
 * from 0 will do; to be on the safe side the small ones are taken to be known as such: 1 to 4.
 */
function possible(cell: CountCell, value: number): boolean {
  return isSmall(cell) ? value >= 1 && value < smallestShown : value >= 0;
}

/**
 * Whether the small count `target` could have another value, with everything that the reader sees
 * unchanged: a second solution is looked for by giving it each other value and letting one hidden
 * count of every sum that no longer adds up take the difference. Finding none is no proof that
 * there is none, but then more is hidden, never less.
 */
function isAmbiguous(
  target: CountCell,
  cells: ReadonlyMap<string, CountCell>,
  sums: readonly Sum[],
  unknown: ReadonlySet<string>,
) {
  let budget = 20_000;
  const repair = (changed: ReadonlyMap<string, number>): boolean => {
    if (budget-- <= 0) return false;
    const valueOf = (id: string) => changed.get(id) ?? cells.get(id)!.value;
    for (const { total, parts } of sums) {
      const difference = valueOf(total) - parts.reduce((all, id) => all + valueOf(id), 0);
      if (difference === 0) continue;
      return [total, ...parts].some((id) => {
        if (!unknown.has(id) || changed.has(id)) return false;
        const value = valueOf(id) + (id === total ? -difference : difference);
        return possible(cells.get(id)!, value) && repair(new Map(changed).set(id, value));
      });
    }
    return true;
  };
  for (let value = 1; value < smallestShown; value++)
    if (value !== target.value && repair(new Map([[target.id, value]]))) return true;
  return false;
}

/** The shown counts that share a sum with a hidden one linked to `target`: first the nearest, first the smallest that can vary. */
function candidates(
  target: CountCell,
  cells: ReadonlyMap<string, CountCell>,
  sums: readonly Sum[],
  unknown: ReadonlySet<string>,
) {
  const found: string[] = [];
  const reached = new Set([target.id]);
  for (let ring = [target.id]; ring.length > 0;) {
    const near = sums.filter(({ total, parts }) => ring.some((id) => id === total || parts.includes(id)));
    const rank = (id: string) => {
      const { value } = cells.get(id)!;
      return near.some(({ total }) => total === id) ? 1e9 + value : value === 0 ? 2e9 : value;
    };
    const next = [...new Set(near.flatMap(({ total, parts }) => [total, ...parts]))].filter((id) => !reached.has(id));
    for (const id of next) reached.add(id);
    found.push(
      ...next.filter((id) => !unknown.has(id) && cells.get(id)!.known !== true).sort((a, b) => rank(a) - rank(b)),
    );
    ring = next.filter((id) => unknown.has(id));
  }
  return found;
}

/**
 * The ids of the counts to hide: every protected count from 1 to 4, and as many others as it takes
 * that none of them follows from the sums, but none that can be shown again in the end, and none that is `known`. The sums
 * must hold; a table that does not add up is refused before it comes here. Throws a RangeError for a
 * sum over unknown ids or one that is wrong.
 */
export function suppress(list: readonly CountCell[], sums: readonly Sum[]): Set<string> {
  const cells = new Map(list.map((cell) => [cell.id, cell]));
  for (const { total, parts } of sums) {
    const values = [total, ...parts].map((id) => cells.get(id)?.value);
    if (values.includes(undefined)) throw new RangeError(`Tổng ${total} dẫn đến ô không có.`);
    if (values[0] !== values.slice(1).reduce((all, value) => all! + value!, 0))
      throw new RangeError(`Tổng ${total} không bằng các phần của nó.`);
  }
  const unknown = new Set(list.filter((cell) => cell.published === false || isSmall(cell)).map(({ id }) => id));
  const small = list.filter(isSmall);
  const added: string[] = [];
  /** Small counts for which nothing more can be hidden: all that is linked to them is hidden already. */
  const beyond = new Set<CountCell>();
  for (;;) {
    const exposed = small.find((cell) => !beyond.has(cell) && !isAmbiguous(cell, cells, sums, unknown));
    if (!exposed) break;
    const near = candidates(exposed, cells, sums, unknown);
    const best =
      near.find((id) => isAmbiguous(exposed, cells, sums, new Set(unknown).add(id))) ??
      near.find((id) => cells.get(id)!.value > 0) ??
      near[0];
    if (best === undefined) {
      beyond.add(exposed);
      continue;
    }
    unknown.add(best);
    added.push(best);
  }
  for (const id of beyond.size > 0 ? [] : added) {
    unknown.delete(id);
    if (!small.every((cell) => isAmbiguous(cell, cells, sums, unknown))) unknown.add(id);
  }
  return new Set([...unknown].filter((id) => cells.get(id)!.published !== false));
}
