import type { PersonalDataCode } from '../rules/personal-data-rules.ts';
import type { Finding } from './finding.ts';
import type { Reading } from './reading.ts';

interface Range {
  start: number;
  end: number;
}

/**
 * What is hidden with a finding: other names of children in its passage, the rest of an address, the word before a name of one syllable.
 * @param hasNames whether it is the finding that has the other names: with each of them at all of a long list, the list would be there as often as it has names
 */
export function alsoHidden(reading: Reading, found: Finding & { code: PersonalDataCode }, hasNames: boolean): Range[] {
  const { index, length } = found;
  const own = { start: index, end: index + length };
  if (found.code === 'dia-chi-rieng') return restOfAddress(reading.text, own);
  if (/\d|\p{L}[^\p{L}]+\p{L}/u.test(reading.text.slice(own.start, own.end)) && found.code !== 'du-lieu-tre') return [];
  return [...withWordBefore(reading.text, own), ...(hasNames ? otherNames(reading, own) : [])];
}

/** A list is one finding, of its first name. */
const otherNames = (reading: Reading, own: Range): Range[] =>
  reading
    .names()
    .filter(({ start, end, who }) => who !== 'adult' && (end <= own.start || start >= own.end))
    .flatMap((name) => (name.syllables.length > 1 ? [name] : withWordBefore(reading.text, name)));

/** A name of one syllable is a word of the language; with the word before it, it is a child: `bé An`. */
function withWordBefore(text: string, { start, end }: Range): Range[] {
  if (/[^\p{L}\p{M}]/u.test(text.slice(start, end))) return [];
  const before = /\p{L}+\s$/u.exec(text.slice(Math.max(0, start - 16), start))?.[0];
  return before === undefined ? [] : [{ start: start - before.length, end }];
}

/** Where an address ends: at the end of its clause. */
const addressEnd = /[.;|\n](?!\d)|$/u;
/** Letters of the longest address. */
const LONGEST = 120;

function restOfAddress(text: string, { start }: Range): Range[] {
  const after = text.slice(start, start + LONGEST);
  const end = addressEnd.exec(after)?.index ?? after.length;
  return [{ start, end: start + Math.max(1, after.slice(0, end).trimEnd().length) }];
}
