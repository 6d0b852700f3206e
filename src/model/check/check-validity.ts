import { relationTypes } from '../../kinds/relation.ts';
import { beginOf } from '../law/validity/acts.ts';
import { MOST } from '../law/validity/reach.ts';
import { validityRegister } from '../law/validity/register.ts';
import { validityStates } from '../law/validity/validity.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import { once } from '../once.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';

const WITHOUT_EFFECT: ReadonlySet<ValidityState> = new Set([
  'not-yet',
  'suspended',
  'expired',
  'replaced-in-substance',
]);

const tooMuch = `hiệu lực của văn bản này tùy vào hơn ${MOST.documents} văn bản, hơn ${MOST.acts} tác động hay ${MOST.days} mốc ngày.`;

/** Leads to the record that may have been written by mistake: of those that do something to others, the one that does most. */
function remedyOf(references: Content['records']['legalReferences']): string {
  const [most] = [...references.values()].sort((a, b) => b.data.relations.length - a.data.relations.length);
  return `Xem lại “relations” của các văn bản tác động đến văn bản này; nhiều nhất là ${most?.id} (${most?.data.relations.length} quan hệ).`;
}

/**
 * Acts on a day on which their own document has no effect, ends of which no day is known at all, and documents of which the records
 * contradict each other.
 */
export function checkValidity({ records }: Content): Issue[] {
  const dataOf = <Data>(map: ReadonlyMap<string, { data: Data }>) =>
    new Map([...map].map(([id, record]) => [id, record.data]));
  const register = validityRegister(dataOf(records.legalReferences), dataOf(records.organizations));
  const remedy = once(() => remedyOf(records.legalReferences));
  return [...records.legalReferences.values()].flatMap(({ id, data, locationOf }): Issue[] => {
    if (register.isTooMuch(id)) {
      return [issueAt(locationOf([]), 'qua-gioi-han', tooMuch, { remedy: remedy() })];
    }
    const undated = beginOf(data) === null;
    const acts = data.relations.flatMap(({ type, target, on }, index) => {
      if (undated && on === null && relationTypes[type].ends === 'all')
        return [
          issueAt(
            locationOf(['relations', index]),
            'ket-thuc-khong-ro-ngay',
            `${relationTypes[type].verb} “${target}”.`,
          ),
        ];
      const state = on === null || relationTypes[type].ends === 'none' ? 'in-force' : register.validity(id, on).state;
      if (on === null || !WITHOUT_EFFECT.has(state)) return [];
      const what = `${relationTypes[type].verb} “${target}” từ ${on}, khi chính văn bản này ${validityStates[state].label}.`;
      return [issueAt(locationOf(['relations', index, 'on']), 'quan-he-khong-hieu-luc', what)];
    });
    const conflict = register
      .days(id)
      .map((on) => ({ on, validity: register.validity(id, on) }))
      .find(({ validity }) => validity.state === 'conflicting');
    if (!conflict) return acts;
    const why = conflict.validity.grounds.map(({ sentence, by }) => (by ? `${sentence} (${by})` : sentence)).join(' ');
    return [...acts, issueAt(locationOf([]), 'hieu-luc-mau-thuan', `từ ${conflict.on}: ${why}`)];
  });
}
