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
    ...keptPairs(hunks, past, present).flatMap(([was, index]) => differing(was, present[index], index)),
    ...hunks.flatMap((hunk) => comeInForce(hunk, past, present)),
  ];
  return aspects.flatMap((aspect) =>
    runsOf(others.filter((each) => each.aspect === aspect).sort((a, b) => a.index - b.index)).map((run) =>
      lookOf(run, present),
    ),
  );
}

/** The words that stay, each with its index in the new text. */
function keptPairs(
  hunks: readonly Hunk[],
  past: readonly MarkedWord[],
  present: readonly MarkedWord[],
): [MarkedWord, number][] {
  const pairs: [MarkedWord, number][] = [];
  let [at, atNew] = [0, 0];
  for (const { from, to, toNew } of [...hunks, { from: past.length, to: past.length, toNew: present.length }]) {
    for (const word of past.slice(at, from)) pairs.push([word, atNew++]);
    [at, atNew] = [to, toNew];
  }
  return pairs;
}

/** In what a word looks different. Where it is in another place, it is said once. */
function differing({ looks: past }: MarkedWord, now: MarkedWord | undefined, index: number): OtherWord[] {
  const others = aspects.flatMap((aspect): OtherWord[] => {
    const [was = '', is = ''] = [past[aspect], now?.looks[aspect]];
    return was === is ? [] : [{ aspect, index, was, is }];
  });
  const isElsewhere = others.some(({ aspect }) => aspect === 'place' || aspect === 'number');
  return isElsewhere ? others.filter(({ aspect }) => aspect !== 'start') : others;
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
    const had = new Set(past.slice(from, to).map(({ word, looks }) => `${looks[aspect] ?? ''} ${word}`));
    const [left, right] = lookIn(aspect, [past[from - 1], past[to]]);
    return present.slice(fromNew, toNew).flatMap(({ word, looks }, index): OtherWord[] => {
      const is = looks[aspect] ?? '';
      const isOld = had.has(`${is} ${word}`) || (left === is && right === is);
      return is === '' || isOld ? [] : [{ aspect, index: fromNew + index, was: '', is }];
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
