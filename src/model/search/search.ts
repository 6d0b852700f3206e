import { answerOf } from './answer/answer.ts';
import type { Answer } from './answer/answer.ts';
import { nothingFound } from './answer/findings.ts';
import type { Findings } from './answer/findings.ts';
import { listOf, listResult, mentionsOf, rowResult, wordResult } from './answer/result.ts';
import { lookUpDocuments } from './look-up-documents.ts';
import type { DocumentLookup } from './look-up-documents.ts';
import { impossibleDay } from './query/impossible-day.ts';
import { readWords } from './query/read-words.ts';
import { facetKeys } from './records/record.ts';
import type { Facets } from './records/record.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchSources } from './sources.ts';
import { isAnswered } from './word-search/judged-results.ts';
import { searchWords } from './word-search/search-words.ts';

/**
 * Answers a query: the way in, for the search page and for whatever else searches. It has no side effects but those of
 * the sources, which it asks only for what the query needs.
 *
 * @param asked with a query that is not blank
 * @throws nothing: an answer says what did not arrive
 */
export async function search(asked: SearchQuery, sources: SearchSources): Promise<Answer> {
  return answerOf(asked, await find(asked.query.trim(), asked.filters, sources), sources.report);
}

/** Searches documents by what they are called, then records by their words. A certain citation is answered by the first alone. */
async function find(query: string, filters: Facets, sources: SearchSources): Promise<Findings> {
  const impossible = impossibleDay(query);
  if (impossible !== null) return { ...nothingFound, impossible };
  const words = readWords(query);
  const documents = await lookUpDocuments(sources, query, words.quoted);
  const known = fromTable(documents, query, filters);
  if (documents?.absent) return { ...nothingFound, absent: absence(documents, query) };
  if (documents?.citation?.certain || words.alternatives.length === 0) return known;

  try {
    const index = await sources.index();
    const found = await searchWords(index, words, filters);
    if (documents?.doubtful && Object.keys(filters).length === 0 && !isAnswered(found))
      return { ...nothingFound, absent: absence(documents, query) };
    const paths = new Set(known.results.map(({ path }) => path));
    const toResults = (list: typeof found.first) =>
      list.filter(({ record }) => !paths.has(record.path)).map((each) => wordResult(each, documents?.table.rows ?? []));
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
    sources.report(error);
    return { ...known, missing: { ...known.missing, words: true } };
  }
}

/** What the table alone says. */
function fromTable(documents: DocumentLookup | null, query: string, filters: Facets): Findings {
  if (documents === null) return { ...nothingFound, missing: { ...nothingFound.missing, documents: true } };
  const { table, citation, hits } = documents;
  const bare = citation !== null && citation.rest.length === 0 && hits.length === 0;
  const list = bare ? listOf(citation.kind?.kind ?? null, table) : null;
  const all = [...(list ? [listResult(list)] : []), ...hits.map((row) => rowResult(row, table, query))];
  const results = all.filter(({ facets }) => passes(facets, filters));
  return {
    ...nothingFound,
    results,
    fromTable: results.length,
    hidden: all.length - results.length,
    total: () => results.length,
    mentions: citation?.certain && results.length > 0 ? mentionsOf(hits[0]) : null,
  };
}

const absence = ({ table, nearest, citation }: DocumentLookup, query: string): Findings['absent'] => ({
  nearest: nearest.map((row) => rowResult(row, table, query)),
  list: listOf(citation?.kind?.kind ?? lawKind(citation?.name?.label ?? ''), table),
});

/** The kind that the name of a law states: `Bộ luật Dân sự`. */
const lawKind = (name: string) => {
  if (/^Bộ luật/u.test(name)) return 'bo-luat';
  return /^Luật/u.test(name) ? 'luat' : null;
};

const passes = (facets: Facets, filters: Facets) =>
  facetKeys.every((key) => filters[key] === undefined || filters[key] === facets[key]);
