import { diffArrays } from 'diff';

/** A run of items that differs: `from` up to `to` in the list before, `fromNew` up to `toNew` in the list after. */
export interface Hunk {
  from: number;
  to: number;
  fromNew: number;
  toNew: number;
}

/**
 * The runs in which two lists differ. Where one only has more, at one place, they are found in any length.
 * @param most items that differ, after which the lists are one run: the search takes their square
 */
export function hunksBetween(before: readonly string[], after: readonly string[], most: number): Hunk[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [to, toNew] = [before.length - end, after.length - end];
  if (start === to && start === toNew) return [];
  if (start === to || start === toNew) return [{ from: start, to, fromNew: start, toNew }];
  const parts = diffArrays(before.slice(start, to), after.slice(start, toNew), { maxEditLength: most });
  if (parts === undefined) return [{ from: 0, to: before.length, fromNew: 0, toNew: after.length }];
  const hunks: Hunk[] = [];
  let [at, atNew] = [start, start];
  let open: Hunk | null = null;
  for (const { added, removed, count } of parts) {
    if (added || removed) {
      open ??= { from: at, to: at, fromNew: atNew, toNew: atNew };
      open.to += removed ? count : 0;
      open.toNew += added ? count : 0;
    } else if (open) {
      hunks.push(open);
      open = null;
    }
    at += added ? 0 : count;
    atNew += removed ? 0 : count;
  }
  return open ? [...hunks, open] : hunks;
}
