import { itemAt } from '../items.ts';
import { formatDay } from '../day/format-day.ts';
import { safeLink, safeText } from './safe-text.ts';

/** Not exported, so that nothing but this file makes {@link Markdown}: no JSON has a symbol for a key. */
const source: unique symbol = Symbol('source');

/** Markdown in which every letter is either a literal of the program or escaped. */
export interface Markdown {
  readonly [source]: string;
}

const markdown = (text: string): Markdown => ({ [source]: text });

/** The finished text. */
export const textOf = (part: Markdown): string => part[source];

/** A string is somebody else's text, whatever it is. */
function escaped(part: Markdown | string | number): string {
  if (typeof part === 'object') return part[source];
  return typeof part === 'number' ? String(part) : safeText(part);
}

/**
 * Texts one after the other. A backtick or a backslash before a code span would become part of it. Put together once: a text that grows by each of fifty
 * thousand lines would be copied as often.
 */
function glued(texts: readonly string[]): string {
  const pieces: string[] = [];
  let last = '';
  for (const text of texts) {
    if (text === '') continue;
    if (text.startsWith('`') && (last.endsWith('`') || last.endsWith('\\'))) pieces.push(' ');
    pieces.push(text);
    last = text;
  }
  return pieces.join('');
}

/**
 * Markdown whose own words are the literal: `` safe`Thêm ${name}` ``. A string that is put in becomes a code span
 * ({@link safeText}); only Markdown and numbers go in as they are. So no text of a report gets out without being escaped.
 */
export const safe = (own: TemplateStringsArray, ...parts: readonly (Markdown | string | number)[]): Markdown =>
  markdown(glued(own.flatMap((words, index) => (index === 0 ? [words] : [escaped(itemAt(parts, index - 1)), words]))));

export const nothing = safe``;

/** Letters of a text of which people compare the words. */
const LONG = 400;

/** A text of somebody else that may be longer than a name, with the space that a code span would not show. */
export const longText = (text: string): Markdown => markdown(safeText(shownSpace(text), LONG));

const shownSpace = (text: string) =>
  text
    .replace(/\r?\n/gu, '⏎')
    .replace(/^ +$| {2,}/gu, (spaces) => '␣'.repeat(spaces.length))
    .replace(/\u00A0/gu, '[U+00A0]');

/** The parts that say something, with `separator` between them. */
export const join = (parts: readonly (Markdown | string)[], separator: Markdown): Markdown => {
  const said = parts.map(escaped).filter((text) => text !== '');
  return markdown(glued(said.flatMap((text, index) => (index === 0 ? [text] : [separator[source], text]))));
};

/** A word from a list in the program: its type must be the words of that list, so that a plain `string` does not compile. */
export const ownWord = <T extends string>(word: string extends T ? never : T): Markdown => markdown(word);

/** A number as Vietnamese writes it, with at most one decimal place. */
export const decimal = (value: number): Markdown => markdown(value.toLocaleString('vi', { maximumFractionDigits: 1 }));

/** A day as an official document writes it. @param iso a code span if it is no ISO day. */
export const day = (iso: string): Markdown =>
  /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? markdown(formatDay(iso)) : safe`${iso}`;

/** A link that shows its address; null for an address that {@link safeLink} refuses. */
export function link(address: string): Markdown | null {
  const safe = safeLink(address);
  return safe === null ? null : markdown(safe);
}
