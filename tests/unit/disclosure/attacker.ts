/** Something that a reader knows: the terms, each a number of the table times a factor, add up to `least` to `most`. */
export interface Fact {
  terms: readonly (readonly [id: string, factor: number])[];
  least: number;
  most: number;
}

/** A whole number that a reader looks for. `actual` only says where to look first: what is found does not depend on it. */
export interface Unknown {
  id: string;
  least: number;
  most: number;
  actual: number;
}

type Bounds = Map<string, { least: number; most: number }>;
const slack = 1e-6;

/** The bounds that follow from the facts; null where they contradict each other. */
function narrowed(start: Bounds, facts: readonly Fact[]): Bounds | null {
  const bounds: Bounds = new Map(start);
  for (let changed = true; changed;) {
    changed = false;
    for (const { terms, least, most } of facts) {
      const ends = terms.map(([id, factor]) => {
        const { least: low, most: high } = bounds.get(id)!;
        return factor > 0 ? [factor * low, factor * high] : [factor * high, factor * low];
      });
      const lowest = ends.reduce((all, [low]) => all + low!, 0);
      const highest = ends.reduce((all, [, high]) => all + high!, 0);
      if (lowest > most + slack || highest < least - slack) return null;
      for (const [index, [id, factor]] of terms.entries()) {
        // What the other terms leave for this one.
        const low = least - (highest - ends[index]![1]!);
        const high = most - (lowest - ends[index]![0]!);
        const [from, to] = factor > 0 ? [low / factor, high / factor] : [high / factor, low / factor];
        const old = bounds.get(id)!;
        const next = {
          least: Math.max(old.least, Math.ceil(from - slack)),
          most: Math.min(old.most, Math.floor(to + slack)),
        };
        if (next.least > next.most) return null;
        if (next.least === old.least && next.most === old.most) continue;
        bounds.set(id, next);
        changed = true;
      }
    }
  }
  return bounds;
}

/**
 * Whether whole numbers within the bounds satisfy all facts. Starts from the actual numbers and changes what a fact that
 * does not hold speaks of. Gives up, with "no", after so many attempts.
 */
function canHold(start: Bounds, facts: readonly Fact[], actual: ReadonlyMap<string, number>): boolean {
  let attempts = 20_000;
  const search = (given: Bounds): boolean => {
    if (attempts-- <= 0) return false;
    const bounds = narrowed(given, facts);
    if (bounds === null) return false;
    const near = (id: string) => Math.min(Math.max(actual.get(id)!, bounds.get(id)!.least), bounds.get(id)!.most);
    const broken = facts.find(({ terms, least, most }) => {
      const sum = terms.reduce((all, [id, factor]) => all + factor * near(id), 0);
      return sum < least - slack || sum > most + slack;
    });
    if (broken === undefined) return true;
    const width = (id: string) => bounds.get(id)!.most - bounds.get(id)!.least;
    const [next] = broken.terms
      .map(([id]) => id)
      .filter((id) => width(id) > 0)
      .sort((a, b) => width(a) - width(b));
    if (next === undefined) return false;
    const { least, most } = bounds.get(next)!;
    return around(near(next), least, most).some((value) =>
      search(new Map(bounds).set(next, { least: value, most: value })),
    );
  };
  return search(start);
}

/** The whole numbers from `least` to `most`, the nearest to `middle` first; not all of a wide span. */
function around(middle: number, least: number, most: number): number[] {
  const steps = Array.from({ length: 30 }, (_, step) => step + 1);
  return [middle, ...steps.flatMap((step) => [middle + step, middle - step])].filter(
    (value) => value >= least && value <= most,
  );
}

/**
 * Another value that an unknown can have in the eyes of a reader who draws every conclusion from the facts: by intervals,
 * and by trying whole numbers. Null where only the actual one is possible, so that the reader knows it.
 */
export function otherValue(target: Unknown, unknowns: readonly Unknown[], facts: readonly Fact[]): number | null {
  const start: Bounds = new Map(unknowns.map(({ id, least, most }) => [id, { least, most }]));
  const actual = new Map(unknowns.map((each) => [each.id, each.actual]));
  const others = around(target.actual, target.least, target.most).filter((value) => value !== target.actual);
  const isPossible = (value: number) =>
    canHold(new Map(start).set(target.id, { least: value, most: value }), facts, actual);
  return others.find(isPossible) ?? null;
}
