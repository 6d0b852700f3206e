import { smallestShown } from '../../model/table/counted.ts';
import { addsUp, partOf, type At, type PartsOf } from '../../model/table/table-input.ts';

/** A number of children in one year of a yearbook. */
interface Entry {
  cell: At;
  value: number;
}

const isSmall = ({ value }: Entry) => value > 0 && value < smallestShown;

/** Up to so many numbers of one year are tried in all combinations, above that in pairs: their number doubles with each. */
const mostToCombine = 8;

/**
 * How the numbers of children of one year may add up. A yearbook does not say which indicator is part of which, but who
 * reads "Số trẻ" and "Trẻ ăn bán trú" knows. So the largest is taken for the whole of every other. Where there is a small
 * number, what is missing between others may be it: 205 in all, 100 of three and 103 of four leave two. Which ones are
 * taken must not depend on how small it is, or what is hidden next to it would show it.
 */
export function likelySums(entries: readonly Entry[]): PartsOf[] {
  const counts = entries.filter(({ value }) => Number.isInteger(value));
  const largest = counts.reduce<Entry | null>((most, each) => (most && most.value >= each.value ? most : each), null);
  if (largest === null) return [];
  const small = counts.filter(isSmall);
  const large = counts.filter(({ value }) => value >= smallestShown);
  const most = counts.length <= mostToCombine ? counts.length : 1;
  return [
    ...counts.filter((each) => each !== largest).map(({ cell }) => partOf(cell, largest.cell)),
    ...[...small, ...large].flatMap((whole) => {
      const others = (list: readonly Entry[]) => combinations(without(list, whole), small.length === 0 ? 0 : most);
      return others(large).flatMap((parts) => leftOf(whole, parts, others(small)));
    }),
  ];
}

/** What `parts` leave of a whole: a small number, or the sum of several. */
function leftOf(whole: Entry, parts: readonly Entry[], choices: readonly (readonly Entry[])[]): PartsOf[] {
  const left = whole.value - sum(parts);
  if (parts.length > 0 && left > 0 && left < smallestShown)
    return [{ whole: whole.cell, parts: parts.map(({ cell }) => cell), rest: true }];
  return choices
    .filter((several) => several.length > 1 && sum(several) === left)
    .map((several) =>
      addsUp(
        whole.cell,
        [...parts, ...several].map(({ cell }) => cell),
      ),
    );
}

const sum = (entries: readonly Entry[]) => entries.reduce((all, { value }) => all + value, 0);
const without = (entries: readonly Entry[], one: Entry) => entries.filter((each) => each !== one);

/** Every choice of at most `most` entries, none included. */
function combinations(entries: readonly Entry[], most: number): Entry[][] {
  const [first, ...others] = entries;
  if (first === undefined || most === 0) return [[]];
  return [...combinations(others, most - 1).map((rest) => [first, ...rest]), ...combinations(others, most)];
}
