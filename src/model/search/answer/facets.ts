import { facetKeys, facetTitles } from '../records/record.ts';
import type { FacetKey } from '../records/record.ts';
import { withFacet, writeAddress } from '../search-query.ts';
import type { SearchQuery } from '../search-query.ts';
import { countFacets } from './facet-counts.ts';
import type { FacetCount } from './facet-counts.ts';
import type { Findings } from './findings.ts';
import { truncateForScreenReader } from './truncate.ts';

/** A facet that narrows the results now. */
export interface ActiveFilter {
  key: FacetKey;
  title: string;
  /** Shortened as the query is. */
  value: string;
  /** The same question without it: the part of its address after `?`. */
  address: string;
}

/** A facet with the values by which the results can be narrowed. */
export interface FacetGroup {
  key: FacetKey;
  title: string;
  /** An active value's address is the one without it. */
  values: (FacetCount & { active: boolean; address: string })[];
}

export function activeFiltersOf(asked: SearchQuery): ActiveFilter[] {
  return facetKeys.flatMap((key) => {
    const value = asked.filters[key];
    if (value === undefined) return [];
    const address = writeAddress(withFacet(asked, key, null));
    return [{ key, title: facetTitles[key], value: truncateForScreenReader(value), address }];
  });
}

/** The facets that have a choice, and those that are chosen. Without the counts there are only the chosen ones. */
export async function facetGroups(asked: SearchQuery, findings: Findings): Promise<FacetGroup[]> {
  const { filters } = asked;
  if (findings.total() < 2 && Object.keys(filters).length === 0) return [];
  const counts = await countFacets(findings).catch(() => new Map<FacetKey, FacetCount[]>());
  return facetKeys.flatMap((key) => {
    const chosen = filters[key];
    const values = counts.get(key) ?? (chosen === undefined ? [] : [{ value: chosen, count: 0 }]);
    if (chosen === undefined && values.length < 2) return [];
    const linked = values.map((each) => {
      const active = each.value === chosen;
      return { ...each, active, address: writeAddress(withFacet(asked, key, active ? null : each.value)) };
    });
    return [{ key, title: facetTitles[key], values: linked }];
  });
}
