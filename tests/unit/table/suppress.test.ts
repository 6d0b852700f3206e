import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountCell, Sum } from '../../../src/model/table/ambiguity.ts';
import { suppress } from '../../../src/model/table/suppress.ts';

const count = (id: string, value: number, listed = true): CountCell => ({ id, value, listed });

const isSmall = ({ value }: CountCell) => value >= 1 && value <= 4;

/**
 * All that a reader can conclude, by trying every assignment: the values that each hidden count can
 * have. The reader knows the sums, every shown count, and which of the hidden ones are from 1 to 4; of a count that is not
 * listed no reader knows that.
 */
function conclusions(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Map<string, Set<number>> {
  const secret = cells.filter(({ id, listed }) => listed === false || hidden.has(id));
  const largest = Math.max(...cells.map(({ value }) => value)) + 4;
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  for (const { id } of secret) values.delete(id);
  const found = new Map(secret.map(({ id }) => [id, new Set<number>()]));
  const consistent = () =>
    sums.every(({ whole: id, parts }) => {
      const whole = values.get(id) ?? Infinity;
      const known = parts.reduce((all, id) => all + (values.get(id) ?? 0), 0);
      return parts.every((id) => values.has(id)) ? whole === Infinity || whole === known : known <= whole;
    });
  const search = (index: number) => {
    const cell = secret[index];
    if (!cell) {
      for (const { id } of secret) found.get(id)!.add(values.get(id)!);
      return;
    }
    const small = isSmall(cell) && cell.listed !== false;
    for (let value = small ? 1 : 0; value <= (small ? 4 : largest); value++) {
      values.set(cell.id, value);
      if (consistent()) search(index + 1);
    }
    values.delete(cell.id);
  };
  search(0);
  return found;
}

function expectSafe(cells: readonly CountCell[], sums: readonly Sum[]) {
  const hidden = suppress(cells, sums);
  if (cells.every(({ id, listed }) => listed === false || hidden.has(id))) return;
  const known = conclusions(cells, sums, hidden);
  for (const cell of cells) {
    if (cell.listed !== false && isSmall(cell)) expect(hidden.has(cell.id)).toBe(true);
    if (hidden.has(cell.id) || isSmall(cell))
      expect(known.get(cell.id)!.size, `${cell.id} = ${cell.value}`).toBeGreaterThan(1);
  }
}

describe('hiding small counts', () => {
  const table = (...values: number[]) => {
    const cells = values.map((value, index) => count(`part ${index}`, value));
    const total = values.reduce((all, value) => all + value, 0);
    return { cells: [...cells, count('total', total)], sums: [{ whole: 'total', parts: cells.map(({ id }) => id) }] };
  };
  const hiddenOf = ({ cells, sums }: ReturnType<typeof table>) => [...suppress(cells, sums)].sort();

  test('hides nothing where no count is small', () => {
    expect(hiddenOf(table(20, 0, 35, 5))).toEqual([]);
  });

  test('hides a second count where the total would give a single one away', () => {
    expect(hiddenOf(table(20, 3, 35))).toEqual(['part 0', 'part 1']);
  });

  test('takes the first that can be another number, not the smallest: the choice would say how large the hidden ones are', () => {
    expect(hiddenOf(table(35, 3, 20))).toEqual(['part 0', 'part 1']);
    expect(hiddenOf(table(5, 5, 3))).toEqual(['part 0', 'part 2']);
    expect(hiddenOf(table(6, 5, 2))).toEqual(['part 0', 'part 2']);
  });

  test('two small counts hide each other', () => {
    expect(hiddenOf(table(20, 1, 2))).toEqual(['part 1', 'part 2']);
  });

  test('but not where their sum leaves one solution: 1 and 1, or 4 and 4', () => {
    expect(hiddenOf(table(20, 1, 1))).toEqual(['part 0', 'part 1', 'part 2']);
    expect(hiddenOf(table(20, 4, 4))).toEqual(['part 0', 'part 1', 'part 2']);
  });

  test('hides all that is linked where no part can take the difference: a hidden total would say that it is 4 and 4', () => {
    expect(hiddenOf(table(4, 4, 0))).toEqual(['part 0', 'part 1', 'part 2', 'total']);
    const apart = table(4, 4, 0);
    expect(hiddenOf({ ...apart, cells: [...apart.cells, count('other', 20)] })).not.toContain('other');
  });

  test('never hides a count that another table shows, unless it is small itself', () => {
    const known = (value: number): CountCell => ({ ...count('all', value), known: true });
    const sums = [{ whole: 'all', parts: ['boarding', 'others'] }];
    expect([...suppress([known(8), count('boarding', 4), count('others', 4)], sums)]).not.toContain('all');
    expect([...suppress([known(3), count('boarding', 3), count('others', 0)], sums)]).toContain('all');
  });

  test('protects a count that another table hides as if it were small', () => {
    const parts = (value: number) => [{ ...count('a', value), linked: true }, count('b', 30), count('c', 40)];
    const sums = [{ whole: 'total', parts: ['a', 'b', 'c'] }];
    expect([...suppress([...parts(20), count('total', 90)], sums)].sort()).toEqual(['a', 'b']);
  });

  test('zero is shown, and no cover: it cannot be anything else', () => {
    expect(hiddenOf(table(20, 0, 3))).toEqual(['part 0', 'part 2']);
  });

  test('a count whose rest is small is hidden: 98 of 100 reports the other two', () => {
    const cells = [count('all', 100), count('boarding', 98), count('rest', 2, false)];
    expect([...suppress(cells, [{ whole: 'all', parts: ['boarding', 'rest'] }])]).toEqual(['boarding']);
  });

  test('follows a chain of sums: the total of one is a part of another', () => {
    const cells = [count('all', 50), count('a', 31), count('b', 19), count('a1', 30), count('a2', 1)];
    const sums = [
      { whole: 'all', parts: ['a', 'b'] },
      { whole: 'a', parts: ['a1', 'a2'] },
    ];
    expectSafe(cells, sums);
  });

  test('refuses a sum that does not hold and one over unknown counts', () => {
    expect(() => suppress([count('a', 3), count('t', 4)], [{ whole: 't', parts: ['a'] }])).toThrow('không bằng');
    expect(() => suppress([count('t', 4)], [{ whole: 't', parts: ['a'] }])).toThrow('không có');
  });

  test('no small count of any one-way table can be derived', () => {
    const small = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(small, (values) => {
        const { cells, sums } = table(...values);
        expectSafe(cells, sums);
      }),
      { numRuns: 300 },
    );
  });

  test('no small count of any table with the rests of its parts can be derived', () => {
    const shape = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat(27), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(shape, ([parts, subsets]) => {
        const { cells, sums } = table(...parts);
        const total = parts.reduce((all, value) => all + value, 0);
        const extra = subsets
          .filter((value) => value <= total)
          .flatMap((value, index) => [count(`sub ${index}`, value), count(`rest ${index}`, total - value, false)]);
        const more = extra
          .filter(({ listed }) => listed)
          .map(({ id }) => ({ whole: 'total', parts: [id, id.replace('sub', 'rest')] }));
        expectSafe([...cells, ...extra], [...sums, ...more]);
      }),
      { numRuns: 150 },
    );
  });

  test('no small count of any two-way table can be derived', () => {
    const grid = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 })).chain(([height, width]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
    fc.assert(
      fc.property(grid, (rows) => {
        const cells: CountCell[] = [];
        const sums: Sum[] = [];
        const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
        for (const [r, row] of rows.entries()) {
          for (const [c, value] of row.entries()) cells.push(count(`${r} ${c}`, value));
          cells.push(count(`row ${r}`, add(row)));
          sums.push({ whole: `row ${r}`, parts: row.map((_, c) => `${r} ${c}`) });
        }
        for (const c of rows[0]!.keys()) {
          cells.push(count(`column ${c}`, add(rows.map((row) => row[c]!))));
          sums.push({ whole: `column ${c}`, parts: rows.map((_, r) => `${r} ${c}`) });
        }
        cells.push(count('all', add(rows.flat())));
        sums.push(
          { whole: 'all', parts: rows.map((_, r) => `row ${r}`) },
          { whole: 'all', parts: rows[0]!.map((_, c) => `column ${c}`) },
        );
        expectSafe(cells, sums);
      }),
      { numRuns: 60 },
    );
  });
});
