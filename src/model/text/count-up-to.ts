import { itemAt } from '../items.ts';

/** How many numbers of an ascending list are at most `most`, found by halves. */
export function countUpTo(ascending: readonly number[], most: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(ascending, middle) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
