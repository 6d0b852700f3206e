import { kindRows } from '../../law/citation/data/kinds.ts';
import type { KindRow } from '../../law/citation/data/kinds.ts';
import { fold } from '../../law/citation/text/letters.ts';
import { standsAt, use } from './tokens.ts';
import type { Token } from './tokens.ts';

const spellings = kindRows
  .flatMap((row) => row.words.map((words) => ({ row, words: fold(words).split(' ') })))
  .sort((a, b) => b.words.length - a.words.length);

/** A kind of document that a query names in words. */
export interface NamedKind {
  row: KindRow;
  /** Index of its first token, and of the one after it. */
  from: number;
  to: number;
}

/** Finds the kinds named in words, `thông tư`, `nghị quyết liên tịch`, in their order. Does not use them. */
export function findKinds(tokens: readonly Token[]): NamedKind[] {
  const found: NamedKind[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const hit = spellings.find(({ words }) => standsAt(tokens, at, words));
    if (!hit) continue;
    found.push({ row: hit.row, from: at, to: at + hit.words.length });
    at += hit.words.length - 1;
  }
  return found;
}

/** Uses the words of a kind and the word `số` after it. Returns whether `số` was there. */
export function useKind(tokens: readonly Token[], kind: NamedKind): boolean {
  use(tokens, kind.from, kind.to - kind.from);
  if (tokens[kind.to]?.text !== 'so') return false;
  use(tokens, kind.to, 1);
  return true;
}
