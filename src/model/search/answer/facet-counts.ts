import { filterValues } from '../records/filter-value.ts';
import { facetKeys } from '../records/record.ts';
import type { FacetKey, Facets } from '../records/record.ts';
import type { WordIndex } from '../word-search/word-index.ts';
import type { Findings } from './findings.ts';

/** A value by which the results can be narrowed. */
export interface FacetCount {
  value: string;
  count: number;
}

const known = new WeakMap<WordIndex, Map<string, Promise<Set<string>>>>();

/** Ids of all records that have a value. The index is asked once for each. */
function holders(index: WordIndex, facet: Facets): Promise<Set<string>> {
  const sets = known.get(index) ?? new Map<string, Promise<Set<string>>>();
  known.set(index, sets);
  const name = filterValues(facet).join();
  const set =
    sets.get(name) ??
    index
      .search({ words: null, phrase: false, exact: false, filters: facet })
      .then((hits) => new Set(hits.map((hit) => hit.id)));
  sets.set(name, set);
  return set;
}

/** For each facet its values among the results and how many have each, the most frequent first; years from the newest. */
export async function countFacets({
  index,
  results,
  fromTable,
  ids: found,
}: Findings): Promise<Map<FacetKey, FacetCount[]>> {
  const counts = new Map<FacetKey, Map<string, number>>();
  const ids = found();
  const add = (key: FacetKey, value: string, count: number) => {
    const values = counts.get(key) ?? new Map<string, number>();
    counts.set(key, values);
    values.set(value, (values.get(value) ?? 0) + count);
  };
  for (const { facets } of results.slice(0, fromTable)) for (const [key, value] of entries(facets)) add(key, value, 1);
  if (index !== null && ids.length > 0)
    for (const each of mostFrequent(await index.facetValues())) {
      const set = await holders(index, each);
      const count = ids.filter((id) => set.has(id)).length;
      if (count > 0) for (const [key, value] of entries(each)) add(key, value, count);
    }
  const collator = new Intl.Collator('vi');
  return new Map(
    facetKeys.flatMap((key) => {
      const values = [...(counts.get(key) ?? [])].map(([value, count]) => ({ value, count }));
      values.sort((a, b) =>
        key === 'nam' ? b.value.localeCompare(a.value) : b.count - a.count || collator.compare(a.value, b.value),
      );
      return values.length === 0 ? [] : [[key, values] as const];
    }),
  );
}

/** So many values of each facet; a site of thousands of schools has more than can be counted for each query. */
const MOST_VALUES = 60;

function mostFrequent(values: readonly Facets[]): Facets[] {
  const seen = new Map<string, number>();
  return values.filter((facet) => {
    const key = Object.keys(facet)[0] ?? '';
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return key !== '' && count <= MOST_VALUES;
  });
}

const entries = (facets: Facets) => Object.entries(facets) as [FacetKey, string][];
