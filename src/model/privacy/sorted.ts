/**
 * The index of the first item that is at a number or after it; the length of the list when none is.
 * @param items in ascending order. @param of what an item is compared by; numbers themselves where it is left out
 */
export function firstAtOrAfter(items: readonly number[], least: number): number;
export function firstAtOrAfter<Item>(items: readonly Item[], least: number, of: (item: Item) => number): number;
export function firstAtOrAfter<Item>(
  items: readonly Item[],
  least: number,
  of: (item: Item) => number = (item) => item as number,
): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && of(item) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
