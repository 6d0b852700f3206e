import { relationTypes } from '../../../kinds/relation.ts';
import type { Relation } from '../../../kinds/relation.ts';
import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { formatDay } from '../../day/format-day.ts';
import { once } from '../../once.ts';
import { upperFirst } from '../../text/first-letter.ts';
import { yearsOf } from './acts.ts';
import type { Act } from './acts.ts';
import type { CountedAct } from './act-days.ts';
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

/** That nothing is known to have ended a document, or nothing since it was restored, or nothing but what the other grounds say. */
export function unendedGround(reference: LegalReference, restoredOn: string | null, others: boolean): Ground {
  const since = restoredOn === null ? 'Chưa thấy' : `Từ ngày được khôi phục (${formatDay(restoredOn)}), chưa thấy`;
  const other = restoredOn === null && others ? ' khác' : '';
  return ownGround(reference, null, `${since} văn bản nào${other} làm hết hiệu lực.`);
}

/** That so many documents act on each other that nobody computes what came of it. */
export const tooMuchGround = (reference: LegalReference): Ground =>
  ownGround(reference, null, 'Có quá nhiều văn bản tác động lẫn nhau nên chưa xét được hiệu lực.');

/** Grounds of each relation: the same act is one of a document's answers on many days. */
const groundsOf = once.perObject((_relation: Relation) => new Map<string, Ground>());

/** What another document did. */
export function actGround(act: KnownAct): Ground {
  const known = groundsOf(act.relation);
  const key = `${act.by} ${act.from} ${act.planned} ${act.dated}`;
  const found = known.get(key) ?? makeActGround(act);
  known.set(key, found);
  return found;
}

function makeActGround(act: KnownAct): Ground {
  const { relation } = act;
  const undated = act.dated === false ? ', chưa rõ từ ngày nào' : '';
  const until = relation.until === null ? '' : ` đến hết ngày ${formatDay(relation.until)}`;
  return ground(act, `${predicate(act)}${undated}${until}${noteOf(act)}`);
}

/** That an act may have ended the document: nobody knows when, nor whether it was before the day that is asked. */
export const possibleGround = (act: Act): Ground =>
  ground(act, `Có thể đã hết hiệu lực: ${predicate(act)}, chưa rõ từ ngày nào${noteOf(act)}`);

/** That an act does not count, and why. */
export const voidGround = (act: VoidAct): Ground => {
  const [lead, when] = act.state === 'suspended' ? ['Chưa tính', ''] : ['Không tính', 'vào ngày đó, '];
  return ground(act, `${lead} việc ${predicate(act)}: ${when}chính văn bản ấy ${validityStates[act.state].label}.`);
};

/** That an act is in doubt, because nobody can say whether its document was in force. */
export const doubtfulGround = (act: KnownAct): Ground =>
  ground(
    act,
    `Chưa biết có tính việc ${predicate(act)} hay không: chưa rõ khi đó chính văn bản ấy có hiệu lực hay không.`,
  );

/** An act with its days, as far as they were computed. */
type KnownAct = Act & Partial<Pick<CountedAct, 'from' | 'planned' | 'dated'>>;

const noteOf = ({ relation }: Act) => (relation.note ? `. ${relation.note}` : '.');

/** `Điều 59 bị bãi bỏ bởi văn bản sau từ ngày 01/7/2014`. */
function predicate({ relation, from, planned }: KnownAct): string {
  const words = relationTypes[relation.type];
  const what = relation.scope
    ? `${relation.scope} ${'ofScope' in words ? words.ofScope : words.reverse}`
    : words.reverse;
  return `${what} văn bản sau${whenOf(relation.on, from, planned)}`;
}

/** From which day an act counts, and why, where that is not the day that is recorded. */
function whenOf(on: string | null, from: string | undefined, planned: string | undefined): string {
  if (from !== undefined && planned !== undefined && from > planned)
    return ` từ ngày ${formatDay(from)}, khi chính văn bản ấy có hiệu lực trở lại`;
  if (on === null) return '';
  if (from === undefined || from <= on) return ` từ ngày ${formatDay(on)}`;
  return ` từ ngày ${formatDay(from)}, khi chính văn bản ấy bắt đầu có hiệu lực`;
}

function ground(act: KnownAct, sentence: string): Ground {
  const { by, relation, from } = act;
  const { article, on, sources, confidence } = relation;
  const counted = on !== null && from !== undefined && from > on ? from : on;
  return { sentence: upperFirst(sentence), by, article, on: counted, sources, confidence };
}
