import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppress, type CountCell, type Sum } from '../../../src/model/disclosure/suppress.ts';

const count = (id: string, value: number, published = true): CountCell => ({ id, value, protect: true, published });

/**
 * All that a reader can conclude, by trying every assignment: the values that each hidden count can
 * have. The reader knows the sums, every shown count, and that a small count is 1 to 4.
 */
function conclusions(
  cells: readonly CountCell[],
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
): Map<string, Set<number>> {
  const secret = cells.filter(({ id, published }) => published === false || hidden.has(id));
  const largest = Math.max(...cells.map(({ value }) => value)) + 4;
  const values = new Map(cells.map(({ id, value }) => [id, value]));
  for (const { id } of secret) values.delete(id);
  const found = new Map(secret.map(({ id }) => [id, new Set<number>()]));
  const consistent = () =>
    sums.every(({ total, parts }) => {
      const whole = values.get(total) ?? Infinity;
      const known = parts.reduce((all, id) => all + (values.get(id) ?? 0), 0);
      return parts.every((id) => values.has(id)) ? whole === Infinity || whole === known : known <= whole;
    });
  const search = (index: number) => {
    const cell = secret[index];
    if (!cell) {
      for (const { id } of secret) found.get(id)!.add(values.get(id)!);
      return;
    }
    const small = cell.value >= 1 && cell.value <= 4;
    for (let value = small ? 1 : 0; value <= (small ? 4 : largest); value++) {
      values.set(cell.id, value);
      if (consistent()) search(index + 1);
    }
    values.delete(cell.id);
  };
  search(0);
  return found;
}

const isSmall = ({ value }: CountCell) => value >= 1 && value <= 4;

function expectSafe(cells: readonly CountCell[], sums: readonly Sum[]) {
  const hidden = suppress(cells, sums);
  if (cells.every(({ id, published }) => published === false || hidden.has(id))) return;
  const known = conclusions(cells, sums, hidden);
  for (const cell of cells) {
    if (!isSmall(cell)) continue;
    if (cell.published !== false) expect(hidden.has(cell.id)).toBe(true);
    expect(known.get(cell.id)!.size, `${cell.id} = ${cell.value}`).toBeGreaterThan(1);
  }
}

describe('hiding small counts', () => {
  const table = (...values: number[]) => {
    const cells = values.map((value, index) => count(`part ${index}`, value));
    const total = values.reduce((all, value) => all + value, 0);
    return { cells: [...cells, count('total', total)], sums: [{ total: 'total', parts: cells.map(({ id }) => id) }] };
  };
  const hiddenOf = ({ cells, sums }: ReturnType<typeof table>) => [...suppress(cells, sums)].sort();

  test('hides nothing where no count is small', () => {
    expect(hiddenOf(table(20, 0, 35, 5))).toEqual([]);
  });

  test('hides a second count where the total would give a single one away: the smallest that can vary', () => {
    expect(hiddenOf(table(20, 3, 35))).toEqual(['part 0', 'part 1']);
  });

  test('two small counts hide each other', () => {
    expect(hiddenOf(table(20, 1, 2))).toEqual(['part 1', 'part 2']);
  });

  test('but not where their sum leaves one solution: 1 and 1, or 4 and 4', () => {
    expect(hiddenOf(table(20, 1, 1))).toEqual(['part 0', 'part 1', 'part 2']);
    expect(hiddenOf(table(20, 4, 4))).toEqual(['part 0', 'part 1', 'part 2']);
  });

  test('hides the total where nothing else can take the difference', () => {
    const cells = [count('part', 3), count('none', 0), { id: 'total', value: 3, protect: false }];
    expect([...suppress(cells, [{ total: 'total', parts: ['part', 'none'] }])].sort()).toEqual(['part', 'total']);
  });

  test('zero is shown, and no cover: it cannot be anything else', () => {
    expect(hiddenOf(table(20, 0, 3))).toEqual(['part 0', 'part 2']);
  });

  test('a count whose rest is small is hidden: 98 of 100 tells of the other two', () => {
    const cells = [count('all', 100), count('boarding', 98), count('rest', 2, false)];
    expect([...suppress(cells, [{ total: 'all', parts: ['boarding', 'rest'] }])]).toEqual(['boarding']);
  });

  test('follows a chain of sums: the total of one is a part of another', () => {
    const cells = [count('all', 50), count('a', 31), count('b', 19), count('a1', 30), count('a2', 1)];
    const sums = [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'a', parts: ['a1', 'a2'] },
    ];
    expectSafe(cells, sums);
  });

  test('refuses a sum that does not hold and one over unknown counts', () => {
    expect(() => suppress([count('a', 3), count('t', 4)], [{ total: 't', parts: ['a'] }])).toThrow('không bằng');
    expect(() => suppress([count('t', 4)], [{ total: 't', parts: ['a'] }])).toThrow('không có');
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
          .filter(({ published }) => published)
          .map(({ id }) => ({ total: 'total', parts: [id, id.replace('sub', 'rest')] }));
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
          sums.push({ total: `row ${r}`, parts: row.map((_, c) => `${r} ${c}`) });
        }
        for (const c of rows[0]!.keys()) {
          cells.push(count(`column ${c}`, add(rows.map((row) => row[c]!))));
          sums.push({ total: `column ${c}`, parts: rows.map((_, r) => `${r} ${c}`) });
        }
        cells.push(count('all', add(rows.flat())));
        sums.push(
          { total: 'all', parts: rows.map((_, r) => `row ${r}`) },
          { total: 'all', parts: rows[0]!.map((_, c) => `column ${c}`) },
        );
        expectSafe(cells, sums);
      }),
      { numRuns: 60 },
    );
  });
});
