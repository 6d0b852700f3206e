import { formatDay } from '../../day/format-day.ts';
import { needed, quoted } from './needed-words.ts';
import { lostWords, wordsIn } from './words.ts';

/** Fewer words may be in a sentence by chance, so that a word next to them has to be there, too. */
const FEW = 2;

/** Signs that say something, each is repeated as it is: `≥ 50%`, `-5`. */
const signsIn = (text: string): string =>
  (text.match(/[≥≤<>=±+×÷%‰°]|(?<![\p{L}\p{N}])[-−–](?=\p{N})/gu) ?? []).join('');

/**
 * Whether a sentence says how a passage changed: it has the words that went and the words that came, all figures, and of a single
 * word also one next to it. A passage in another order, or with other capitals and marks, is said by its words, marks alone by themselves.
 * @param near words before and after the passage; null for a list, of which an item may be one word
 */
export function saysPassage(what: string, was: string, is: string, near: readonly string[] | null): boolean {
  const said = new Set(wordsIn(what));
  const hasAll = (words: readonly string[]) => [...needed(words)].every((word) => said.has(word));
  const [lost, gained] = [lostWords(was, is), lostWords(is, was)];
  if (lost.length + gained.length > 0) {
    const isAlone = lost.length + gained.length <= FEW && (lost.length === 0 || gained.length === 0);
    const around = [
      ...new Set([...(near ?? []).flatMap(wordsIn), ...wordsIn(was).filter((word) => !lost.includes(word))]),
    ];
    return (
      hasAll(lost) &&
      hasAll(gained) &&
      (!isAlone || near === null || around.length === 0 || around.some((word) => said.has(word)))
    );
  }
  const words = wordsIn(was);
  const isRepeated = [was, is].every((signs) => what.includes(signs.trim()));
  if (signsIn(was) !== signsIn(is)) return isRepeated;
  return words.length === 0 ? isRepeated : hasAll(words);
}

/** Whether a sentence has the old and the new of each single value that differs. What is empty cannot be said. */
export function saysValues(what: string, before: unknown, after: unknown): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true;
  if (isPart(before) || isPart(after)) {
    if (Array.isArray(before) && Array.isArray(after) && !isAligned(before, after))
      return saysPassage(what, textOf(before), textOf(after), null);
    const [past, present] = [before, after].map((value) => (isPart(value) ? value : {}) as Record<string, unknown>);
    const keys = new Set([...Object.keys(past ?? {}), ...Object.keys(present ?? {})]);
    return [...keys].every((key) => saysValues(what, past?.[key], present?.[key]));
  }
  const [was, is] = [before, after].map(inWords);
  if (isLong(was ?? '') || isLong(is ?? '')) return saysPassage(what, was ?? '', is ?? '', []);
  return [before, after].every((value) => waysToSay(value).some((way) => hasValue(what, way)));
}

/** Whether a list is the same list with other values: then items are compared one by one. */
const isAligned = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.some((item) => isPart(item));

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A sentence, of which an entry repeats the words that differ; a number or a name it repeats as a whole. */
const isLong = (text: string) => wordsIn(text).length > 8;

/** Whether a sentence has a value; `5` is not said by 2025. An empty one is said by every sentence. */
export function hasValue(what: string, value: string): boolean {
  if (value === '') return true;
  const at = what.indexOf(value);
  if (at === -1) return false;
  const [before, after] = [what.charAt(at - 1), what.charAt(at + value.length)];
  const isInside = (own: string, other: string) => /[\p{L}\p{N}]/u.test(own) && /[\p{L}\p{N}]/u.test(other);
  if (!isInside(value.charAt(0), before) && !isInside(value.at(-1) ?? '', after)) return true;
  return hasValue(what.slice(at + value.length), value);
}

const inWords = (value: unknown): string =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';

/** How a value may be written in a sentence. */
export function waysToSay(value: unknown): string[] {
  if (typeof value === 'boolean') return [String(value), value ? 'có' : 'không'];
  const text = inWords(value);
  return /^\d{4}-\d\d-\d\d$/u.test(text)
    ? [text, formatDay(text), formatDay(text).replaceAll(/(?<!\d)0/gu, '')]
    : [text];
}

/** The single values of a field, one after the other. */
export function textOf(value: unknown): string {
  if (!isPart(value)) return inWords(value);
  return Object.values(value).map(textOf).filter(Boolean).join(' ');
}

/**
 * What an editor writes so that an entry says an edit: `12/KH-MNM thành 13/KH-MNM`.
 * @param name the name of the field; null for the text
 */
export function lineToWrite(name: string | null, before: unknown, after: unknown, near: readonly string[]): string {
  const [lead, tail] = near;
  const beforeTail = tail ? ` trước “${tail}”` : '';
  const place = lead ? ` sau “${lead}”` : beforeTail;
  const pairs = differingValues(before, after).map(([was, is]) => {
    if (was === '') return `thêm ${quoted(is, was)}${place}`;
    return is === '' ? `bỏ ${quoted(was, is)}${place}` : `${quoted(was, is)} thành ${quoted(is, was)}`;
  });
  return `${name === null ? '' : `${name}: `}${pairs.join('; ')}`;
}

/** The old and the new of every single value that differs. */
function differingValues(before: unknown, after: unknown): [string, string][] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const isList = Array.isArray(before) && Array.isArray(after) && !isAligned(before, after);
  if ((isPart(before) || isPart(after)) && !isList) {
    const [past, present] = [before, after].map((value) => (isPart(value) ? value : {}) as Record<string, unknown>);
    const keys = new Set([...Object.keys(past ?? {}), ...Object.keys(present ?? {})]);
    return [...keys].flatMap((key) => differingValues(past?.[key], present?.[key]));
  }
  return [[textOf(before), textOf(after)]];
}
