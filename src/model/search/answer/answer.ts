import { writeAddress } from '../search-query.ts';
import type { SearchQuery } from '../search-query.ts';
import type { SearchSources } from '../sources.ts';
import { cardOf, nothingKnown } from './card.ts';
import type { Card } from './card.ts';
import { activeFiltersOf, facetGroups } from './facets.ts';
import type { ActiveFilter, FacetGroup } from './facets.ts';
import type { Findings } from './findings.ts';
import type { Result } from './result.ts';
import { failureText, statusText } from './status-text.ts';

/** The answer to a query, ready to be drawn. Addresses are below the base path, or the part after `?`. */
export interface Answer extends Pick<Findings, 'absent' | 'mentions'> {
  /** The results that are loaded so far, best first. */
  results: readonly Result[];
  /** The results after the first `from`, `count` of them if there are so many; loads what is missing. */
  resultsAfter(from: number, count: number): Promise<Result[]>;
  /** Whether there may be more results than the first `shown`. */
  hasMore(shown: number): boolean;
  /** Whether everything was searched and nothing found. */
  isEmpty(): boolean;
  /** A Vietnamese sentence that says what was found so far. Empty if nothing could be searched. */
  status(): string;
  /** What did not arrive so far, and what follows from it; null if all is there. */
  failure(): string | null;
  /** What the results are narrowed to. */
  activeFilters: ActiveFilter[];
  /** Another query that may have been meant, and its address. Null where the answer is good, or nothing better is known. */
  suggestion(): Promise<{ query: string; address: string } | null>;
  /** What is known of the document that is the one answer. Null if there is not exactly one, or nothing is known. */
  card(): Promise<Card | null>;
  /** By what they can be narrowed. Empty where that is not known. */
  facets(): Promise<FacetGroup[]>;
}

/**
 * Puts into words what was found.
 *
 * @param suggestion looks for another query that may have been meant
 * @param cards loads what is known of single documents
 * @param report takes note of results that do not arrive
 */
export function answerOf(
  asked: SearchQuery,
  findings: Findings,
  { suggestion, cards, report }: Pick<SearchSources, 'cards' | 'report'> & { suggestion: () => Promise<string | null> },
): Answer {
  const { absent, mentions, missing, total, more, left } = findings;
  const results = [...findings.results];
  const activeFilters = activeFiltersOf(asked);
  return {
    absent,
    mentions,
    results,
    async resultsAfter(from, count) {
      try {
        while (results.length < from + count && left()) results.push(...(await more(count)));
      } catch (error) {
        report(error);
      }
      return results.slice(from, from + count);
    },
    hasMore: (shown) => shown < results.length || left(),
    isEmpty: () => total() === 0 && !missing.words,
    status: () => statusText(asked.query, activeFilters, { ...findings, results }),
    failure: () => failureText(findings),
    activeFilters,
    async suggestion() {
      const query = await suggestion();
      return query === null ? null : { query, address: writeAddress({ ...asked, query }) };
    },
    async card() {
      const { only } = findings;
      if (only === null) return null;
      try {
        const card = cardOf(only.row, (await cards())[only.row.path] ?? nothingKnown, only.table);
        return card.lines.length === 0 ? null : card;
      } catch (error) {
        report(error);
        return null;
      }
    },
    facets: () => facetGroups(asked, findings),
  };
}
