import { alternativesOf } from '../model/search/alternatives.ts';
import type { Alternative } from '../model/search/alternatives.ts';
import { judge } from '../model/search/ranking/judge.ts';
import type { Facets } from '../model/search/records/record.ts';
import type { WordQuery } from '../model/search/query/read-words.ts';
import { relaxed } from '../model/search/query/relax.ts';
import { Candidates } from './candidates.ts';
import type { Found } from './candidates.ts';
import type { IndexHit, IndexedRecord, WordIndex } from './word-index.ts';

/** A record found by its words. */
export interface WordResult {
  id: string;
  record: IndexedRecord;
  /** Only approximately what was asked. */
  loose: boolean;
  /** The ways of saying it by which it was found, for the excerpt. */
  alternatives: readonly Alternative[];
}

/** What was found, best first. The first results are loaded and judged by their text; the rest when they are asked for. */
export interface WordResults {
  first: WordResult[];
  /** Records found but not loaded. */
  rest: IndexHit[];
  loadRest(count: number): Promise<WordResult[]>;
}

/** How many records are loaded to be judged, and how many of them only near. Each costs about half a kilobyte. */
const JUDGED = 10;
const JUDGED_LOOSE = 6;
/** A longer query says what it wants; synonyms of its words only cost searches. */
const WITH_SYNONYMS = 3;
/** With fewer exact ones, what is only near is looked for as well. */
const FEW = 5;

const WORDS = 3;
const NEAR = 2;
const LOOSE = 1;

/** Searches the index in passes, from the spelling as typed to what is only near it, and judges the best by their text. */
export async function searchWords(index: WordIndex, query: WordQuery, filters: Facets): Promise<WordResults> {
  const { alternatives, quoted } = query;
  if (alternatives.length === 0) return { first: [], rest: [], loadRest: async () => [] };
  const results = await judged(await collect(index, query, filters), alternatives, quoted);
  if (quoted || results.first.some((each) => !each.loose)) return results;

  // Nothing has all the words, or only approximately.
  const { telling, fewer } = relaxed(alternatives[0]!.words);
  if (telling !== null) {
    const less = await searchWords(index, { ...query, alternatives: alternativesOf(telling) }, filters);
    if (less.first.some((each) => !each.loose) || (results.first.length === 0 && less.first.length > 0)) return less;
  }
  if (fewer === null || results.first.length > 0) return results;
  const candidates = new Candidates();
  for (const words of fewer)
    candidates.add(await index.search({ words: spelled(words, false), phrase: false, exact: false, filters }), LOOSE);
  const some = fewer.map((words): Alternative => ({ words, by: 'asked' }));
  const { first } = await judged(candidates, some, false);
  return { first: first.map((each) => ({ ...each, loose: true })), rest: [], loadRest: async () => [] };
}

const spelled = (words: Alternative['words'], exact: boolean) =>
  words.map((word) => (exact ? word.text : word.plain)).join(' ');

async function collect(
  index: WordIndex,
  { alternatives, marked, quoted }: WordQuery,
  filters: Facets,
): Promise<Candidates> {
  const candidates = new Candidates();
  const pass = async ({ words: typed }: Alternative, tier: number, exact: boolean) => {
    const words = spelled(typed, exact);
    const many = typed.length > 1;
    if (many || quoted) candidates.add(await index.search({ words, phrase: true, exact, filters }), tier + 1);
    if (!quoted)
      candidates.add(await index.search({ words, phrase: false, exact, filters }), many && !exact ? LOOSE : tier);
  };
  const direct = alternatives.filter(({ by }) => by !== 'near');
  for (const alternative of direct) await pass(alternative, WORDS, marked);
  if (candidates.count(WORDS) < FEW && direct[0]!.words.length <= WITH_SYNONYMS)
    for (const alternative of alternatives.filter(({ by }) => by === 'near')) await pass(alternative, LOOSE, marked);
  if (marked && !quoted && candidates.count(NEAR) < FEW)
    for (const alternative of direct) await pass(alternative, LOOSE - 0.5, false);
  return candidates;
}

async function judged(
  candidates: Candidates,
  alternatives: readonly Alternative[],
  quoted: boolean,
): Promise<WordResults> {
  const sorted = candidates.sorted();
  const sure = Math.min(JUDGED, candidates.count(NEAR));
  const now = sorted.slice(0, Math.max(sure, Math.min(JUDGED_LOOSE, sorted.length)));
  const judgeOne = async ({ hit }: Found) => {
    const record = await hit.load();
    const judgement = judge(record, alternatives, quoted);
    return judgement && { id: hit.id, record, alternatives, ...judgement };
  };
  const loaded = await Promise.all(now.map(judgeOne));
  const first = loaded
    .filter((each) => each !== null)
    .sort(
      (a, b) => Number(a.loose) - Number(b.loose) || b.score - a.score || a.record.path.localeCompare(b.record.path),
    );
  const rest = sorted.slice(now.length).filter(({ tier }) => tier >= NEAR);
  return {
    first,
    rest: rest.map(({ hit }) => hit),
    loadRest: async (count) => (await Promise.all(rest.splice(0, count).map(judgeOne))).filter((each) => each !== null),
  };
}
