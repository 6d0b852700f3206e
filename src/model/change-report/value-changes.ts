import { z } from 'zod';
import { itemAt } from '../items.ts';
import { hunksBetween } from '../text/hunks.ts';
import { coreOf, fieldOf, formOf, titleOf } from '../schema-core.ts';
import { labelOf, valueWords } from './value-words.ts';
import { wordChanges } from '../text/word-changes.ts';
import type { Passage } from '../text/word-changes.ts';

/** A value of a record that differs, or a passage of it where it is a text. */
export interface ValueChange extends Passage {
  /** Keys from the record down to the value: `editing.repository`, `data.rows.3.children`. */
  path: string;
  /** The titles of the same: `Số liệu › dòng 4 (3 đến 4 tuổi) › Số trẻ`. */
  place: string;
}

/** Where the comparison is. */
interface Spot {
  path: readonly string[];
  titles: readonly string[];
}

/** Letters from which a text is compared by its words. */
const LONG = 60;

/** Every value that differs between two records of a schema, in the order of its fields. A text gives one entry for each passage. */
export function valueChanges(schema: z.ZodType, before: unknown, after: unknown): ValueChange[] {
  return changesAt(schema, before, after, { path: [], titles: [] });
}

function changesAt(schema: z.ZodType | undefined, before: unknown, after: unknown, spot: Spot): ValueChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const core = schema && coreOf(schema);
  if (isObject(before) && isObject(after)) {
    const [past, present] = core ? [formOf(core, before), formOf(core, after)] : [undefined, undefined];
    return past === present ? fieldChanges(present, before, after, spot) : [leaf(core, before, after, spot)];
  }
  if (Array.isArray(before) && Array.isArray(after))
    return itemChanges(core instanceof z.ZodArray ? (core.element as z.ZodType) : undefined, before, after, spot);
  if (typeof before === 'string' && typeof after === 'string' && Math.max(before.length, after.length) >= LONG)
    return wordChanges(before, after).map((passage) => ({ ...named(spot), ...passage }));
  return [leaf(core, before, after, spot)];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const named = ({ path, titles }: Spot) => ({ path: path.join('.'), place: titles.join(' › ') });

const leaf = (schema: z.ZodType | undefined, before: unknown, after: unknown, spot: Spot): ValueChange => ({
  ...named(spot),
  before: valueWords(schema, before),
  after: valueWords(schema, after),
  lead: null,
  tail: null,
});

const below = ({ path, titles }: Spot, key: string, title: string): Spot => ({
  path: [...path, key],
  titles: [...titles, title],
});

function fieldChanges(
  schema: z.ZodType | undefined,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  spot: Spot,
): ValueChange[] {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
  const keys = new Set([...Object.keys(shape), ...Object.keys(before), ...Object.keys(after)]);
  const own = (fields: Readonly<Record<string, unknown>>, key: string) =>
    Object.hasOwn(fields, key) ? fields[key] : undefined;
  return [...keys].flatMap((key) => {
    const field = fieldOf(schema, key);
    return changesAt(field, own(before, key), own(after, key), below(spot, key, titleOf(field) ?? key));
  });
}

/** An item of one of the two lists, or of both. */
interface Pair {
  before?: number;
  after?: number;
}

function itemChanges(
  schema: z.ZodType | undefined,
  before: readonly unknown[],
  after: readonly unknown[],
  spot: Spot,
): ValueChange[] {
  const isTable =
    [...before, ...after].some(isObject) && !(schema && coreOf(schema) instanceof z.ZodDiscriminatedUnion);
  const kind = isTable ? 'dòng' : 'mục';
  return pairsOf(before, after).flatMap((pair) => {
    const [past, present] = [pair.before, pair.after].map((at, side) =>
      at === undefined ? undefined : itemAt(side === 0 ? before : after, at),
    );
    const index = pair.after ?? pair.before ?? 0;
    const name = nameOf(present ?? past, schema);
    const title = `${kind} ${index + 1}${pair.after === undefined ? ' của bản trước' : ''}${name === null ? '' : ` (${name})`}`;
    return changesAt(schema, past, present, below(spot, String(index), title));
  });
}

/** Rows that differ, after which two lists have nothing in common; a table has some hundreds. */
const MOST = 800;

/** Items that differ. Equal ones are matched first; those between are matched by their names, then in their order where as many went as came. */
const pairsOf = (before: readonly unknown[], after: readonly unknown[]): Pair[] =>
  hunksBetween(before.map(textOf), after.map(textOf), MOST).flatMap(({ from, to, fromNew, toNew }) =>
    matched(indexes(from, to), indexes(fromNew, toNew), before, after),
  );

const textOf = (value: unknown) => JSON.stringify(value);
const indexes = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

function matched(
  gone: readonly number[],
  come: readonly number[],
  before: readonly unknown[],
  after: readonly unknown[],
): Pair[] {
  const rest = new Set(come);
  const named = gone.map((index): Pair => {
    const name = nameOf(before[index], undefined);
    const same = name === null ? undefined : [...rest].find((each) => nameOf(after[each], undefined) === name);
    if (same !== undefined) rest.delete(same);
    return same === undefined ? { before: index } : { before: index, after: same };
  });
  const alone = named.filter((pair) => pair.after === undefined);
  const free = [...rest];
  if (alone.length === free.length) alone.forEach((pair, index) => (pair.after = itemAt(free, index)));
  return alone.length === free.length ? named : [...named, ...free.map((index): Pair => ({ after: index }))];
}

/** What a person knows an item by: its form among several, else the first text of a row; null for what is no row. */
function nameOf(value: unknown, schema: z.ZodType | undefined): string | null {
  if (!isObject(value)) return null;
  const core = schema && coreOf(schema);
  const form = core && formOf(core, value);
  const [key, text] = Object.entries(value).find(([, each]) => typeof each === 'string' && each !== '') ?? [];
  if (key === undefined) return null;
  const ofForms = core instanceof z.ZodDiscriminatedUnion && core.def.discriminator === key;
  const words = (ofForms ? labelOf(core, text) : null) ?? valueWords(fieldOf(form, key), text);
  return words === null ? null : [...words].slice(0, 60).join('');
}
