import { itemAt } from '../../items.ts';
import { lexQuery } from '../../law/citation/lexer/index.ts';
import type { QueryLexeme } from '../../law/citation/lexer/index.ts';

/** A lexeme of a query, and whether a part of the grammar has understood it. */
export interface Token extends QueryLexeme {
  used: boolean;
}

/** The tokens of a query, none of them understood yet. */
export const tokensOf = (query: string): Token[] => lexQuery(query).map((lexeme) => ({ ...lexeme, used: false }));

/** Whether the tokens from `at` on are these words, and nothing has used them. */
export function standsAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  return words.every((word, index) => tokens[at + index]?.text === word && !itemAt(tokens, at + index).used);
}

/** Marks tokens as understood. */
export function use(tokens: readonly Token[], from: number, count: number): void {
  for (let index = from; index < from + count; index++) itemAt(tokens, index).used = true;
}
