import { capture } from '../../text/capture.ts';
import { plainWords } from '../words.ts';
import type { LookupRow } from './table.ts';

/** A row with its title and names in plain words. */
export interface NamedRow extends LookupRow {
  aliases: string[];
}

export const withAliases = (row: LookupRow): NamedRow => ({
  ...row,
  aliases: [row.title, ...row.names].map((name) => plainWords(name).join(' ')),
});

/** Fewer letters begin too many names. */
const SHORTEST = 4;
/** More names than this begin with something that says too little. */
const FEW = 3;

/**
 * Documents one of whose names the query is, with or without a year after it, or is the beginning of, the newest first.
 *
 * @param whole only whole names count
 */
export function findByName<Row extends NamedRow>(rows: readonly Row[], query: string, whole: boolean): Row[] {
  const words = plainWords(query).join(' ');
  if (words.length < SHORTEST) return [];
  const dated = /^(.+?)(?: nam)? ((?:19|20)\d\d)$/u.exec(words);
  const same = rows.filter(
    (row) =>
      row.aliases.includes(words) ||
      (dated && row.aliases.includes(capture(dated, 1)) && row.year === Number(dated[2])),
  );
  if (same.length > 0 || whole) return newestFirst(same);
  const begun = rows.filter((row) => row.aliases.some((alias) => alias.startsWith(words)));
  return begun.length <= FEW ? newestFirst(begun) : [];
}

/** Orders documents by day, the newest first. */
export const byDay = (a: LookupRow, b: LookupRow): number =>
  (b.issuedOn ?? String(b.year ?? '')).localeCompare(a.issuedOn ?? String(a.year ?? '')) ||
  a.path.localeCompare(b.path);

const newestFirst = <Row extends LookupRow>(rows: readonly Row[]) => [...rows].sort(byDay);
