import { inPages } from '../model/views/list-pages.ts';
import type { Dataset } from './dataset.ts';

/** Bytes of UTF-8 that a file of data has at most: a program reads it whole, and hosts and readers pay for each of them. */
export const LARGEST_FILE = 1_000_000;

/** A list, or a part of one that is too long for a file. `count` and what is said of the whole list are the same in every part. */
export type Part<D extends Dataset<unknown>> = D & {
  /** Address of the next part; only where there is one. */
  next?: string;
};

/**
 * Divides a list into files. The first has the address of the list; a list that fits is left as it is. An item larger than
 * a file is one by itself.
 * @param addressOf the address of a part, from 2
 * @param most bytes of UTF-8 of a file
 */
export function partsOf<D extends Dataset<unknown>>(
  list: D,
  addressOf: (part: number) => string,
  most: number = LARGEST_FILE,
): Part<D>[] {
  const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
  const head = bytesOf({ ...list, url: addressOf(9999), next: addressOf(9999), items: [] });
  const groups = inPages(list.items, most - head, (item) => bytesOf(item) + 1);
  if (groups.length === 1) return [list];
  return groups.map((items, index): Part<D> => {
    const { items: _, ...about } = list;
    const next = index + 1 < groups.length ? { next: addressOf(index + 2) } : {};
    return { ...about, url: index === 0 ? list.url : addressOf(index + 1), ...next, items } as Part<D>;
  });
}
