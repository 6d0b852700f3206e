import { datasetPath } from '../addresses.ts';
import type { DatasetName } from '../addresses.ts';
import type { CodedPage } from './coded-page.ts';
import type { PublishedSite } from './recognise-file.ts';

/** A list of `/api/v1/`, as far as it is read here. */
interface Part<Item> {
  url: string;
  items: Item[];
  next?: string;
}

/**
 * A site by what it publishes: its codes and its files from the lists of `/api/v1/`, all parts of them.
 * @param bytes what is at a path below the root; null where nothing is
 * @returns null where the site has no list of codes
 */
export async function publishedSite(bytes: PublishedSite['bytes']): Promise<PublishedSite | null> {
  const codes = await wholeList<CodedPage>('codes', bytes);
  if (codes === null) return null;
  const files = await wholeList<PublishedSite['files'][number]>('files', bytes);
  const root = codes.url.slice(0, -datasetPath('codes').length + 1);
  return { pages: codes.items, files: files?.items ?? [], root, bytes };
}

/** All parts of a list; null where one does not arrive. */
async function wholeList<Item>(name: DatasetName, bytes: PublishedSite['bytes']): Promise<Part<Item> | null> {
  const items: Item[] = [];
  let url: string | null = null;
  for (let part = 1; ; part++) {
    const read = await bytes(datasetPath(name, part));
    if (read === null) return null;
    const list = JSON.parse(new TextDecoder().decode(read)) as Part<Item>;
    items.push(...list.items);
    url ??= list.url;
    if (list.next === undefined) return { url, items };
  }
}
