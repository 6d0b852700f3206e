import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryOf } from '../../model/items.ts';
import type { SearchRecord } from '../../model/search/records/record.ts';

/**
 * Parts the records whose address the built site has from those that it has not: the page, and on it an element with
 * the section's id.
 *
 * @param folder the built site
 */
export function recordsWithPage(
  records: readonly SearchRecord[],
  folder: string,
): { found: SearchRecord[]; missing: SearchRecord[] } {
  const pages = new Map<string, string | null>();
  const pageAt = (path: string) => {
    if (!pages.has(path)) {
      const file = join(folder, path, 'index.html');
      pages.set(path, existsSync(file) ? readFileSync(file, 'utf8') : null);
    }
    return entryOf(pages, path);
  };
  const isThere = ({ path }: SearchRecord) => {
    const [page, anchor] = path.split('#') as [string, string | undefined];
    const html = pageAt(page);
    return html !== null && (anchor === undefined || html.includes(`id="${anchor}"`));
  };
  const found = records.filter(isThere);
  const there = new Set(found);
  return { found, missing: records.filter((record) => !there.has(record)) };
}
