import { itemAt } from '../../items.ts';
import { normalizeText } from '../../text/normalize.ts';
import { facetsOf, filterValues } from '../records/filter-value.ts';
import type { SearchRecord } from '../records/record.ts';
import type { IndexedRecord } from './word-index.ts';

/** All records of a small site in one file, a list for each field: sent compressed, that is a third smaller. */
export interface PackedTexts {
  path: string[];
  title: string[];
  /** Without the first line where that is the title. */
  text: string[];
  /** Whether the first line was left out. */
  headed: (0 | 1)[];
  /** Every value of every facet, as the filter has it, and for each record its values by their place in that list. */
  values: string[];
  facets: number[][];
}

/** Packs records. `unpackTexts` gives them back normalised, in the same order. */
export function packTexts(given: readonly SearchRecord[]): PackedTexts {
  const records = given.map((each) => ({ ...each, title: normalizeText(each.title), text: normalizeText(each.text) }));
  const values = [...new Set(records.flatMap(({ facets }) => filterValues(facets)))];
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const headed = records.map(({ title, text }) => text.startsWith(`${title}\n`));
  return {
    path: records.map(({ path }) => path),
    title: records.map(({ title }) => title),
    text: records.map(({ title, text }, at) => (headed[at] ? text.slice(title.length + 1) : text)),
    headed: headed.map((each) => (each ? 1 : 0)),
    values,
    facets: records.map(({ facets }) => filterValues(facets).map((value) => placeOf.get(value) ?? -1)),
  };
}

/** The records that were packed. */
export function unpackTexts({ path, title, text, headed, values, facets }: PackedTexts): IndexedRecord[] {
  return path.map((each, at) => ({
    path: each,
    title: itemAt(title, at),
    text: headed[at] === 1 ? `${itemAt(title, at)}\n${itemAt(text, at)}` : itemAt(text, at),
    facets: facetsOf(itemAt(facets, at).map((place) => itemAt(values, place))),
  }));
}
