import { upperFirst } from '../../text/first-letter.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { firstItem } from '../../items.ts';
import type { Act } from './acts.ts';
import type { Ground, Validity, ValidityState } from './validity.ts';

/**
 * The validity of a document on a day, computed from its dates and from what other documents did to
 * it; never declared. The first rule that applies decides:
 *
 * 1. before it takes effect: not yet in force;
 * 2. ended (expired, replaced, repealed) on or before the day: expired, or transitional while a later
 *    document still lets it be applied;
 * 3. replaced in substance without a formal repeal;
 * 4. the period that its own title names is over: period ended (no repeal is needed for that);
 * 5. the sources do not say from some day on: unknown;
 * 6. part of it repealed: partly in force; otherwise in force.
 *
 * A document without any date of issue is unknown unless a rule 2–5 applies.
 * Basis: Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15 on effect and loss of effect.
 * @param on ISO day. @param acts what was done to it, oldest first (see {@link actsByTarget}).
 */
export function validityOn(reference: LegalReference, acts: readonly Act[], on: string): Validity {
  const own = {
    by: null,
    article: null,
    sources: reference.provenance.sources,
    confidence: reference.provenance.confidence,
  };
  const begins = reference.effectiveOn ?? reference.issuedOn;
  if (begins !== null && on < begins)
    return answer('not-yet', null, [
      {
        ...own,
        on: begins,
        sentence: reference.effectiveOn
          ? `Có hiệu lực từ ngày ${formatDay(begins)}.`
          : `Ban hành ngày ${formatDay(begins)}.`,
      },
    ]);

  const done = acts.filter((act) => act.relation.on !== null && act.relation.on <= on);
  const endings = done.filter((act) => relationTypes[act.relation.type].ends === 'all');
  const substance = done.filter((act) => relationTypes[act.relation.type].ends === 'substance');
  const partial = done.filter((act) => relationTypes[act.relation.type].ends === 'part');
  const expiredOn = earliest([
    reference.expiredOn !== null && reference.expiredOn <= on ? reference.expiredOn : null,
    ...endings.map((act) => act.relation.on),
  ]);

  if (expiredOn !== null) {
    const byItself = endings.every((act) => act.relation.on !== expiredOn);
    const grounds = [
      ...(byItself ? [{ ...own, on: expiredOn, sentence: `Hết hiệu lực từ ngày ${formatDay(expiredOn)}.` }] : []),
      ...(endings.length ? endings : substance).map(groundOf),
    ];
    const successors = [...new Set([...endings, ...substance].map((act) => act.by))];
    const transition = reference.transitions.find((each) => on <= each.until);
    if (!transition) return answer('expired', expiredOn, grounds, successors);
    const sentence = `Vẫn được áp dụng chuyển tiếp đến hết ngày ${formatDay(transition.until)}${transition.note ? `: ${transition.note}` : '.'}`;
    const { basis: by, article, sources, confidence } = transition;
    return answer(
      'transitional',
      expiredOn,
      [...grounds, { sentence, by, article, on: null, sources, confidence }],
      successors,
    );
  }
  if (substance.length > 0)
    return answer('replaced-in-substance', firstItem(substance).relation.on, substance.map(groundOf), [
      ...new Set(substance.map((act) => act.by)),
    ]);
  if (reference.period && reference.period.to < on)
    return answer('period-ended', addDays(reference.period.to, 1), [
      {
        ...own,
        on: reference.period.to,
        sentence: `Kỳ thực hiện ghi trong văn bản kết thúc ngày ${formatDay(reference.period.to)}; không cần văn bản bãi bỏ.`,
      },
    ]);
  const doubt = reference.uncertainFrom;
  if (doubt && doubt.on <= on)
    return answer('unknown', doubt.on, [
      {
        sentence: doubt.reason,
        by: null,
        article: null,
        on: doubt.on,
        sources: doubt.sources,
        confidence: doubt.confidence,
      },
    ]);
  if (begins === null) return answer('unknown', null, [{ ...own, on: null, sentence: 'Không biết ngày ban hành.' }]);

  const start: Ground = {
    ...own,
    on: begins,
    sentence: reference.effectiveOn
      ? `Có hiệu lực từ ngày ${formatDay(begins)}.`
      : `Ban hành ngày ${formatDay(begins)}; chưa rõ ngày có hiệu lực.`,
  };
  const none: Ground = { ...own, on: null, sentence: 'Chưa thấy văn bản nào làm hết hiệu lực.' };
  if (partial.length > 0) return answer('partial', firstItem(partial).relation.on, [start, ...partial.map(groundOf)]);
  return answer('in-force', begins, [start, none]);
}

function answer(state: ValidityState, since: string | null, grounds: Ground[], successors: string[] = []): Validity {
  return { state, since, grounds, successors };
}

function groundOf({ by, relation }: Act): Ground {
  const { reverse } = relationTypes[relation.type];
  const what = relation.scope ? `${relation.scope} ` : '';
  const when = relation.on ? ` từ ngày ${formatDay(relation.on)}` : '';
  const sentence = `${what}${reverse} văn bản sau${when}${relation.note ? `. ${relation.note}` : '.'}`;
  return {
    sentence: upperFirst(sentence),
    by,
    article: relation.article,
    on: relation.on,
    sources: relation.sources,
    confidence: relation.confidence,
  };
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.reduce<string | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}
