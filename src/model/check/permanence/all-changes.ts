import { hunksBetween } from '../../text/hunks.ts';
import { wordChanges } from '../../text/word-changes.ts';
import type { Passage } from '../../text/word-changes.ts';

/** Words and spaces of a text, and sentences, that may differ before the search for them takes seconds. */
const MOST_WORDS = 800;
const MOST_SENTENCES = 2000;

/**
 * All passages in which two texts differ. Where so much differs that they would be one passage, of which a few words say little,
 * sentences are compared first, so that each is judged by its own words.
 */
export function allChanges(before: string, after: string): Passage[] {
  const passages = wordChanges(before, after, MOST_WORDS);
  const [only] = passages;
  if (passages.length !== 1 || only?.before !== before || only.after !== after) return passages;
  const [past, present] = [sentencesOf(before), sentencesOf(after)];
  return hunksBetween(past, present, MOST_SENTENCES).flatMap((hunk) => {
    // A sentence is compared with the one in its place; those without one are a passage of their own.
    const [lost, come] = [past.slice(hunk.from, hunk.to), present.slice(hunk.fromNew, hunk.toNew)];
    const isPaired = lost.length === come.length;
    const pairs = isPaired
      ? lost.map((each, index) => [each, come[index] ?? ''] as const)
      : [[lost.join(' '), come.join(' ')] as const];
    return pairs.flatMap(([was, is]) => (was === is ? [] : wordChanges(was, is, MOST_WORDS)));
  });
}

const sentencesOf = (text: string) => text.split(/(?<=[.;:!?])\s+/u);
