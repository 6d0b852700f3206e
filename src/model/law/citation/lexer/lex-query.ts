import { splitJoinedKinds } from '../data/joined-kinds.ts';
import { fold } from '../text/letters.ts';
import { sourceOf } from '../text/source.ts';
import { plainNumber, readNumberOfQuery } from './number.ts';

/** A run of letters or digits of a query, without marks and in lower case. */
export interface QueryLexeme {
  text: string;
  /** The same with its marks. */
  written: string;
  /** Written with marks that no number-symbol has: a word of prose. */
  prose: boolean;
  digits: boolean;
  /** What is between this lexeme and the one before. */
  gap: string;
  /** The number of a document that begins here, `66.4`, `30a`, without leading zeros, and how many lexemes it takes. */
  number: { text: string; count: number } | null;
}

/**
 * The lexemes of a query. A query is no prose: it may have neither marks nor capitals nor separators, so it is read as
 * words and digits, and its grammar asks the tables of the citations what they mean. `BGD&ĐT` is one lexeme.
 */
export function lexQuery(query: string): QueryLexeme[] {
  const written = splitJoinedKinds(sourceOf(query).text.toLowerCase());
  const text = fold(written);
  const lexemes: QueryLexeme[] = [];
  let last = 0;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+)*|\d+/gu)) {
    const end = index + run.length;
    const own = written.slice(index, end);
    lexemes.push({
      text: run,
      written: own,
      prose: /[^\0-\x7fđư]/u.test(own),
      digits: /^\d/u.test(run),
      gap: text.slice(last, index),
      number: numberAt(text, index),
    });
    last = end;
  }
  return lexemes;
}

function numberAt(text: string, at: number): QueryLexeme['number'] {
  const read = readNumberOfQuery(text, at);
  if (read === null) return null;
  const { digits, letter } = read;
  return { text: plainNumber(digits + letter), count: 1 + Number(digits.includes('.')) + letter.length };
}
