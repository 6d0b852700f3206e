import type { Root } from 'mdast';
import { itemAt } from '../items.ts';
import { bodyLines } from './body-lines.ts';
import type { BodyLine } from './body-lines.ts';
import { hunksBetween } from '../text/hunks.ts';
import type { ValueChange } from './value-changes.ts';
import { wordChanges } from '../text/word-changes.ts';

/** Differing lines after which no line is looked for again; a body of 1 MB may have a hundred thousand. */
const MOST = 800;

/** Lines of which the words are compared, so that a body of 1 MB takes seconds and not minutes; the others are shown whole. */
const MOST_COMPARED = 200;

/** What differs in the text of a record: lines that went or came, and passages of lines that stay. */
export function bodyChanges(before: Root | null, after: Root | null): ValueChange[] {
  const [past, present] = [bodyLines(before), bodyLines(after)];
  const textsOf = (lines: readonly BodyLine[]) => lines.map(({ text }) => text);
  let compared = 0;
  return hunksBetween(textsOf(past), textsOf(present), MOST).flatMap(({ from, to, fromNew, toNew }) => {
    const [gone, come] = [past.slice(from, to), present.slice(fromNew, toNew)];
    if (gone.length !== come.length) return [...gone.map(lineGone), ...come.map(lineCame)];
    return gone.flatMap((line, index) => rewritten(line, itemAt(come, index), compared++ < MOST_COMPARED));
  });
}

const noWordsAround = { lead: null, tail: null };

const lineGone = (line: BodyLine) => ({ ...placeOf(line), before: line.text, after: null, ...noWordsAround });
const lineCame = (line: BodyLine) => ({ ...placeOf(line), before: null, after: line.text, ...noWordsAround });

/** As many lines came as went: each is another written again. */
const rewritten = (line: BodyLine, other: BodyLine, byWords: boolean): ValueChange[] =>
  byWords
    ? wordChanges(line.text, other.text).map((passage) => ({ ...placeOf(other), ...passage }))
    : [{ ...placeOf(other), before: line.text, after: other.text, ...noWordsAround }];

const placeOf = ({ heading }: BodyLine) => ({
  path: 'body',
  place: heading === null ? 'Lời văn' : `Lời văn › ${[...heading].slice(0, 80).join('')}`,
});
