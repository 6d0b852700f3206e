import { wordChanges } from '../text/word-changes.ts';
import type { Passage } from '../text/word-changes.ts';
import { edgeInPresentLayout } from './earlier-layouts.ts';

/** The number of a sheet, alone at the beginning or the end of what is at its edges, and the code, which is said apart. */
const expected = /^\d{1,3}(?= |$)|(?<=^| )\d{1,3}$|(?<=mã )[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}(?![0-9a-z])/gu;

const comparable = (edge: string): string => edgeInPresentLayout(edge.replace(expected, '')).trim();

/**
 * What the edges of sheets say that none of the published file does, each once. Anything can be marked as an edge, also a sentence in the middle
 * of a sheet. An edge without words is no change: a sheet printed without its foot says nothing else.
 * @param before, after edges in their order, tidied
 */
export function edgeChanges(before: readonly string[], after: readonly string[]): Passage[] {
  const known = new Set(['', ...before.map(comparable)]);
  const found = new Map<string, Passage[]>();
  for (const [index, edge] of after.map(comparable).entries()) {
    if (known.has(edge) || found.has(edge)) continue;
    const closest = comparable(before[index] ?? before.at(-1) ?? '');
    found.set(edge, wordChanges(closest, edge).map(atEdge));
  }
  return [...found.values()].flat();
}

const atEdge = (passage: Passage): Passage => ({ ...passage, lead: `(đầu hoặc chân tờ) ${passage.lead ?? ''}` });
