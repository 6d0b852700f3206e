import { itemAt } from '../../../items.ts';

/** A text after some of its pieces were replaced, and the way back. Offsets are UTF-16 units. */
export interface Edited {
  text: string;
  /** Offset, in the text before, of the unit at an offset. A unit of a replaced piece is where that piece began. */
  startOf: (offset: number) => number;
  /** Offset, in the text before, after the unit before an offset. After a replaced piece it is that piece's end. */
  endOf: (offset: number) => number;
}

/** A piece of a text, and what is to be there instead. */
export interface Change {
  from: number;
  to: number;
  instead: string;
}

interface Edit extends Change {
  /** Offsets of the replacement in the text after. */
  start: number;
  end: number;
}

const same = (offset: number) => offset;

/** A text that nothing was done to. */
export const unedited = (text: string): Edited => ({ text, startOf: same, endOf: same });

/** Replaces what a global pattern finds; where `instead` returns null the piece is left as it is. */
export const edit = (text: string, pattern: RegExp, instead: (found: RegExpMatchArray) => string | null): Edited =>
  replaced(text, text.matchAll(pattern), instead);

/** {@link edit} where what it looks for begins in few places. @param candidates @param pattern as for {@link foundAt} */
export const editAt = (
  text: string,
  candidates: RegExp,
  pattern: RegExp,
  instead: (found: RegExpMatchArray) => string | null,
): Edited => replaced(text, foundAt(text, candidates, pattern), instead);

/**
 * What a pattern finds where it may begin: asking for these places first takes a part of the time.
 * @param candidates a global pattern that finds the beginning of everything that `pattern`, a sticky one, finds
 */
export function* foundAt(text: string, candidates: RegExp, pattern: RegExp): Generator<RegExpExecArray> {
  candidates.lastIndex = 0;
  for (let at = candidates.exec(text); at !== null; at = candidates.exec(text)) {
    pattern.lastIndex = at.index;
    const found = pattern.exec(text);
    candidates.lastIndex = found === null ? at.index + 1 : pattern.lastIndex;
    if (found !== null) yield found;
  }
}

function replaced(
  text: string,
  all: Iterable<RegExpExecArray>,
  instead: (found: RegExpMatchArray) => string | null,
): Edited {
  const changes: Change[] = [];
  for (const found of all) {
    const replacement = instead(found);
    if (replacement === null) continue;
    changes.push({ from: found.index, to: found.index + found[0].length, instead: replacement });
  }
  return changed(text, changes);
}

/** Carries out changes that are in the order of the text and do not overlap. */
export function changed(text: string, changes: readonly Change[]): Edited {
  if (changes.length === 0) return unedited(text);
  const pieces: string[] = [];
  const edits: Edit[] = [];
  let last = 0;
  let length = 0;
  for (const change of changes) {
    pieces.push(text.slice(last, change.from), change.instead);
    const start = length + change.from - last;
    length = start + change.instead.length;
    last = change.to;
    edits.push({ ...change, start, end: length });
  }
  pieces.push(text.slice(last));
  const startOf = (offset: number) => originOf(edits, offset);
  return {
    text: pieces.join(''),
    startOf,
    endOf: (offset) => (offset === 0 ? 0 : (pieceEnd(edits, offset) ?? startOf(offset - 1) + 1)),
  };
}

/** Place of the last edit that begins at or before an offset; -1 if there is none. */
function editBefore(edits: readonly Edit[], offset: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(edits, middle).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function originOf(edits: readonly Edit[], offset: number): number {
  const place = editBefore(edits, offset);
  if (place < 0) return offset;
  const { from, to, end } = itemAt(edits, place);
  return offset < end ? from : offset - end + to;
}

function pieceEnd(edits: readonly Edit[], offset: number): number | null {
  const place = editBefore(edits, offset - 1);
  if (place < 0) return null;
  const { to, end } = itemAt(edits, place);
  return offset <= end ? to : null;
}

/** The way back through two edits, the later one of which began with the text of the first. */
export function after(first: Edited, second: Edited): Edited {
  if (first.startOf === same) return second;
  if (second.startOf === same) return { ...first, text: second.text };
  return {
    text: second.text,
    startOf: (offset) => first.startOf(second.startOf(offset)),
    endOf: (offset) => first.endOf(second.endOf(offset)),
  };
}
