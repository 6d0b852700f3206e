import { planTitle } from '../../kinds/titles.ts';
import { formatDay } from '../day/format-day.ts';
import { validityStates } from '../law/validity/validity.ts';
import type { ContentRecord } from '../records.ts';
import type { Site } from '../site/site.ts';
import { amendmentsOf } from '../views/amendments.ts';
import { referenceLink } from '../views/links.ts';
import { stateChanges } from '../views/state-changes.ts';

/** A document whose force is another one after a change: today, or from a day to come, or because it was amended. */
export interface LawChange {
  id: string;
  name: string;
  /** Its states in words, today's first, then those of the days to come. */
  before: string;
  after: string;
}

/** A plan or a duty, with the changed documents on which it rests. */
export interface Touched {
  /** The title of a plan; a duty as `B01, Thu, chi tài chính`. */
  name: string;
  documents: string[];
}

/** Every document whose force differs, and every plan and duty that rests on one, each once; duties of this school first. */
export interface LawReport {
  changes: LawChange[];
  plans: Touched[];
  duties: Touched[];
}

/** What a change does to the force of documents that were there before, and every plan and duty that rests on them. */
export function lawReport(before: Site, after: Site): LawReport {
  const changes = lawChanges(before, after);
  const isOwn = new Set(changes.flatMap(({ id }) => after.dutyRegister().restingOn(id).own));
  const inRegister = after.dutyRegister().duties;
  const duties = touchedBy(changes, (id) => dutiesOn(after, id)).sort(
    (a, b) =>
      Number(isOwn.has(b.record)) - Number(isOwn.has(a.record)) ||
      inRegister.indexOf(a.record) - inRegister.indexOf(b.record),
  );
  return {
    changes,
    plans: touchedBy(changes, (id) => plansOn(after, id)).map(({ record, documents }) => ({
      name: planTitle(record.data),
      documents,
    })),
    duties: duties.map(({ record: { data }, documents }) => ({ name: `${data.code}, ${data.title}`, documents })),
  };
}

/** What rests on the changed documents, each record once. */
function touchedBy<R>(changes: readonly LawChange[], restingOn: (id: string) => readonly R[]) {
  const pairs = changes.flatMap(({ id, name }) => restingOn(id).map((record) => ({ record, name })));
  return [...Map.groupBy(pairs, ({ record }) => record)].map(([record, of]) => ({
    record,
    documents: of.map(({ name }) => name),
  }));
}

function lawChanges(before: Site, after: Site): LawChange[] {
  const known = new Set(before.legalReferences.map(({ id }) => id));
  return after.legalReferences.flatMap(({ id }): LawChange[] => {
    if (!known.has(id)) return [];
    const [past, present] = [forceOf(before, id), forceOf(after, id)];
    const amendedBefore = amendmentWords(before, id);
    const amended = amendmentWords(after, id).filter((each) => !amendedBefore.includes(each));
    if (past === present && amended.length === 0) return [];
    return [
      {
        id,
        name: referenceLink(after, id).label,
        before: past,
        after: [present, ...amended].join('; '),
      },
    ];
  });
}

const forceOf = (site: Site, id: string): string =>
  [
    validityStates[site.validity(id).state].label,
    ...stateChanges(site, id, site.today).map(({ on, to }) => `từ ngày ${formatDay(on)}: ${validityStates[to].label}`),
  ].join('; ');

const amendmentWords = (site: Site, id: string): string[] =>
  amendmentsOf(site, id).map(({ on, what }) => (on === null ? what : `${what} từ ngày ${formatDay(on)}`));

function plansOn(site: Site, id: string): ContentRecord<'plans'>[] {
  const citing = new Set(site.citedBy(id).map(({ plan }) => plan));
  return site.plans.filter((plan) => citing.has(plan.id) || plan.data.implements.includes(id));
}

function dutiesOn(site: Site, id: string): ContentRecord<'duties'>[] {
  const { own, others } = site.dutyRegister().restingOn(id);
  return [...own, ...others];
}
