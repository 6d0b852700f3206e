import { addDays } from '../day/iso-day.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import type { Site } from '../site/site.ts';
import { amendmentsOf } from './amendments.ts';
import { referenceLink } from './links.ts';
import { UNDATED, validityWords } from './review.ts';
import { stateChanges } from './state-changes.ts';

/** Something that happens to a document on which duties or plans rest. */
export interface LawEvent {
  /** First ISO day. */
  on: string;
  document: string;
  /** As a predicate: `hết hiệu lực`, `được sửa đổi, bổ sung bởi Nghị định 1/2026/NĐ-CP`. */
  what: string;
  /** Codes of the duties that rest on it. */
  duties: string[];
}

/** How many days back a change is news. */
const BACK = 365;

/**
 * What happened within a year, and what is known to come, to documents on which duties of today rest, and what was amended of
 * those that plans cite; the states of the latter are in `review.ts`. In the order of days.
 */
export function lawEvents(site: Site): LawEvent[] {
  const since = addDays(site.today, -BACK);
  return site.legalReferences
    .flatMap(({ id }): LawEvent[] => {
      const codes = site
        .dutyRegister()
        .restingOn(id)
        .own.map(({ data }) => data.code);
      const rests = codes.length > 0 || site.citedBy(id).length > 0;
      const happened = [
        ...(codes.length > 0 ? states(site, id, since) : []),
        ...(rests ? amendments(site, id, since) : []),
      ];
      return happened.map((each) => ({ ...each, document: referenceLink(site, id).label, duties: codes }));
    })
    .sort((a, b) => a.on.localeCompare(b.on) || a.document.localeCompare(b.document));
}

type Happened = Pick<LawEvent, 'on' | 'what'>;

/** Of a document whose day of effect is not known, the day of issue is not said to be that day. */
const states = (site: Site, id: string, since: string): Happened[] =>
  stateChanges(site, id, since)
    .filter(({ to }) => to !== 'in-force' || site.legalReference(id).data.effectiveOn !== null)
    .map(({ on, to, dated }) => ({ on, what: `${validityWords[to]}${dated ? '' : UNDATED}` }));

const ENDS: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance', 'partial', 'suspended']);

/**
 * What ended, wholly or in part, of the documents on which no duty of today rests and that no plan cites, within a year and in days to
 * come, with what holds instead. In the order of days.
 */
export function otherLawEvents(site: Site): LawEvent[] {
  return site.legalReferences
    .filter(({ id }) => site.citedBy(id).length === 0 && site.dutyRegister().restingOn(id).own.length === 0)
    .flatMap(({ id }) =>
      stateChanges(site, id, addDays(site.today, -BACK))
        .filter(({ to }) => ENDS.has(to))
        .map(({ on, to, dated }): LawEvent => {
          const instead = site.validity(id, on).successors.map((each) => referenceLink(site, each).label);
          const next = instead.length === 0 ? '' : `, nay theo ${instead.join(', ')}`;
          const what = `${validityWords[to]}${dated ? '' : UNDATED}${next}`;
          return { on, document: referenceLink(site, id).label, what, duties: [] };
        }),
    )
    .sort((a, b) => a.on.localeCompare(b.on) || a.document.localeCompare(b.document));
}

const amendments = (site: Site, id: string, since: string): Happened[] =>
  amendmentsOf(site, id).flatMap(({ on, what }) => (on !== null && on > since ? [{ on, what }] : []));
