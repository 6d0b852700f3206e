import { nameOf } from '../../model/pdf/pdf-tokens.ts';
import type { PdfValue } from '../../model/pdf/pdf-values.ts';

/** The numbers of the objects to which a value leads: `5 0 R`, or a list of such. A dictionary keeps the first word alone. */
export const references = (value: PdfValue | undefined): string[] => {
  if (value?.type === 'word') return [value.text];
  if (value?.type !== 'array') return [];
  return value.items.flatMap((item, index) =>
    item.type === 'word' && isMark(value.items[index + 2]) ? [item.text] : [],
  );
};
const isMark = (value: PdfValue | undefined): boolean => value?.type === 'word' && value.text === 'R';

/** Names in a content stream that are looked at; a page of a drawing has some hundred. */
const MOST_NAMES = 5000;

/** How often a content stream says each name. Null where it says more of them than any page does. */
export function namesIn(content: string): Map<string, number> | null {
  const counts = new Map<string, number>();
  for (const [, written = ''] of content.matchAll(/\/([^\s\0()<>[\]{}/%]{1,127})/gu)) {
    const key = nameOf(written);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.size > MOST_NAMES) return null;
  }
  return counts;
}

type Entries = readonly { key: string; value: PdfValue }[];
/** Gives the dictionaries that a value is, or that objects of its number are. */
type Resolve = (value: PdfValue | undefined) => Entries[];

/** What resources bring in that draws by itself: forms, surfaces that are filled, masks of transparency, letters that are drawn (ISO 32000-1, 7.8.3). */
export class Resources {
  readonly #byName = new Map<string, string[]>();

  constructor(given: readonly PdfValue[], resolve: Resolve) {
    for (const entries of given.flatMap(resolve))
      for (const { key, value } of entries) {
        if (key === 'XObject' || key === 'Pattern') this.#add(resolve(value), (each) => references(each));
        if (key === 'ExtGState') this.#add(resolve(value), (each) => masksOf(each, resolve));
        if (key === 'Font') this.#add(resolve(value), (each) => drawnLetters(each, resolve));
      }
  }

  #add(dictionaries: readonly Entries[], targetsOf: (value: PdfValue) => string[]): void {
    for (const { key, value } of dictionaries.flat()) {
      const targets = targetsOf(value);
      if (key !== '' && targets.length > 0) this.#byName.set(key, [...(this.#byName.get(key) ?? []), ...targets]);
    }
  }

  /** The objects that a stream with those names draws, each with how often. */
  drawnBy(names: ReadonlyMap<string, number>): [string, number][] {
    return [...names].flatMap(([key, count]) =>
      (this.#byName.get(key) ?? []).map((target): [string, number] => [target, count]),
    );
  }
}

const masksOf = (state: PdfValue, resolve: Resolve): string[] =>
  resolve(state)
    .flat()
    .filter(({ key }) => key === 'SMask')
    .flatMap(({ value }) => resolve(value).flat())
    .flatMap(({ key, value }) => (key === 'G' ? references(value) : []));

const drawnLetters = (font: PdfValue, resolve: Resolve): string[] =>
  resolve(font)
    .flat()
    .filter(({ key }) => key === 'CharProcs')
    .flatMap(({ value }) => resolve(value).flat())
    .flatMap(({ value }) => references(value));
