import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Organization } from '../../../kinds/organization.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import { startOf } from './act-days.ts';

/**
 * How many acts on one document, documents that its validity depends on, and days on which it may change are looked at; and acts × days, which is what all
 * its answers cost together. The records of November 2026 have at most 5, 7 and 10; a law that was amended a hundred times and not ended counts none of it.
 */
export const MOST = { acts: 100, documents: 100, days: 100, work: 10_000 } as const;

/** What the validity of a document depends on: days, or where that is beyond `MOST`, the ids of documents that act, most acts first, with how many. */
export type Reach = { days: readonly string[] } | { tooMuch: readonly [id: string, acts: number][] };

interface Documents {
  reference: (id: string) => LegalReference | undefined;
  organization: (id: string) => Organization | undefined;
  actsOn: (id: string) => readonly Act[];
}

/**
 * Every ISO day, sorted, on which the validity of a document may change: its own days, those of acts on it and on who acts, and those of its bases. Of
 * others only acts and their end are asked (`settledOn`), so that bases of bases, and the days on which others were issued, decide nothing.
 */
export function reachOf(id: string, documents: Documents): Reach {
  const days = new Set<string>();
  const seen = new Set([id]);
  const doing = new Map<string, number>();
  let count = 0;
  // A set goes on to what is added while it is read.
  for (const each of seen) {
    const reference = documents.reference(each);
    if (!reference) continue;
    const acts = thatDecide(reference, documents.actsOn(each));
    for (const { by } of acts) doing.set(by, (doing.get(by) ?? 0) + 1);
    count += acts.length;
    for (const day of daysOf(reference, acts, documents)) days.add(day);
    if (each === id) {
      for (const day of ownDaysOf(reference, documents)) days.add(day);
      for (const { type, target } of reference.relations) if ('restsOn' in relationTypes[type]) seen.add(target);
    }
    for (const { by } of acts) seen.add(by);
    const isTooMuch = acts.length > MOST.acts || days.size > MOST.days || seen.size > MOST.documents;
    if (isTooMuch || count * days.size > MOST.work)
      return { tooMuch: [...doing].sort(([a, most], [b, least]) => least - most || a.localeCompare(b)) };
  }
  return { days: [...days].sort() };
}

/** Acts that can change an answer: an amendment does only where something ends the document, because it contradicts an end before it. */
function thatDecide({ expiredOn }: LegalReference, acts: readonly Act[]): Act[] {
  const ends = expiredOn !== null || acts.some(({ relation }) => relationTypes[relation.type].ends === 'all');
  return acts.filter(
    ({ relation }) => relationTypes[relation.type].ends !== 'none' || (ends && relation.type === 'amends'),
  );
}

/** Days that matter only to the document that is asked about. */
const ownDaysOf = (reference: LegalReference, { organization }: Documents): string[] =>
  known([
    reference.issuedOn,
    reference.effectiveOn,
    reference.uncertainFrom?.on,
    reference.needsCheckFrom?.on,
    after(organization(reference.issuer)?.to),
  ]);

function daysOf(reference: LegalReference, acts: readonly Act[], documents: Documents): string[] {
  const last = [
    reference.period?.to,
    ...reference.transitions.map(({ until }) => until),
    ...acts.map(({ relation }) => relation.until),
  ];
  return known([
    ...yearsOf(reference),
    reference.expiredOn,
    ...acts.map((act) => startOf(act, documents).from),
    ...last.map(after),
  ]);
}

const after = (day: string | null | undefined) => day && addDays(day, 1);
const known = (days: readonly (string | null | undefined)[]): string[] =>
  days.filter((day): day is string => day !== null && day !== undefined);
