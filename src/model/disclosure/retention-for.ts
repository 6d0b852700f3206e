import type { Disclosure } from '../../kinds/disclosure.ts';
import type { Duty } from '../../kinds/duty.ts';
import type { IsoDay } from '../day/iso-day.ts';
import { parsePeriod, requirePeriod } from '../../kinds/period.ts';
import { longerTerm, retentionOf, type RetentionTerm } from '../law/duty/retention.ts';
import { fulfils } from '../law/duty/state.ts';

/**
 * How long an item must stay, and how long it is advised to: the longest of what the duties that it serves ask for.
 * @param duties by code. @param all what was published, to see whether a newer item took its place.
 */
export function retentionFor(
  item: Disclosure,
  duties: ReadonlyMap<string, Duty>,
  all: readonly Disclosure[],
): { minimum: RetentionTerm; advised: RetentionTerm } {
  const period = parsePeriod(item.period);
  const free: RetentionTerm = { kind: 'free' };
  if (!period) return { minimum: free, advised: free };
  return [item.duty, ...item.alsoFor]
    .flatMap((code) => duties.get(code) ?? [])
    .map((duty) =>
      retentionOf(duty, { period, publications: item.publications, replacedOn: replacedOn(item, duty.code, all) }),
    )
    .reduce(
      (longest, { minimum, advised }) => ({
        minimum: longerTerm(longest.minimum, minimum),
        advised: longerTerm(longest.advised, advised),
      }),
      { minimum: free, advised: free },
    );
}

/** The first day on which an item of a later period was published for the same duty; null where none was. */
function replacedOn(item: Disclosure, code: string, all: readonly Disclosure[]): IsoDay | null {
  const from = requirePeriod(item.period).from;
  const days = all
    .filter((each) => each.organization === item.organization && fulfils(each, code) && each.notApplicable === null)
    .filter((each) => (parsePeriod(each.period)?.from ?? from) > from)
    .flatMap(({ publications }) => publications.flatMap(({ on }) => on ?? []));
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}
