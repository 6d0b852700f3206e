import { relationTypes } from '../../kinds/relation.ts';
import { beginOf } from '../law/validity/acts.ts';
import { validityRegister } from '../law/validity/register.ts';
import { validityStates } from '../law/validity/validity.ts';
import type { ValidityState } from '../law/validity/validity.ts';
import type { Content } from '../records.ts';
import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { tooMuchIssues } from './too-much-validity.ts';
import type { TooMuch } from './too-much-validity.ts';

const WITHOUT_EFFECT: ReadonlySet<ValidityState> = new Set([
  'not-yet',
  'suspended',
  'expired',
  'replaced-in-substance',
]);

/**
 * Acts on a day on which their own document has no effect, ends of which no day is known at all, and documents of which the records
 * contradict each other.
 */
export function checkValidity({ records }: Content): Issue[] {
  const dataOf = <Data>(map: ReadonlyMap<string, { data: Data }>) =>
    new Map([...map].map(([id, record]) => [id, record.data]));
  const register = validityRegister(dataOf(records.legalReferences), dataOf(records.organizations));
  const unknown: TooMuch[] = [];
  const issues = [...records.legalReferences.values()].flatMap(({ id, data, locationOf }): Issue[] => {
    const doing = register.tooMuch(id);
    if (doing !== null) {
      unknown.push({ id, place: locationOf([]), doing });
      return [];
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
  return [...issues, ...tooMuchIssues(unknown)];
}
