import type { RecordedChange } from '../../../kinds/recorded-change.ts';
import { formatDay } from '../../day/format-day.ts';
import type { AlteredValue } from './altered-values.ts';
import { lostValues } from './lost-values.ts';
import { lostWords, wordsIn } from './words.ts';

/** Words after a removal that say what went: `(đã gỡ số điện thoại)`. */
const PLACEHOLDER = 8;

/**
 * Whether a recorded change says what an edit altered. A text is said by words that were there or are there now; a field by
 * its name in `fields`, or by its old and its new value. A removal covers only what became less, and need not repeat it.
 */
export function isCoveredBy({ kind, what, fields }: RecordedChange, altered: AlteredValue): boolean {
  const { path, before, after } = altered;
  if (kind === 'removal') return becameLess(altered) && (altered.isText || fields.includes(String(path[0])));
  if (!altered.isText) return fields.includes(String(path[0])) || saysValues(what, before, after);
  const [was, is] = [String(before), String(after)];
  const changed = new Set([...lostWords(was, is), ...lostWords(is, was)]);
  const said = new Set(wordsIn(what));
  // Punctuation, marks and layout have no words to be said.
  const enough = Math.min(3, Math.ceil(changed.size / 3));
  return [...changed].filter((word) => said.has(word)).length >= enough;
}

function becameLess({ isText, before, after }: AlteredValue): boolean {
  if (!isText) return lostValues(before, after).length > 0;
  const [was, is] = [String(before), String(after)];
  return lostWords(was, is).length > 0 && lostWords(is, was).length <= PLACEHOLDER;
}

/** Whether a sentence has the old and the new of each single value that differs. What is empty cannot be said. */
function saysValues(what: string, before: unknown, after: unknown): boolean {
  if (JSON.stringify(before) === JSON.stringify(after)) return true;
  if (isPart(before) || isPart(after)) {
    const [past, present] = [before, after].map((value) => (isPart(value) ? value : {}) as Record<string, unknown>);
    const keys = new Set([...Object.keys(past ?? {}), ...Object.keys(present ?? {})]);
    return [...keys].every((key) => saysValues(what, past?.[key], present?.[key]));
  }
  return [before, after].every((value) => waysToSay(value).some((way) => what.includes(way)));
}

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null;

function waysToSay(value: unknown): string[] {
  if (typeof value !== 'string' && typeof value !== 'number') return [''];
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/u.test(text)
    ? [text, formatDay(text), formatDay(text).replaceAll(/(?<!\d)0/gu, '')]
    : [text];
}
