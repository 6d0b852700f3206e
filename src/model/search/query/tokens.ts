import { sourceOf } from '../../law/citation/text/source.ts';
import { fold } from '../../law/citation/text/letters.ts';
import { unglue } from './unglue.ts';

/** A run of letters or digits of a query, without marks and in lower case. */
export interface Token {
  text: string;
  /** The same with its marks. */
  written: string;
  /** Written with marks that no number-symbol has: a word of prose. */
  prose: boolean;
  digits: boolean;
  /** What stands between this token and the one before. */
  gap: string;
  /** Whether another part of the reader has understood it. */
  used: boolean;
}

/**
 * The tokens of a query. A query is no prose: it may have neither marks nor capitals nor separators, so the reader works
 * on words and asks the tables of the citations what they mean. `BGD&ĐT` is one token.
 */
export function tokensOf(query: string): Token[] {
  const written = unglue(sourceOf(query).text.toLowerCase());
  const text = fold(written);
  const tokens: Token[] = [];
  let last = 0;
  for (const found of text.matchAll(/[\p{L}\p{M}]+(?:&[\p{L}\p{M}]+)*|\d+/gu)) {
    const digits = /^\d/u.test(found[0]);
    const end = found.index + found[0].length;
    const own = written.slice(found.index, end);
    const prose = /[^\0-\x7fđư]/u.test(own);
    tokens.push({ text: found[0], written: own, prose, digits, gap: text.slice(last, found.index), used: false });
    last = end;
  }
  return tokens;
}

/** Whether the tokens from `at` on are these words, and nothing has used them. */
export function standsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.text === word && !tokens[at + index]!.used);
}

/** Marks tokens as understood. */
export function use(tokens: readonly Token[], from: number, count: number): void {
  for (let index = from; index < from + count; index++) tokens[index]!.used = true;
}
