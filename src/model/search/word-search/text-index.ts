import { fold } from '../../law/citation/text/letters.ts';
import { newTone } from '../indexed-text.ts';
import { filterValues, facetsOf } from '../records/filter-value.ts';
import { facetKeys } from '../records/record.ts';
import type { Facets } from '../records/record.ts';
import { wordsOfCandidate } from '../ranking/candidate-words.ts';
import type { Word } from '../words.ts';
import { nearestRecords } from './nearest.ts';
import type { IndexQuery, IndexedRecord, WordIndex } from './word-index.ts';

/** All texts are there, so the text of every promising record is read. */
const judged = { sure: 60, near: 400 };
const synonyms = { upTo: 6, most: 5, always: true };
/** A word in the title counts for so many in the text. */
const TITLE = 4;

/** A record, and its letters in small type, with and without marks, by which others are passed over quickly. */
class Entry {
  readonly record: IndexedRecord;
  private lower: string | undefined;
  private plain: string | undefined;
  constructor(record: IndexedRecord) {
    this.record = record;
  }

  /** Whether it may have words: tone marks that are in another place count for none. */
  mayHave(words: readonly string[], exact: boolean): boolean {
    const { title, text } = this.record;
    this.lower ??= newTone(`${title}\n${text}`.toLowerCase());
    if (!exact) this.plain ??= fold(this.lower);
    const letters = exact ? this.lower : (this.plain ?? '');
    return words.every((word) => letters.includes(word));
  }
}

/**
 * The index of a site whose texts are all in one file: it goes through them for each question. Words are cut only in
 * records that have the letters of all that were asked.
 */
export function openTexts(records: readonly IndexedRecord[]): WordIndex {
  const entries = records.map((record) => new Entry(record));
  const inside = (filters: Facets) =>
    entries.filter(({ record }) => facetKeys.every((key) => fits(filters, record.facets, key)));
  const search = ({ words, phrase, exact, filters }: IndexQuery) => {
    const within = inside(filters);
    if (words === null) return within.map(({ record }) => ({ record, score: 1 }));
    const typed = words.split(' ').filter(Boolean);
    return within
      .filter((entry) => entry.mayHave(typed, exact))
      .flatMap(({ record }) => {
        const score = scoreOf(record, typed, { phrase, exact });
        return score === 0 ? [] : [{ record, score }];
      });
  };
  const values = new Map<string, number>();
  for (const { facets } of records)
    for (const value of filterValues(facets)) values.set(value, (values.get(value) ?? 0) + 1);
  return {
    judged,
    synonyms,
    search: (query) =>
      Promise.resolve(
        search(query)
          .sort((a, b) => b.score - a.score)
          .map(({ record, score }) => ({ id: record.path, score, load: () => Promise.resolve(record) })),
      ),
    nearest: (alternatives, filters) =>
      nearestRecords(
        inside(filters).map(({ record }) => record),
        alternatives,
      ),
    facetValues: () => Promise.resolve([...values].sort(([, a], [, b]) => b - a).map(([value]) => facetsOf([value]))),
  };
}

const fits = (filters: Facets, facets: Facets, key: keyof Facets) =>
  filters[key] === undefined || filters[key] === facets[key];

/** 0 if the record has not all words; more the oftener it has them, and the shorter it is. */
function scoreOf(
  record: IndexedRecord,
  typed: readonly string[],
  { phrase, exact }: Pick<IndexQuery, 'phrase' | 'exact'>,
): number {
  const { title, text } = wordsOfCandidate(record);
  const spelling = exact ? 'text' : 'plain';
  const count = (test: (words: readonly Word[]) => number) => TITLE * test(title) + test(text);
  const counts = phrase
    ? [count((words) => phrasesIn(words, typed, spelling))]
    : typed.map((word, at) => {
        const last = at === typed.length - 1;
        const is = (each: Word) => (last ? each[spelling].startsWith(word) : each[spelling] === word);
        return count((words) => words.filter(is).length);
      });
  if (counts.includes(0)) return 0;
  return counts.reduce((sum, each) => sum + each / (each + 2), 0) / (1 + text.length) ** 0.1;
}

/** How often the words are one after the other. */
const phrasesIn = (words: readonly Word[], typed: readonly string[], spelling: 'text' | 'plain') =>
  words.filter((_, at) => typed.every((word, index) => words[at + index]?.[spelling] === word)).length;
