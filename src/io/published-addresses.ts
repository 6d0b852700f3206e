import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pinnedAddressesFile } from '../model/setup/setup-changes.ts';
import { publishedPages } from '../model/views/published-addresses.ts';
import type { Site } from '../model/site/site.ts';
import { templateAnchors } from './page-templates.ts';
import { contentDirectory } from './paths.ts';

/** The addresses that the project's own content has ever had: one a line, `/path/` or `/path/#anchor`; other lines are comments. */
export const pinnedAddresses = (file = pinnedAddressesFile): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'));

/** The pinned addresses that a site no longer has. None where the content is not the repository's own, or no list is there. */
export function missingAddresses(site: Site): string[] {
  if (contentDirectory() !== resolve('src/content') || !existsSync(pinnedAddressesFile)) return [];
  const published = publishedAddresses(site);
  return pinnedAddresses().filter((address) => !published.has(address));
}

/** Every address that the site promises to keep: its pages, the anchors of their texts, those of their templates. */
export function publishedAddresses(site: Site): Set<string> {
  return new Set(
    publishedPages(site).flatMap(({ path, anchors }) => [
      path,
      ...[...anchors, ...templateAnchors(path)].map((anchor) => `${path}#${anchor}`),
    ]),
  );
}
