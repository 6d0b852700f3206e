import type { PdfDictionary, PdfValue } from './pdf-values.ts';

/**
 * A dictionary by its keys. A reference (`8 0 R`) is three words, of which {@link PdfDictionary} gives only the first to the key;
 * here each key has all of its words. Of a key that is there twice the last counts, as in most readers.
 */
export function groupedEntries({ entries }: PdfDictionary): Map<string, PdfValue[]> {
  const groups = new Map<string, PdfValue[]>();
  let last: PdfValue[] = [];
  for (const { key, value } of entries)
    if (key === '') last.push(value);
    else groups.set(key, (last = [value]));
  return groups;
}

/** The one value of a key; undefined where it has none, or is a reference. */
export function valueIn(dictionary: PdfDictionary, key: string): PdfValue | undefined {
  const group = groupedEntries(dictionary).get(key);
  return group?.length === 1 ? group[0] : undefined;
}

/** The text of a name, a string or a word; null of anything else. */
export const textIn = (dictionary: PdfDictionary, key: string): string | null => {
  const value = valueIn(dictionary, key);
  return value !== undefined && 'text' in value ? value.text : null;
};

/** All dictionaries in a value, outer ones first. */
export function* dictionariesIn(value: PdfValue): Generator<PdfDictionary> {
  if (value.type === 'array') for (const item of value.items) yield* dictionariesIn(item);
  if (value.type !== 'dictionary') return;
  yield value;
  for (const entry of value.entries) yield* dictionariesIn(entry.value);
}
