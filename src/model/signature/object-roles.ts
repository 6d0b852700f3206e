import { groupedEntries, textIn } from '../pdf/grouped-entries.ts';
import type { PdfDictionary, PdfObject, PdfValue } from '../pdf/pdf-values.ts';

/** An object of a file with its number; null where it has none: the trailer. */
export interface FoundObject extends Pick<PdfObject, 'values' | 'stream'> {
  number: string | null;
}

/** What leads to an object. Only the way tells what it is for: what its dictionary says of itself is written by the one who made the file. */
export type Role =
  'catalogue' | 'info' | 'metadata' | 'form' | 'fields' | 'annotations' | 'page' | 'security-store' | 'other';

/** `05 0 obj` is object 5. */
export const plain = (number: string): string => String(Number(number));

export const firstOf = ({ values }: Pick<PdfObject, 'values'>): PdfValue | undefined => values[0];

export const dictionaryOf = (object: FoundObject | undefined): PdfDictionary | null => {
  const value = object && firstOf(object);
  return value?.type === 'dictionary' ? value : null;
};

/** The object to which a run of values refers at a place: `8 0 R`. */
const referenceAt = (values: readonly PdfValue[], at: number): string | null => {
  const [number, , mark] = values.slice(at, at + 3);
  const isReference = mark?.type === 'word' && mark.text === 'R' && number?.type === 'word';
  return isReference ? plain(number.text) : null;
};

/** Items of a list or of a key; a reference is one of them. */
export const itemsOf = (values: readonly PdfValue[]): (string | PdfValue)[] => {
  const items: (string | PdfValue)[] = [];
  for (let at = 0; at < values.length; at++) {
    const number = referenceAt(values, at);
    const value = values[at];
    if (number !== null) at += 2;
    const item = number ?? value;
    if (item !== undefined) items.push(item);
  }
  return items;
};

/** From a catalogue over a form or a store of proofs to what is in it: others are longer and lead to nothing that signing changes. */
const MOST_STEPS = 6;

interface Way {
  owner: FoundObject;
  /** Keys from the object to the reference: `/AcroForm/Fields`. */
  keys: string;
}

function* waysIn(values: readonly PdfValue[], keys: string): Generator<[number: string, keys: string]> {
  for (const item of itemsOf(values)) {
    if (typeof item === 'string') yield [item, keys];
    else if (item.type === 'array') yield* waysIn(item.items, keys);
    else if (item.type === 'dictionary')
      for (const [key, group] of groupedEntries(item)) yield* waysIn(group, `${keys}/${key}`);
  }
}

/** The objects of a part of a file, and what leads to each. */
export class ObjectRoles {
  readonly #objects = new Map<string, FoundObject>();
  readonly #ways = new Map<string, Way[]>();
  readonly #roles = new Map<string, Set<Role>>();
  /** The number of the catalogue as the last trailer says it; null without one. */
  readonly root: string | null = null;

  constructor(objects: readonly FoundObject[]) {
    for (const object of objects) {
      if (object.number === '') continue;
      if (object.number !== null) this.#objects.set(plain(object.number), object);
      for (const [number, keys] of waysIn(object.values, '')) {
        const ways = this.#ways.get(number) ?? [];
        ways.push({ owner: object, keys });
        this.#ways.set(number, ways);
        if (keys === '/Root' && isTrailer(object)) this.root = number;
      }
    }
  }

  get(number: string): FoundObject | undefined {
    return this.#objects.get(plain(number));
  }

  /** All that an object is for; empty where nothing leads to it. @param steps that led from another object here */
  rolesOf(number: string, steps = 0): ReadonlySet<Role> {
    if (steps > MOST_STEPS) return new Set(['other']);
    const known = this.#roles.get(plain(number));
    if (known) return known;
    // Objects that lead to each other: what is found so far counts.
    const roles = new Set<Role>();
    this.#roles.set(plain(number), roles);
    for (const way of this.#ways.get(plain(number)) ?? []) roles.add(this.#roleBy(way, steps + 1));
    return roles;
  }

  #roleBy({ owner, keys }: Way, steps: number): Role {
    if (isTrailer(owner)) return ofTrailer[keys] ?? 'other';
    const number = plain(owner.number ?? '');
    if (number === this.root) return ofCatalogue[keys] ?? (keys.startsWith('/DSS/') ? 'security-store' : 'other');
    const dictionary = dictionaryOf(owner);
    const type = dictionary && textIn(dictionary, 'Type');
    if (type === 'Pages' && keys === '/Kids') return 'page';
    if (type === 'Page' && keys === '/Annots') return 'annotations';
    if (keys === '/Fields' && isOnly(this.rolesOf(number, steps), 'form')) return 'fields';
    return isOnly(this.rolesOf(number, steps), 'security-store') ? 'security-store' : 'other';
  }
}

const ofTrailer: Readonly<Record<string, Role>> = { '/Root': 'catalogue', '/Info': 'info' };

const ofCatalogue: Readonly<Record<string, Role>> = {
  '/Metadata': 'metadata',
  '/AcroForm': 'form',
  '/AcroForm/Fields': 'fields',
  '/DSS': 'security-store',
};

/** A trailer, or the stream that is one (ISO 32000-2, 7.5.8). */
const isTrailer = (object: FoundObject): boolean => {
  const dictionary = dictionaryOf(object);
  return object.number === null || (dictionary !== null && textIn(dictionary, 'Type') === 'XRef');
};

export const isOnly = (roles: ReadonlySet<Role>, role: Role): boolean => roles.size === 1 && roles.has(role);
