import { lowestConfidence } from '../../../kinds/common.ts';
import type { LegalReference } from '../../../kinds/legal-reference.ts';
import { relationTypes } from '../../../kinds/relation.ts';
import type { Relation } from '../../../kinds/relation.ts';
import { addDays } from '../../day/iso-day.ts';
import { formatDay } from '../../day/format-day.ts';
import { beginOf } from './acts.ts';
import type { Others } from './others.ts';
import type { Ground, Validity, ValidityState } from './validity.ts';

type Answer = Pick<Validity, 'state' | 'since' | 'grounds'>;

const ENDED: ReadonlySet<ValidityState> = new Set(['expired', 'replaced-in-substance']);

interface EndedBase {
  relation: Relation;
  base: Validity;
}

/** The documents that a document exists to carry out, as far as they have records: how many, and which of them have ended by a day. */
function basesOf(reference: LegalReference, on: string, others: Others): { count: number; ended: EndedBase[] } {
  const relations = reference.relations.filter(
    ({ type, target }) => 'restsOn' in relationTypes[type] && others.reference(target) !== undefined,
  );
  const ended = relations.flatMap((relation) => {
    const base = others.settledOn(relation.target, on);
    return typeof base !== 'string' && ENDED.has(base.state) ? [{ relation, base }] : [];
  });
  return { count: relations.length, ended };
}

/**
 * A document that carries out others, all of which have ended since it took effect, may have ended with them. Null where one of them
 * still holds, or where it carries out none. A base that is only applied on for a time counts as alive.
 */
export function endedWithBases(reference: LegalReference, on: string, others: Others): Answer | null {
  const { count, ended } = basesOf(reference, on, others);
  const begin = beginOf(reference);
  const since = ended
    .map(({ base }) => base.since ?? on)
    .sort()
    .at(-1);
  if (since === undefined || ended.length < count || (begin !== null && since <= begin)) return null;
  return { state: 'base-ended', since, grounds: ended.map(baseGround) };
}

/** Of the documents that this one carries out, those that have ended, as grounds. For one that still has another base. */
export const endedBases = (reference: LegalReference, on: string, others: Others): Ground[] =>
  basesOf(reference, on, others).ended.map(baseGround);

function baseGround({ relation, base }: EndedBase): Ground {
  const [first] = base.grounds;
  return {
    sentence: `Văn bản gốc mà văn bản này ${relationTypes[relation.type].verb} không còn hiệu lực${base.since ? ` từ ngày ${formatDay(base.since)}` : ''}.`,
    by: relation.target,
    article: null,
    on: base.since,
    sources: [...new Set([...relation.sources, ...(first?.sources ?? [])])],
    confidence: lowestConfidence([relation.confidence, ...(first ? [first.confidence] : [])]),
  };
}

/**
 * What a rule on the documents of its issuer says of a document that nothing has ended: applied on after the issuer was dissolved,
 * until a successor deals with it; or ended by the issuer alone, who is not known to have done so. Null without such a rule.
 */
export function keptByIssuer(reference: LegalReference, on: string, others: Others): Answer | null {
  const issuer = others.organization(reference.issuer);
  const rule = issuer?.documentsStay ?? null;
  if (!issuer || rule === null) return null;
  const ground = { by: rule.basis, article: rule.article, sources: rule.sources, confidence: rule.confidence };
  if (rule.until === 'issuer') {
    const sentence =
      'Chỉ cơ quan ban hành hoặc cơ quan cấp trên của nó sửa đổi, thay thế, bãi bỏ được; chưa thấy văn bản nào như vậy.';
    return { state: 'no-ending-found', since: beginOf(reference), grounds: [{ ...ground, sentence, on: null }] };
  }
  if (issuer.to === null || issuer.to >= on) return null;
  const since = addDays(issuer.to, 1);
  const heirs = issuer.successors.flatMap((id) => others.organization(id)?.name ?? []).join(', ');
  const sentence = `${issuer.name} không còn nhưng văn bản còn được áp dụng; chưa thấy văn bản xử lý của ${heirs || 'cơ quan kế thừa'}.`;
  return { state: 'continued', since, grounds: [{ ...ground, sentence, on: since }] };
}
