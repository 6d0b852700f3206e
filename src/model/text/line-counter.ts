import { countUpTo } from './count-up-to.ts';

/** The line of an offset of a text, from 1. Offsets are UTF-16 units; the lines are found once. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => countUpTo(starts, offset);
}
