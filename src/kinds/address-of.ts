import { recordPath } from '../model/addresses.ts';
import { itemAt } from '../model/items.ts';
import { kindNames, kindOf } from './index.ts';
import type { KindName } from './index.ts';

/** A record as far as its address depends on it. */
interface Addressed {
  collection: KindName;
  id: string;
  data: object;
}

/** The address of a record's page; null for a record without one. */
export function addressOf({ collection, id, data }: Addressed): string | null {
  const { pages } = kindOf(collection);
  if ('none' in pages || pages.isPublic?.(data as Record<string, unknown>) === false) return null;
  return pages.path?.(data as Record<string, unknown>) ?? recordPath(pages.route, id);
}

/** The kinds whose pages are their ids below a folder of their own, by the first part of the address: `ke-hoach` → `plans`. */
export const kindByRoute: ReadonlyMap<string, KindName> = new Map(
  kindNames.flatMap((name) => {
    const { pages } = kindOf(name);
    return 'none' in pages || pages.path ? [] : [[itemAt(pages.route.split('/'), 1), name]];
  }),
);
