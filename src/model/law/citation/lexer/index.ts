/**
 * The lexer of citations: text → numbers, separators and runs of letters → segments → number-symbols. The grammar of
 * prose, the grammar of queries and whatever takes a number apart read it here and nowhere else.
 */
export { lexQuery } from './lex-query.ts';
export type { QueryLexeme } from './lex-query.ts';
export { lexSymbol } from './lex-symbol.ts';
export type { Lexed } from './lex-symbol.ts';
export { NUMBER_STEPS, opensNumber, plainNumber, lexNumber as readNumber, readYear, yearInNumber } from './number.ts';
export type { Segment } from './segments.ts';
