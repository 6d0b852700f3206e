import { relationTypes } from '../../../kinds/relation.ts';
import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { formatDay } from '../../day/format-day.ts';
import { upperFirst } from '../../text/first-letter.ts';
import { yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import type { VoidAct } from './counted-acts.ts';
import { validityStates } from './validity.ts';
import type { Ground } from './validity.ts';

/** A ground that is in the record itself. */
export function ownGround({ provenance }: LegalReference, on: string | null, sentence: string): Ground {
  const { sources, confidence } = provenance;
  return { sentence, on, by: null, article: null, sources, confidence };
}

/** When a document began, as far as its record says: by its days, or by the year in its number-symbol. */
export function startGround(reference: LegalReference): Ground {
  const { effectiveOn, issuedOn } = reference;
  const [year] = yearsOf(reference);
  if (effectiveOn !== null) return ownGround(reference, effectiveOn, `Có hiệu lực từ ngày ${formatDay(effectiveOn)}.`);
  if (issuedOn !== null)
    return ownGround(reference, issuedOn, `Ban hành ngày ${formatDay(issuedOn)}; chưa rõ ngày có hiệu lực.`);
  if (year === undefined) return ownGround(reference, null, 'Không biết ngày ban hành.');
  const sentence = `Ban hành trong năm ${year.slice(0, 4)}, theo số, ký hiệu; chưa rõ ngày ban hành và ngày có hiệu lực.`;
  return ownGround(reference, null, sentence);
}

/** That the law around a document has changed by a day and nobody has checked what that means for it; null where it has not. */
export function checkGround({ needsCheckFrom }: LegalReference, on: string): Ground | null {
  if (needsCheckFrom === null || on < needsCheckFrom.on) return null;
  const { on: from, by, reason: sentence, sources, confidence } = needsCheckFrom;
  return { sentence, by, article: null, on: from, sources, confidence };
}

/** What another document did. */
export function actGround(act: Act & { dated?: boolean }): Ground {
  const { relation } = act;
  const undated = act.dated === false ? ', chưa rõ từ ngày nào' : '';
  const until = relation.until === null ? '' : ` đến hết ngày ${formatDay(relation.until)}`;
  return ground(act, `${predicate(act)}${undated}${until}${relation.note ? `. ${relation.note}` : '.'}`);
}

/** That an act does not count, and why. */
export function voidGround(act: VoidAct): Ground {
  return ground(
    act,
    `Không tính việc ${predicate(act)}: vào ngày đó, chính văn bản ấy ${validityStates[act.state].label}.`,
  );
}

/** That an act is in doubt, because what is recorded of its document is contradictory. */
export const doubtfulGround = (act: Act): Ground =>
  ground(act, `Chưa biết có tính việc ${predicate(act)} hay không: hiệu lực của chính văn bản ấy mâu thuẫn.`);

/** `Điều 59 bị bãi bỏ một phần bởi văn bản sau từ ngày 01/7/2014`. */
function predicate({ relation }: Act): string {
  const what = relation.scope ? `${relation.scope} ` : '';
  const when = relation.on ? ` từ ngày ${formatDay(relation.on)}` : '';
  return `${what}${relationTypes[relation.type].reverse} văn bản sau${when}`;
}

function ground({ by, relation }: Act, sentence: string): Ground {
  const { article, on, sources, confidence } = relation;
  return { sentence: upperFirst(sentence), by, article, on, sources, confidence };
}
