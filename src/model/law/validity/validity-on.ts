import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { firstItem } from '../../items.ts';
import type { Act } from './acts.ts';
import { checkGround, startGround } from './grounds.ts';
import type { Others } from './others.ts';
import { answer } from './answer.ts';
import { settle } from './settle.ts';
import type { Holding } from './settle-acts.ts';
import type { Validity } from './validity.ts';
import { endedBases, endedWithBases, keptByIssuer } from './weak-grounds.ts';

/**
 * The validity of a document on a day, computed from its dates and from what other documents did to
 * it; never declared. The first rule that applies decides:
 *
 * 1. before it takes effect: not yet in force;
 * 2. what is recorded cannot all be true: conflicting, with everything that contradicts;
 * 3. ended (expired, replaced, repealed) on or before the day and not restored: expired, or transitional while a later
 *    document still lets it be applied;
 * 4. replaced in substance without a formal repeal;
 * 5. stopped for a time: suspended;
 * 6. the period that its own title names is over, with extensions: period ended (no repeal is needed for that);
 * 7. an end of which nobody knows the day may have come, or the sources do not say from some day on: unknown;
 * 8. everything that it exists to carry out has ended, and no rule lets its issuer alone end it: base ended;
 * 9. its issuer was dissolved and a rule keeps its documents in use: continued;
 * 10. part of it repealed or stopped: partly in force;
 * 11. a rule lets its issuer alone end it, who is not known to have done so: no ending found;
 * 12. the law around it has changed and nobody has checked what that means for it: needs a check; otherwise in force.
 *
 * A document without any day is unknown unless a rule 2–7 applies, or the year in its number-symbol is over.
 * Basis: Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15 on effect and loss of effect.
 * @param on ISO day. @param acts what was done to it, oldest first (see `actsByTarget`).
 */
export function validityOn(reference: LegalReference, acts: readonly Act[], on: string, others: Others): Validity {
  const settled = settle(reference, acts, on, others);
  return 'state' in settled ? settled : whileItHolds(reference, on, others, settled);
}

/** Rules 8–12. */
function whileItHolds(
  reference: LegalReference,
  on: string,
  others: Others,
  { parts, unended, asides: acts }: Holding,
): Validity {
  const start = startGround(reference);
  const check = checkGround(reference, on);
  const asides = check === null ? acts : [...acts, check];
  const kept = keptByIssuer(reference, on, others);
  const withoutBase = kept?.state === 'no-ending-found' ? null : endedWithBases(reference, on, others);
  if (withoutBase !== null) return answer('base-ended', withoutBase.since, [...withoutBase.grounds, ...asides]);
  const partGrounds = parts.map(({ ground }) => ground);
  if (kept?.state === 'continued')
    return answer('continued', kept.since, [start, ...kept.grounds, ...partGrounds, ...asides]);
  if (parts.length > 0) return answer('partial', firstItem(parts).from, [start, ...partGrounds, ...asides]);
  if (kept !== null) return answer(kept.state, kept.since, [start, ...kept.grounds, ...asides]);
  const rest = [start, unended, ...endedBases(reference, on, others), ...acts];
  if (check !== null) return answer('needs-check', check.on, [check, ...rest]);
  return answer('in-force', reference.effectiveOn, rest);
}
