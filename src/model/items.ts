/**
 * Reading a list or a map where the item must be there, because the caller counted or entered it: an index below the
 * length, the first of a list that is not empty, a key that was set. A missing item is a fault in the code, and an error
 * at that place says more than `undefined` further on. Where an item may be missing, use `[index]`, `.at()` and `.get()`.
 */

/** The item at an index. Throws a `RangeError` where the list has none there. */
export function itemAt<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index} of ${items.length}.`);
  return item;
}

/** The first item. Throws a `RangeError` where the list is empty. */
export const firstItem = <Item>(items: readonly Item[]): Item => itemAt(items, 0);

/** The last item. Throws a `RangeError` where the list is empty. */
export const lastItem = <Item>(items: readonly Item[]): Item => itemAt(items, items.length - 1);

/** What a map has under a key. Throws a `RangeError` with the key where it has nothing. */
export function entryOf<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`No entry ${String(key)}.`);
  return value;
}
