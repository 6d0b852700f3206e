import { suppress, type CountCell, type Sum } from './suppress.ts';
import { hidden, type Value } from './table-view.ts';

/**
 * Counts of people with the sums that hold between them. `part` also adds those who are not in the
 * part, a count that nobody shows but anybody can compute. `shown` gives each count, or hides it.
 */
export function counts() {
  const cells: CountCell[] = [];
  const sums: Sum[] = [];
  const add = (id: string, value: number | null, { published = true, known = false } = {}) => {
    if (value !== null) cells.push({ id, value, protect: true, published, known });
  };
  const part = (id: string, value: number | null, wholeId: string, whole: number) => {
    add(id, value);
    if (value === null || value > whole) return;
    add(`${id} rest`, whole - value, { published: false });
    sums.push({ total: wholeId, parts: [id, `${id} rest`] });
  };
  const shown = () => {
    const secret = suppress(cells, sums);
    return (id: string, value: number | null): Value => (secret.has(id) ? hidden : value);
  };
  return { add, part, sums, shown };
}
