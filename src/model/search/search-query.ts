import { facetKeys } from './records/record.ts';
import type { FacetKey, Facets } from './records/record.ts';

/** What a reader asks: the words as typed, and what the results are narrowed to. */
export interface SearchQuery {
  query: string;
  filters: Facets;
}

/** Reads the part of an address after `?`. */
export function readAddress(search: string): SearchQuery {
  const parameters = new URLSearchParams(search);
  const filters: Facets = {};
  for (const key of facetKeys) {
    const value = parameters.get(key);
    if (value !== null && value !== '') filters[key] = value;
  }
  return { query: parameters.get('q') ?? '', filters };
}

/** The part after `?`, with it; empty if nothing is asked. The same question always has the same address. */
export function writeAddress({ query, filters }: SearchQuery): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const key of facetKeys) if (filters[key] !== undefined) parameters.set(key, filters[key]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The same question with a facet set, or without it. */
export function withFacet({ query, filters }: SearchQuery, key: FacetKey, value: string | null): SearchQuery {
  const { [key]: _, ...others } = filters;
  return { query, filters: value === null ? others : { ...others, [key]: value } };
}
