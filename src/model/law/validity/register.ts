import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Organization } from '../../../kinds/organization.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { once } from '../../once.ts';
import { actsByTarget, yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import type { Others } from './others.ts';
import { startOf } from './act-days.ts';
import { settle } from './settle.ts';
import { validityOn } from './validity-on.ts';
import type { Validity } from './validity.ts';

/** All documents with what they do to each other. */
export interface ValidityRegister {
  /** @param on ISO day @throws where there is no document of this id */
  validity: (id: string, on: string) => Validity;
  /** What other documents did to it, oldest first. */
  acts: (id: string) => readonly Act[];
  /** Every ISO day on which its validity may change, as far as the records tell, sorted. */
  days: (id: string) => string[];
}

/** The checker reports each circle as an error; until then they must not keep it busy. */
const MANY_CIRCLES = 1000;

/** Knows the validity of each document on each day; every answer is computed once. */
export function validityRegister(
  references: ReadonlyMap<string, LegalReference>,
  organizations: ReadonlyMap<string, Organization>,
): ValidityRegister {
  const acts = actsByTarget(references);
  const actsOn = (id: string) => acts.get(id) ?? [];
  const referenceOf = (id: string) => {
    const found = references.get(id);
    if (!found) throw new Error(`Không có bản ghi “${id}”. Chạy npm run check để xem lỗi.`);
    return found;
  };
  const known = new Map<string, Validity | 'open'>();
  const open = new Set<string>();
  let circles = 0;
  const settledOn: Others['settledOn'] = (id, on) => {
    if (!references.has(id)) return 'open';
    const key = `${id}@${on}`;
    const found = known.get(key);
    if (found) return found;
    if (open.has(key)) {
      circles++;
      return 'circle';
    }
    const before = circles;
    open.add(key);
    const settled = settle(referenceOf(id), actsOn(id), on, others);
    open.delete(key);
    const answer = 'state' in settled ? settled : 'open';
    // What was found inside a circle depends on where it was entered, and is not kept, unless there are so many that it takes too long.
    if (circles === before || circles > MANY_CIRCLES) known.set(key, answer);
    return answer;
  };
  const others: Others = {
    reference: (id) => references.get(id),
    organization: (id) => organizations.get(id),
    settledOn,
    days: once.each((id: string) => daysOf(id)),
  };
  const validity = once.each((key: string) => {
    const at = key.lastIndexOf('@');
    const [id, on] = [key.slice(0, at), key.slice(at + 1)];
    return validityOn(referenceOf(id), actsOn(id), on, others);
  });

  const daysOf = (id: string, seen = new Set<string>()): string[] => {
    const data = references.get(id);
    if (!data || seen.has(id)) return [];
    seen.add(id);
    const issuer = organizations.get(data.issuer);
    const last = [data.period?.to, issuer?.to, ...data.transitions.map(({ until }) => until)];
    const done = actsOn(id).filter(
      ({ relation }) => relationTypes[relation.type].ends !== 'none' || relation.type === 'amends',
    );
    last.push(...done.map(({ relation }) => relation.until));
    const bases = data.relations.filter(({ type }) => 'restsOn' in relationTypes[type]).map(({ target }) => target);
    const found = [
      ...yearsOf(data),
      data.issuedOn,
      data.effectiveOn,
      data.expiredOn,
      data.uncertainFrom?.on,
      data.needsCheckFrom?.on,
      ...done.map((act) => startOf(act, others).from),
      ...last.map((day) => day && addDays(day, 1)),
      ...[...bases, ...done.map(({ by }) => by)].flatMap((other) => daysOf(other, seen)),
    ];
    return [...new Set(found.filter((day) => day !== null && day !== undefined))].sort();
  };
  return { validity: (id, on) => validity(`${id}@${on}`), acts: actsOn, days: (id) => [...others.days(id)] };
}
