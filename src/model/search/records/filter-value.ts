import { facetKeys } from './record.ts';
import type { FacetKey, Facets } from './record.ts';

/**
 * The one filter under which the index keeps all facets, so that one file has them all: `nam:2024`, `loai:Thông tư`.
 * Records must have every value that is asked for.
 */
export const FILTER = 'loc';

export const filterValue = (key: FacetKey, value: string): string => `${key}:${value}`;

/** Facets from the values of the filter; values of unknown facets are left out. */
export function facetsOf(values: readonly string[]): Facets {
  const facets: Facets = {};
  for (const each of values) {
    const key = facetKeys.find((known) => each.startsWith(`${known}:`));
    if (key) facets[key] = each.slice(key.length + 1);
  }
  return facets;
}

/** The values of the filter for facets. */
export const filterValues = (facets: Facets): string[] =>
  facetKeys.flatMap((key) => (facets[key] === undefined ? [] : filterValue(key, facets[key])));
