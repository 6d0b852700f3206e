import type { Root } from 'mdast';
import { hunksBetween } from '../../text/hunks.ts';
import type { Hunk } from '../../text/hunks.ts';
import { aspects, markedWords } from './marked-words.ts';
import type { Aspect, MarkedWord } from './marked-words.ts';

/** Words that stay and look different to readers. */
export interface AlteredLook {
  aspect: Aspect;
  words: string;
  /** How they looked, in words of readers; empty for words of which there is nothing to say. */
  was: string;
  is: string;
  /** The words just before and just after. */
  near: readonly [string, string];
}

/** Words that may differ before the search for them takes seconds, as in `all-changes.ts`. */
const MOST_WORDS = 800;

/** Words that say where something is. */
const [NEAR, SHOWN] = [3, 5];

/** What is said of the place at which something begins, and not of each word. */
const atOnePlace: ReadonlySet<Aspect> = new Set(['number', 'start', 'note']);

/** What takes words out of force, or leads readers elsewhere. */
const inForce = ['struck', 'link'] as const satisfies readonly Aspect[];

/** Whether it takes words out of force, or leads readers elsewhere. */
export const isInForce = (aspect: Aspect): boolean => inForce.some((each) => each === aspect);

/** Whether an edit says something else by how words look: then it is never said by a count of places. */
export const isMeant = (aspect: Aspect): boolean => aspect === 'number' || isInForce(aspect);

const column = /^cột \d+/u;
/** Whether words of a table went to another column: a sum that was voluntary may be compulsory there. */
export const isOtherColumn = ({ aspect, was, is }: Pick<AlteredLook, 'aspect' | 'was' | 'is'>): boolean =>
  aspect === 'place' && column.test(was) && column.test(is);

/** A word that looks different in one respect. */
interface OtherWord {
  aspect: Aspect;
  index: number;
  was: string;
  is: string;
}

/** The words of a text that look different, and words that came in place of others and are struck out or lead elsewhere. */
export function alteredLooks(before: Root, after: Root): AlteredLook[] {
  const [past, present] = [markedWords(before), markedWords(after)];
  const texts = (words: readonly MarkedWord[]) => words.map(({ word }) => word);
  const hunks = hunksBetween(texts(past), texts(present), MOST_WORDS);
  const others = [
    ...keptPairs(hunks, past, present).flatMap(({ was, index, isNext }) =>
      differing(was, present[index], index, isNext),
    ),
    ...hunks.flatMap((hunk) => comeInForce(hunk, past, present)),
  ];
  return aspects.flatMap((aspect) =>
    runsOf(others.filter((each) => each.aspect === aspect).sort((a, b) => a.index - b.index)).map((run) =>
      lookOf(run, present),
    ),
  );
}

interface KeptWord {
  was: MarkedWord;
  /** In the new text. */
  index: number;
  /** Whether the word before it is in both texts the same, or there is none. */
  isNext: boolean;
}

/** The words that stay. */
function keptPairs(hunks: readonly Hunk[], past: readonly MarkedWord[], present: readonly MarkedWord[]): KeptWord[] {
  const pairs: KeptWord[] = [];
  let [at, atNew] = [0, 0];
  for (const { from, to, toNew } of [...hunks, { from: past.length, to: past.length, toNew: present.length }]) {
    const isStart = at === 0 && atNew === 0;
    for (const [nth, was] of past.slice(at, from).entries())
      pairs.push({ was, index: atNew++, isNext: nth > 0 || isStart });
    [at, atNew] = [to, toNew];
  }
  return pairs;
}

/**
 * In what a word looks different. Where it is in another place, it is said once. What begins with a word is compared where the word
 * before it stayed: a word in front of a paragraph or a line begins it instead, and an entry has that word.
 */
function differing(
  { looks: past }: MarkedWord,
  now: MarkedWord | undefined,
  index: number,
  isNext: boolean,
): OtherWord[] {
  const others = aspects.flatMap((aspect): OtherWord[] => {
    const [was = '', is = ''] = [past[aspect], now?.looks[aspect]];
    return was === is ? [] : [{ aspect, index, was, is }];
  });
  const isElsewhere = others.some(({ aspect }) => aspect === 'place' || aspect === 'number');
  return isElsewhere || !isNext ? others.filter(({ aspect }) => aspect !== 'start') : others;
}

/** New words that are struck out or lead elsewhere, where the old ones and those around them were and did not. */
function comeInForce(
  { from, to, fromNew, toNew }: Hunk,
  past: readonly MarkedWord[],
  present: readonly MarkedWord[],
): OtherWord[] {
  const lookIn = (aspect: Aspect, words: readonly (MarkedWord | undefined)[]) =>
    words.map((word) => word?.looks[aspect] ?? '');
  return inForce.flatMap((aspect) => {
    const replaced = past.slice(from, to);
    const had = new Set(replaced.map(({ word, looks }) => `${looks[aspect] ?? ''} ${word}`));
    const [left, right] = lookIn(aspect, [past[from - 1], past[to]]);
    // Once, not for each new word: a text that was rewritten has ten thousand of both.
    const looksThere = new Set(lookIn(aspect, replaced));
    return present.slice(fromNew, toNew).flatMap(({ word, looks }, index): OtherWord[] => {
      const is = looks[aspect] ?? '';
      // At the edge of a link or of a passage that was struck out, a new word goes on with it; one in place of others, where these were in it.
      const isInside = left === is && right === is;
      const isAtEdge = replaced.length === 0 && (left === is || right === is);
      const wereThere = looksThere.size === 1 && looksThere.has(is);
      return is === '' || had.has(`${is} ${word}`) || isInside || isAtEdge || wereThere
        ? []
        : [{ aspect, index: fromNew + index, was: '', is }];
    });
  });
}

/** Words next to each other of which the same is to be said, numbers that go on counting included. */
function runsOf(others: readonly OtherWord[]): OtherWord[][] {
  const runs: OtherWord[][] = [];
  for (const other of others) {
    const last = runs.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      (other.aspect === 'number'
        ? goesOn(last.was, other.was) && goesOn(last.is, other.is)
        : !atOnePlace.has(other.aspect) &&
          last.index + 1 === other.index &&
          last.was === other.was &&
          last.is === other.is);
    if (isNext) runs.at(-1)?.push(other);
    else runs.push([other]);
  }
  return runs;
}

const numberIn = (label: string) => Number(/\d+/u.exec(label)?.[0] ?? Number.NaN);

const goesOn = (label: string, next: string) =>
  label.replace(/\d+/u, '') === next.replace(/\d+/u, '') && (label === next || numberIn(label) + 1 === numberIn(next));

function lookOf(run: readonly OtherWord[], present: readonly MarkedWord[]): AlteredLook {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new Error('a run has a word');
  const { aspect, index } = first;
  const end = atOnePlace.has(aspect) ? index + SHOWN : last.index + 1;
  const textOf = (from: number, to: number) =>
    present
      .slice(Math.max(0, from), to)
      .map(({ word }) => word)
      .join(' ');
  const range = (own: string, other: string) => (own === other ? own : `${own} đến ${other}`);
  return {
    aspect,
    words: textOf(index, end),
    was: range(first.was, last.was),
    is: range(first.is, last.is),
    near: [textOf(index - NEAR, index), textOf(end, end + NEAR)],
  };
}
