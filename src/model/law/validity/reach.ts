import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Organization } from '../../../kinds/organization.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { beginOf, yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import { startOf } from './act-days.ts';

/**
 * How many acts on one document, documents that its validity depends on, and days on which it may change are looked at; and acts × days, which is what all
 * its answers cost together. The records of November 2026 have at most 5, 7 and 10.
 */
export const MOST = { acts: 100, documents: 100, days: 100, work: 10_000 } as const;

/** What the validity of a document depends on: days, or where that is beyond `MOST`, the ids of documents that act, most acts first, with how many. */
export type Reach = { days: readonly string[] } | { tooMuch: readonly [id: string, acts: number][] };

interface Documents {
  reference: (id: string) => LegalReference | undefined;
  organization: (id: string) => Organization | undefined;
  actsOn: (id: string) => readonly Act[];
}

/** What one document by itself adds to the reach of each that depends on it. */
export interface Step {
  reference: LegalReference;
  /** Ids of documents that act on it, one for each act. */
  acting: readonly string[];
  /** Ids of documents that it carries out. */
  bases: readonly string[];
  days: readonly string[];
}

/** Null for a document that is not there. */
export function stepOf(id: string, documents: Documents): Step | null {
  const reference = documents.reference(id);
  if (!reference) return null;
  const acts = documents.actsOn(id).filter(changesValidity);
  return {
    reference,
    acting: acts.map(({ by }) => by),
    bases: reference.relations.flatMap(({ type, target }) => ('restsOn' in relationTypes[type] ? [target] : [])),
    days: daysOf(reference, acts, documents),
  };
}

/**
 * Every ISO day, sorted, on which the validity of a document may change: its own days, those of acts on it, and those of its bases and of who acts. The
 * day on which another was issued decides nothing where the day from which it has effect is known.
 * @param stepAt what each document adds, computed once: in a long chain each is in the reach of a hundred others
 */
export function reachOf(id: string, stepAt: (id: string) => Step | null): Reach {
  const days = new Set<string>();
  const seen = new Set([id]);
  const doing = new Map<string, number>();
  let count = 0;
  // A set goes on to what is added while it is read.
  for (const each of seen) {
    const step = stepAt(each);
    if (step === null) continue;
    const { reference, acting, bases } = step;
    for (const by of acting) doing.set(by, (doing.get(by) ?? 0) + 1);
    count += acting.length;
    for (const day of step.days) days.add(day);
    if (each === id && reference.issuedOn !== null) days.add(reference.issuedOn);
    for (const other of [...bases, ...acting]) seen.add(other);
    const isTooMuch = acting.length > MOST.acts || days.size > MOST.days || seen.size > MOST.documents;
    if (isTooMuch || count * days.size > MOST.work)
      return { tooMuch: [...doing].sort(([a, most], [b, least]) => least - most || a.localeCompare(b)) };
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
  return known([
    ...yearsOf(reference),
    beginOf(reference),
    reference.uncertainFrom?.on,
    reference.needsCheckFrom?.on,
    reference.expiredOn,
    ...acts.map((act) => startOf(act, documents).from),
    ...last.map(after),
  ]);
}

const after = (day: string | null | undefined) => day && addDays(day, 1);
const known = (days: readonly (string | null | undefined)[]): string[] =>
  days.filter((day): day is string => day !== null && day !== undefined);
