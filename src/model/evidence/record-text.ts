import type { KindName } from '../../kinds/index.ts';
import { articleOf } from '../article/article-of.ts';
import { canonicalJson, saysSomething } from '../comparison/canonical.ts';
import { comparableFields } from '../comparison/compared-fields.ts';
import type { ContentRecord } from '../records.ts';

/** Fields that are about the record and not of what it says. */
const about = ['changes', 'provenance'];
/** Fields that the text of a page has as its last lines. */
const inText = ['signer', 'recipients'];

/**
 * A record as a text that anyone can compute a digest of: a line for each field that says something, then the text of its page.
 * Fields have their names and not their titles, which may be worded better one day. Values that are no words are JSON with
 * sorted keys.
 */
export function recordText(record: ContentRecord, name: KindName = record.collection): string {
  const data: Readonly<Record<string, unknown>> = record.data;
  const left = record.body === null ? about : [...about, ...inText];
  const lines = comparableFields(name)
    .filter(({ field }) => !left.includes(field) && saysSomething(data[field]))
    .map(({ field }) => `${field}: ${valueText(data[field])}`);
  return joinBlocks([lines.join('\n'), record.body === null ? '' : articleOf(record).text]);
}

const valueText = (value: unknown): string => (typeof value === 'string' ? value : canonicalJson(value));

/** Parts of a text with a blank line between them; empty ones are left out. */
export const joinBlocks = (blocks: readonly string[]): string => blocks.filter((block) => block !== '').join('\n\n');
