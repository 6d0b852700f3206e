/** The pages of a built site by path, each with its bytes on disk and a digest of them. */
export type PageSizes = ReadonlyMap<string, { bytes: number; digest: string }>;

export interface PageWeight {
  pages: { before: number; after: number };
  /** Pages that differ, are new or are gone. */
  changed: number;
  /** Bytes of those pages, before and after. */
  bytes: { before: number; after: number };
  /** Those that grew most, at most five. */
  grown: { path: string; before: number; after: number }[];
}

/** What a change does to the weight of pages. Two builds of the same content give zeros. */
export function pageWeight(before: PageSizes, after: PageSizes): PageWeight {
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  const changed = paths
    .filter((path) => before.get(path)?.digest !== after.get(path)?.digest)
    .map((path) => ({ path, before: before.get(path)?.bytes ?? 0, after: after.get(path)?.bytes ?? 0 }));
  const sum = (of: 'before' | 'after') => changed.reduce((total, page) => total + page[of], 0);
  return {
    pages: { before: before.size, after: after.size },
    changed: changed.length,
    bytes: { before: sum('before'), after: sum('after') },
    grown: changed
      .filter((page) => page.before > 0 && page.after > page.before)
      .sort((a, b) => b.after - b.before - (a.after - a.before))
      .slice(0, 5),
  };
}
