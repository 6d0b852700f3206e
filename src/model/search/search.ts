import { pages } from '../addresses.ts';
import { answerOf } from './answer/answer.ts';
import type { Answer } from './answer/answer.ts';
import { nothingFound } from './answer/findings.ts';
import type { Findings } from './answer/findings.ts';
import { listOf, listResult, mentionsOf, rowResult, wordResult } from './answer/result.ts';
import { lookUpDocuments } from './look-up-documents.ts';
import type { DocumentLookup } from './look-up-documents.ts';
import { impossibleDay } from './query/impossible-day.ts';
import { cleanQuery } from './query/clean-query.ts';
import { provisionIn } from './query/provision.ts';
import { isQuoted } from './query/is-quoted.ts';
import { ofKindFirst } from './answer/of-kind-first.ts';
import { facetKeys } from './records/record.ts';
import type { Facets } from './records/record.ts';
import type { SearchQuery } from './search-query.ts';
import type { SearchSources } from './sources.ts';
import { suggestionFor } from './suggestion.ts';
import { plainWords } from './words.ts';

/**
 * Answers a query: the way in, for the search page and for whatever else searches. It has no side effects but those of
 * the sources, which it asks only for what the query needs.
 *
 * @param asked with a query that is not blank
 * @throws nothing: an answer says what did not arrive
 */
export async function search(asked: SearchQuery, sources: SearchSources): Promise<Answer> {
  const query = cleanQuery(asked.query);
  const findings = await find(query, asked.filters, sources);
  // Where filters hide everything, that is what the reader must hear.
  const filtered = Object.keys(asked.filters).length > 0;
  const suggestion = () =>
    filtered
      ? Promise.resolve(null)
      : suggestionFor(query, findings, sources, (other) => find(other, asked.filters, sources));
  return answerOf(asked, findings, { suggestion, cards: () => sources.cards(), report: sources.report });
}

/** Searches documents by what they are called, then records by their words. A certain citation is answered by the first alone. */
async function find(query: string, filters: Facets, sources: SearchSources): Promise<Findings> {
  const impossible = impossibleDay(query);
  if (impossible !== null) return { ...nothingFound, impossible };
  const quoted = isQuoted(query);
  const documents = await lookUpDocuments(sources, query, quoted);
  const known = fromTable(documents, query, filters);
  if (documents?.absent) return { ...nothingFound, absent: absence(documents, query) };
  if (documents?.citation?.certain || plainWords(query).length === 0) return known;

  try {
    const [index, { readWords, searchWords }] = await Promise.all([sources.index(), sources.searcher()]);
    const found = await searchWords(index, readWords(query), filters, kindAndSubject(documents));
    if (documents?.doubtful && Object.keys(filters).length === 0 && !found.first.some(({ loose }) => !loose))
      return { ...nothingFound, absent: absence(documents, query) };
    const paths = new Set(known.results.map(({ path }) => path));
    const toResults = (list: typeof found.first) =>
      list.filter(({ record }) => !paths.has(record.path)).map((each) => wordResult(each, documents?.table.rows ?? []));
    const repeated = found.first.filter(({ record }) => paths.has(record.path)).map(({ id }) => id);
    const ids = () => found.ids().filter((id) => !repeated.includes(id));
    // A law that is named otherwise than any is called: its words elsewhere are no nearer than those of a title.
    const near = known.results.some(({ loose }) => loose);
    const first = documents === null ? found.first : ofKindFirst(found.first, documents.citation, documents.table);
    const words = toResults(first).map((each) => (near ? { ...each, loose: true } : each));
    return {
      ...known,
      results: [...known.results, ...words],
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

/** The kind of document that a query names, and what it says besides; null where it says more of the document than that. */
function kindAndSubject(documents: DocumentLookup | null): { kind: string; subject: string } | null {
  const { kind, number, name, rest } = documents?.citation ?? {};
  const label = kind?.kind && documents?.table.kinds[kind.kind];
  return label && number === null && name === null && rest ? { kind: label, subject: rest.join(' ') } : null;
}

/** What the table alone says. */
function fromTable(documents: DocumentLookup | null, query: string, filters: Facets): Findings {
  if (documents === null) return { ...nothingFound, missing: { ...nothingFound.missing, documents: true } };
  const { table, citation, hits, partly } = documents;
  const bare = citation !== null && citation.rest.length === 0 && hits.length === 0;
  const list = bare ? listOf(citation.kind?.kind ?? null, table) : null;
  const place = citation === null ? null : provisionIn(query);
  const all = [
    ...(list && citation?.kind?.kind === 'ke-hoach' ? [listResult(ownPlans)] : []),
    ...(list ? [listResult(list)] : []),
    ...hits.map((row) => rowResult(row, table, query, place)),
    ...partly.map((row) => ({ ...rowResult(row, table, query), loose: citation?.name?.open === true })),
  ];
  const results = all.filter(({ facets }) => passes(facets, filters));
  return {
    ...nothingFound,
    results,
    fromTable: results.length,
    hidden: all.length - results.length,
    total: () => results.length,
    only: citation?.certain && results.length === 1 && hits[0] ? { row: hits[0], table } : null,
    mentions: citation?.certain && results.length > 0 ? mentionsOf(hits[0]) : null,
  };
}

/** `kế hoạch năm 2026` asks for the school's plans rather than for those that it was sent. */
const ownPlans = { path: pages.plans, label: 'Kế hoạch của nhà trường' };

const absence = ({ table, nearest, citation }: DocumentLookup, query: string): Findings['absent'] => ({
  byNumber: citation?.number != null,
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
