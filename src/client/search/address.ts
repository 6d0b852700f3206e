import { facetKeys } from '../../model/search/records/record.ts';
import type { FacetKey, Facets } from '../../model/search/records/record.ts';

/** What the address of the search page says. */
export interface Asked {
  query: string;
  filters: Facets;
}

/** Reads the part of an address behind `?`. */
export function readAddress(search: string): Asked {
  const parameters = new URLSearchParams(search);
  const filters: Facets = {};
  for (const key of facetKeys) {
    const value = parameters.get(key);
    if (value !== null && value !== '') filters[key] = value;
  }
  return { query: parameters.get('q') ?? '', filters };
}

/** The part behind `?`, with it; empty if nothing is asked. The same question always has the same address. */
export function writeAddress({ query, filters }: Asked): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const key of facetKeys) if (filters[key] !== undefined) parameters.set(key, filters[key]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same question with a facet set, or without it. */
export function withFacet({ query, filters }: Asked, key: FacetKey, value: string | null): Asked {
  const { [key]: _, ...others } = filters;
  return { query, filters: value === null ? others : { ...others, [key]: value } };
}
