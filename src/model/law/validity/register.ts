import type { LegalReference } from '../../../kinds/legal-reference.ts';
import type { Organization } from '../../../kinds/organization.ts';
import { once } from '../../once.ts';
import { actsByTarget } from './acts.ts';
import type { Act } from './acts.ts';
import type { Others, Stops } from './others.ts';
import { answer } from './answer.ts';
import { sortActs } from './counted-acts.ts';
import { tooMuchGround } from './grounds.ts';
import { reachOf, stepOf } from './reach.ts';
import { settle } from './settle.ts';
import { changesOf, stopsIn } from './suspensions.ts';
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
  /**
   * Where so many documents, acts or days are involved that its validity is not computed (`MOST` of reach.ts), and is unknown: the ids of those that act,
   * most acts first, with how many each. Null otherwise.
   */
  tooMuch: (id: string) => readonly [id: string, acts: number][] | null;
}

/** Answers that wait for another one: more are only in a circle. */
const MOST_WAITING = 500;
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
  const knownOf = once.each((_id: string) => new Map<string, Validity | 'open'>());
  const open = new Set<string>();
  let circles = 0;
  const settledOn: Others['settledOn'] = (id, on) => {
    if (!references.has(id)) return 'open';
    const known = knownOf(id);
    const found = known.get(on);
    if (found) return found;
    const key = `${id}@${on}`;
    if (open.has(key) || open.size > MOST_WAITING || isTooMuch(id)) {
      circles++;
      return 'circle';
    }
    open.add(key);
    const { value, isFinal } = outsideCircles((): Validity | 'open' => {
      const settled = settle(referenceOf(id), actsOn(id), on, others);
      return 'state' in settled ? settled : 'open';
    });
    open.delete(key);
    if (isFinal) known.set(on, value);
    return value;
  };
  /** What was found inside a circle depends on where it was entered, and is not kept, unless there are so many that it takes too long. */
  const outsideCircles = <T>(make: () => T): { value: T; isFinal: boolean } => {
    const before = circles;
    const value = make();
    return { value, isFinal: circles === before || circles > MANY_CIRCLES };
  };
  const others: Others = {
    reference: (id) => references.get(id),
    organization: (id) => organizations.get(id),
    settledOn,
    days: (id) => daysOf(id),
    stops: (acts, on) => {
      const kept = stopsOf(acts);
      const found = kept.get(on);
      if (found) return found;
      const { value, isFinal } = outsideCircles(() => stopsIn(sortActs(acts, on, others), on));
      if (isFinal) kept.set(on, value);
      return value;
    },
    changes: once.perObject((acts) => changesOf(acts, others)),
  };
  const stopsOf = once.perObject((_acts: readonly Act[]) => new Map<string, Stops>());
  const step = once.each((id: string) =>
    stepOf(id, { reference: (each) => references.get(each), organization: (each) => organizations.get(each), actsOn }),
  );
  const reach = once.each((id: string) => reachOf(id, step));
  const tooMuch = (id: string) => {
    const found = reach(id);
    return 'tooMuch' in found ? found.tooMuch : null;
  };
  const isTooMuch = (id: string) => tooMuch(id) !== null;
  const daysOf = (id: string) => {
    const found = reach(id);
    return 'days' in found ? found.days : [];
  };
  const validity = once.each((key: string) => {
    const at = key.lastIndexOf('@');
    const [id, on] = [key.slice(0, at), key.slice(at + 1)];
    const reference = referenceOf(id);
    if (isTooMuch(id)) return answer('unknown', null, [tooMuchGround(reference)]);
    return validityOn(reference, actsOn(id), on, others);
  });

  return {
    validity: (id, on) => validity(`${id}@${on}`),
    acts: actsOn,
    days: (id) => [...daysOf(id)],
    tooMuch: (id) => (references.has(id) ? tooMuch(id) : null),
  };
}
