import { capture } from '../../../text/capture.ts';
import { findCitations } from '../find-citations.ts';
import { fold } from '../text/letters.ts';

/** The name that the grammar reads in a text, if the text is nothing but a name: `Nghị quyết TW 4 (khóa XI)` → `Nghị quyết Trung ương 4 khóa XI`. */
export function canonicalName(text: string): string | null {
  const [mention, ...more] = findCitations(text);
  if (mention === undefined || more.length > 0 || mention.start !== 0 || mention.number !== null) return null;
  return mention.family === 'congress' || mention.end === text.normalize('NFC').length ? mention.canonical : null;
}

/** A name in a form that can be compared: marks, case, commas and "năm" before a year do not count, `GD` and `TE` are what schools mean by them. */
export function lawKey(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/gu, ' ')
    .replace(/^luat gd(?= |$)/u, 'luat giao duc')
    .replace(/^luat te(?= |$)/u, 'luat tre em')
    .replace(/\bnam (?=(?:19|20)\d\d\b)/gu, '')
    .trim();
}

const yearBehind = /^(.*) ((?:19|20)\d\d)$/u;

/** A law's key and the year after its name: `luat giao duc 2019` → `luat giao duc`, 2019. */
export function splitYear(key: string): { key: string; year: number | null } {
  const found = yearBehind.exec(key);
  return found === null ? { key, year: null } : { key: capture(found, 1), year: Number(found[2]) };
}
