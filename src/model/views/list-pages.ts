/**
 * How much of a list a page shows at most. Measured: with these no page of a list is above 50 kB in Brotli
 * (`docs/decisions/0094-scale.md`).
 */
export const MOST = {
  /** Documents of the register. */
  entries: 400,
  /** Rows of documents to look at again. */
  rows: 300,
  /** Plans that cite a document. */
  plans: 60,
  /** Plans named in one line. */
  named: 12,
  /** Codes of pages. */
  codes: 500,
} as const;

/**
 * A list in pages, in its order: as many items on each as weigh no more than a page carries, and one at least.
 * @param weightOf how much of the page an item takes. @returns one page at least, which is empty for an empty list
 */
export function inPages<T>(items: readonly T[], most: number, weightOf: (item: T) => number = () => 1): T[][] {
  let page: T[] = [];
  const pages = [page];
  let weight = 0;
  for (const item of items) {
    const more = weightOf(item);
    if (page.length > 0 && weight + more > most) {
      pages.push((page = []));
      weight = 0;
    }
    page.push(item);
    weight += more;
  }
  return pages;
}

/** One page of a list, with its place among the others, from 1. */
export interface ListPage<T> {
  number: number;
  of: number;
  items: readonly T[];
}

/** @throws for a page that the list does not have */
export function listPage<T>(pages: readonly (readonly T[])[], number: number): ListPage<T> {
  const items = pages[number - 1];
  if (items === undefined) throw new Error(`Danh sách không có trang ${number}.`);
  return { number, of: pages.length, items };
}

/** The numbers of the pages after the first, which have an address of their own: `['2', '3']`. */
export const furtherPages = (pages: readonly unknown[]): string[] =>
  pages.slice(1).map((_, index) => String(index + 2));
