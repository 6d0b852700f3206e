import type { BreadcrumbList, Graph, Thing } from 'schema-dts';
import type { LinkView } from '../../model/views/links.ts';
import type { Address } from '../dataset.ts';

/** What a page says of itself to machines: nodes of schema.org, each with its type. */
export type Nodes = readonly Exclude<Thing, string>[];

/**
 * The text of a `<script type="application/ld+json">`. `<` is escaped, so that no word of the content can end the
 * element or begin a comment.
 */
export function graphText(nodes: Nodes): string {
  const graph = { '@context': 'https://schema.org', '@graph': nodes } satisfies Graph;
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/**
 * The way from the home page to this one, as the page shows it.
 * @param trail pages above this one, from the highest, without the home page
 */
export function breadcrumbs(trail: readonly LinkView[], here: string, address: Address): BreadcrumbList {
  const above = [{ path: '/', label: 'Trang chủ' }, ...trail];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      ...above.map(({ path, label }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: label,
        item: address(path),
      })),
      { '@type': 'ListItem', position: above.length + 1, name: here },
    ],
  };
}
