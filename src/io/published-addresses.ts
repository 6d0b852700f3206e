import { readFileSync } from 'node:fs';
import { pinnedAddressesFile } from '../model/setup/init-plan.ts';
import { publishedPages } from '../model/views/published-addresses.ts';
import type { Site } from '../model/site/site.ts';
import { templateAnchors } from './page-templates.ts';

/** The addresses that the project's own content has ever had: one a line, `/path/` or `/path/#anchor`; other lines are comments. */
export const pinnedAddresses = (file = pinnedAddressesFile): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('/'));

/** Every address that the site promises to keep: its pages, the anchors of their texts, those of their templates. */
export function publishedAddresses(site: Site): Set<string> {
  return new Set(
    publishedPages(site).flatMap(({ path, anchors }) => [
      path,
      ...[...anchors, ...templateAnchors(path)].map((anchor) => `${path}#${anchor}`),
    ]),
  );
}
