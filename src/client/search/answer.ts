import { impossibleDay } from '../../model/search/query/impossible-day.ts';
import { readWords } from '../../model/search/query/read-words.ts';
import { facetKeys } from '../../model/search/records/record.ts';
import type { Facets } from '../../model/search/records/record.ts';
import { consult } from './consult.ts';
import type { Consulted } from './consult.ts';
import type { SearchData } from './data.ts';
import { isAnswered } from './judged-results.ts';
import { listOf, listResult, mentionsOf, rowResult, wordResult } from './result.ts';
import type { LinkTo, Result } from './result.ts';
import { searchWords } from './search-words.ts';
import type { WordIndex } from './word-index.ts';

/** What a query found. */
export interface Answer {
  query: string;
  filters: Facets;
  /** Results that can be shown at once, best first. */
  results: Result[];
  /** How many of them the table of documents gave. */
  fromTable: number;
  /** How many documents of the table the filters hide. */
  hidden: number;
  /** How many there are in all. */
  total(): number;
  /** Loads further results; none if there are no more. */
  more(count: number): Promise<Result[]>;
  /** Whether there may be further results. */
  left(): boolean;
  /** The query cites a document that the site does not have: then there are no results, and these are near it. */
  absent: { nearest: Result[]; list: LinkTo | null } | null;
  /** The query is a day that no calendar has, as `31/2/2020`. */
  impossible: string | null;
  /** Where else to look for the document that was found. */
  mentions: LinkTo | null;
  /** Ids of the records found by their words, for counting. */
  ids(): string[];
  index: WordIndex | null;
  /** What did not arrive: the table of documents, the index of words, single records. */
  missing: { documents: boolean; words: boolean; records(): number };
}

/** Searches documents by what they are called, then records by their words. A certain citation is answered by the first alone. */
export async function answer(data: SearchData, query: string, filters: Facets): Promise<Answer> {
  const impossible = impossibleDay(query);
  if (impossible !== null) return { ...nothing(query, filters), impossible };
  const words = readWords(query);
  const consulted = await consult(data, query, words.quoted);
  const known = fromTable(consulted, query, filters);
  if (consulted?.absent) return { ...nothing(query, filters), absent: absence(consulted, query) };
  if (consulted?.citation?.certain || words.alternatives.length === 0) return known;

  try {
    const index = await data.index();
    const found = await searchWords(index, words, filters);
    if (consulted?.doubtful && Object.keys(filters).length === 0 && !isAnswered(found))
      return { ...nothing(query, filters), absent: absence(consulted, query) };
    const paths = new Set(known.results.map(({ path }) => path));
    const toResults = (list: typeof found.first) =>
      list.filter(({ record }) => !paths.has(record.path)).map((each) => wordResult(each, consulted?.table.rows ?? []));
    const repeated = found.first.filter(({ record }) => paths.has(record.path)).map(({ id }) => id);
    const ids = () => found.ids().filter((id) => !repeated.includes(id));
    return {
      ...known,
      results: [...known.results, ...toResults(found.first)],
      total: () => known.fromTable + ids().length,
      more: async (count) => toResults(await found.more(count)),
      left: found.left,
      ids,
      index,
      missing: { ...known.missing, records: found.lost },
    };
  } catch (error) {
    console.error(error);
    return { ...known, missing: { ...known.missing, words: true } };
  }
}

const nothing = (query: string, filters: Facets): Answer => ({
  query,
  filters,
  results: [],
  fromTable: 0,
  hidden: 0,
  total: () => 0,
  more: async () => [],
  left: () => false,
  absent: null,
  impossible: null,
  mentions: null,
  ids: () => [],
  index: null,
  missing: { documents: false, words: false, records: () => 0 },
});

/** The answer of the table alone. */
function fromTable(consulted: Consulted | null, query: string, filters: Facets): Answer {
  const none = nothing(query, filters);
  if (consulted === null) return { ...none, missing: { ...none.missing, documents: true } };
  const { table, citation, hits } = consulted;
  const bare = citation !== null && citation.rest.length === 0 && hits.length === 0;
  const list = bare ? listOf(citation.kind?.kind ?? null, table) : null;
  const all = [...(list ? [listResult(list)] : []), ...hits.map((row) => rowResult(row, table, query))];
  const results = all.filter(({ facets }) => passes(facets, filters));
  return {
    ...none,
    results,
    fromTable: results.length,
    hidden: all.length - results.length,
    total: () => results.length,
    mentions: citation?.certain && results.length > 0 ? mentionsOf(hits[0]) : null,
  };
}

const absence = ({ table, nearest, citation }: Consulted, query: string): Answer['absent'] => ({
  nearest: nearest.map((row) => rowResult(row, table, query)),
  list: listOf(citation?.kind?.kind ?? lawKind(citation?.name?.label ?? ''), table),
});

/** The kind that the name of a law states: `Bộ luật Dân sự`. */
const lawKind = (name: string) => (/^Bộ luật/u.test(name) ? 'bo-luat' : /^Luật/u.test(name) ? 'luat' : null);

const passes = (facets: Facets, filters: Facets) =>
  facetKeys.every((key) => filters[key] === undefined || filters[key] === facets[key]);
