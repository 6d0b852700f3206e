import { findByName } from '../model/search/lookup/by-name.ts';
import type { LookupRow } from '../model/search/lookup/table.ts';
import { mayCite } from '../model/search/query/may-cite.ts';
import { readWords } from '../model/search/query/read-words.ts';
import { facetKeys } from '../model/search/records/record.ts';
import type { Facets } from '../model/search/records/record.ts';
import type { SearchData } from './data.ts';
import { listOf, listResult, mentionsOf, rowResult, wordResult } from './result.ts';
import type { LinkTo, Result } from './result.ts';
import { searchWords } from './search-words.ts';
import type { WordResult } from './search-words.ts';
import type { WordIndex } from './word-index.ts';

/** What a query found. */
export interface Answer {
  query: string;
  /** Results that can be shown at once, best first. */
  results: Result[];
  /** How many of them the table of documents gave. */
  fromTable: number;
  /** How many there are in all. */
  total: number;
  /** Loads further results. */
  more(count: number): Promise<Result[]>;
  /** The query cites a document that the site does not have: then there are no results, and these are near it. */
  absent: { nearest: Result[]; list: LinkTo | null } | null;
  /** Where else to look for the document that was found. */
  mentions: LinkTo | null;
  /** The query cites a document of the site; nothing else was searched. */
  certain: boolean;
  /** Ids of the records found by their words, for counting. */
  ids: string[];
  index: WordIndex | null;
  /** The words could not be searched: the data did not arrive. */
  failed: boolean;
}

/** Searches documents by what they are called, then records by their words. A certain citation is answered by the first alone. */
export async function answer(data: SearchData, query: string, filters: Facets): Promise<Answer> {
  const words = readWords(query);
  const citations = !words.quoted && mayCite(query) ? await data.citations() : null;
  // The engine takes longest to arrive, so it is sent for before the table; its failure is met below.
  if (!(await citations?.isCitation(query))) data.index().catch(() => undefined);
  const { table, rows } = await data.documents();
  const { citation, hits, absent, nearest } = citations
    ? await citations.lookUpIn(table, query)
    : { citation: null, hits: words.quoted ? [] : findByName(rows, query, false), absent: false, nearest: [] };
  const toResult = (row: LookupRow) => rowResult(row, table, query);
  const list =
    citation && citation.rest.length === 0 && hits.length === 0 ? listOf(citation.kind?.kind ?? null, table) : null;
  const shown = [...(list ? [listResult(list)] : []), ...hits.map(toResult)].filter((each) =>
    passes(each.facets, filters),
  );
  const certain = citation?.certain ?? false;
  const none = {
    query,
    results: shown,
    fromTable: shown.length,
    total: shown.length,
    more: async () => [],
    absent: null,
    mentions: certain ? mentionsOf(hits[0]) : null,
    certain,
    ids: [],
    index: null,
    failed: false,
  };
  if (absent)
    return {
      ...none,
      results: [],
      fromTable: 0,
      total: 0,
      absent: { nearest: nearest.map(toResult), list: listOf(citation!.kind?.kind ?? null, table) },
    };
  if (certain || words.alternatives.length === 0) return none;

  let index: WordIndex;
  try {
    index = await data.index();
    const found = await searchWords(index, words, filters);
    const known = new Set(shown.map((each) => each.path));
    const results = (list: readonly WordResult[]) =>
      list.filter(({ record }) => !known.has(record.path)).map((each) => wordResult(each, rows));
    const first = results(found.first);
    const ids = [
      ...found.first.filter(({ record }) => !known.has(record.path)).map((each) => each.id),
      ...found.rest.map((each) => each.id),
    ];
    return {
      ...none,
      results: [...shown, ...first],
      total: shown.length + ids.length,
      more: async (count) => results(await found.loadRest(count)),
      ids,
      index,
    };
  } catch (error) {
    console.error(error);
    return { ...none, failed: true };
  }
}

const passes = (facets: Facets, filters: Facets) =>
  facetKeys.every((key) => filters[key] === undefined || filters[key] === facets[key]);
