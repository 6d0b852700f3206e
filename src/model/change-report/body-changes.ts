import type { Root } from 'mdast';
import { itemAt } from '../items.ts';
import { bodyLines } from './body-lines.ts';
import type { BodyLine } from './body-lines.ts';
import { hunksBetween } from './hunks.ts';
import type { ValueChange } from './value-changes.ts';
import { wordChanges } from './word-changes.ts';

/** Differing lines after which no line is looked for again; a body of 1 MB has some ten thousand. */
const MOST = 3000;

/** What differs in the text of a record: lines that went or came, and passages of lines that stay. */
export function bodyChanges(before: Root | null, after: Root | null): ValueChange[] {
  const [past, present] = [bodyLines(before), bodyLines(after)];
  const textsOf = (lines: readonly BodyLine[]) => lines.map(({ text }) => text);
  return hunksBetween(textsOf(past), textsOf(present), MOST).flatMap(({ from, to, fromNew, toNew }) =>
    changesBetween(past.slice(from, to), present.slice(fromNew, toNew)),
  );
}

/** As many lines came as went: each is the other written again. Else each is a line that went or came. */
function changesBetween(gone: readonly BodyLine[], come: readonly BodyLine[]): ValueChange[] {
  if (gone.length === come.length)
    return gone.flatMap((line, index) => {
      const other = itemAt(come, index);
      return wordChanges(line.text, other.text).map((passage) => ({ ...placeOf(other), ...passage }));
    });
  const rest = { lead: null, tail: null };
  return [
    ...gone.map((line) => ({ ...placeOf(line), before: line.text, after: null, ...rest })),
    ...come.map((line) => ({ ...placeOf(line), before: null, after: line.text, ...rest })),
  ];
}

const placeOf = ({ heading }: BodyLine) => ({
  path: 'body',
  place: heading === null ? 'Lời văn' : `Lời văn › ${[...heading].slice(0, 80).join('')}`,
});
