import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Organization } from '../../../kinds/organization.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import { startOf } from './act-days.ts';

/**
 * How many acts on one document, documents that its validity depends on, and days on which it may change are looked at. The records of November 2026
 * have at most 5, 7 and 10; each answer costs their product.
 */
export const MOST = { acts: 100, documents: 100, days: 100 } as const;

/** What the validity of a document depends on; null where that is beyond `MOST`. */
export type Reach = { days: readonly string[] } | null;

interface Documents {
  reference: (id: string) => LegalReference | undefined;
  organization: (id: string) => Organization | undefined;
  actsOn: (id: string) => readonly Act[];
}

/** Every ISO day, sorted, on which the validity of a document may change: its own days, those of acts on it, and those of its bases and of who acts. */
export function reachOf(id: string, documents: Documents): Reach {
  const days = new Set<string>();
  const seen = new Set([id]);
  // A set goes on to what is added while it is read.
  for (const each of seen) {
    const reference = documents.reference(each);
    if (!reference) continue;
    const acts = documents.actsOn(each).filter(changesValidity);
    if (acts.length > MOST.acts) return null;
    for (const day of daysOf(reference, acts, documents)) days.add(day);
    for (const { type, target } of reference.relations) if ('restsOn' in relationTypes[type]) seen.add(target);
    for (const { by } of acts) seen.add(by);
    if (days.size > MOST.days || seen.size > MOST.documents) return null;
  }
  return { days: [...days].sort() };
}

const changesValidity = ({ relation }: Act) =>
  relationTypes[relation.type].ends !== 'none' || relation.type === 'amends';

function daysOf(reference: LegalReference, acts: readonly Act[], documents: Documents): string[] {
  const last = [
    reference.period?.to,
    documents.organization(reference.issuer)?.to,
    ...reference.transitions.map(({ until }) => until),
    ...acts.map(({ relation }) => relation.until),
  ];
  return [
    ...yearsOf(reference),
    reference.issuedOn,
    reference.effectiveOn,
    reference.expiredOn,
    reference.uncertainFrom?.on,
    reference.needsCheckFrom?.on,
    ...acts.map((act) => startOf(act, documents).from),
    ...last.map((day) => day && addDays(day, 1)),
  ].filter((day): day is string => day !== null && day !== undefined);
}
