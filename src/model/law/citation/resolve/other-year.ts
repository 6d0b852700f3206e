import { entryOf, itemAt } from '../../../items.ts';
import type { Mention } from '../types.ts';
import { lawKey, splitYear } from './names.ts';
import { none } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Registry } from './registry.ts';

/**
 * `Luật Giáo dục năm 2005 … Điều 5 Luật Giáo dục`: after a law that the text names with a year, or in another way that
 * excludes the one of the register, the name alone may mean that one as well. After a law named with a number,
 * `Luật Viên chức số 58/2010/QH12 … Luật Viên chức`, it does mean that one, and it leads where the number does, unless the
 * text has named the one of the register, too. It has its target again after a mention that has one for certain.
 */
export function notAfterOtherYear(
  mentions: readonly Mention[],
  outcomes: readonly Outcome[],
  registry: Registry,
): Outcome[] {
  /** By name, the laws of which the text last named another than the register has: the place of the number that names it, or null. */
  const other = new Map<string, number | null>();
  const certain = new Set<string>();
  return outcomes.map((outcome, index) => {
    const mention = itemAt(mentions, index);
    if (mention.antecedent !== null) return outcome;
    if (mention.family !== 'law-name') {
      if (outcome.id !== null)
        for (const name of namesOf(registry, outcome.id)) {
          other.delete(name);
          certain.add(name);
        }
      else if (mention.lawName !== null && outcome.reason !== 'draft') {
        const name = splitYear(lawKey(mention.lawName)).key;
        other.set(name, certain.has(name) ? null : index);
      }
      return outcome;
    }
    const { key, year } = splitYear(lawKey(mention.canonical));
    const isSaid = year !== null || mention.notAfter !== null || mention.issuer !== null;
    if (isSaid) {
      if (outcome.id === null && outcome.reason === 'unknown' && outcome.candidates.length > 0) other.set(key, null);
      else other.delete(key);
      return outcome;
    }
    const before = other.get(key);
    if (before === undefined || !isNameAlone(mention, outcome)) return outcome;
    if (before !== null) return { ...itemAt(outcomes, before), discrepancies: [], antecedent: before };
    return outcome.id === null ? outcome : none('ambiguous', [entryOf(registry.byId, outcome.id)]);
  });
}

/** A draft is no law that the text named before, and what a person has decided holds. */
const isNameAlone = ({ stage }: Mention, { reason, basis }: Outcome): boolean =>
  stage === null && reason !== 'decided' && (basis === null || basis === 'name');

function namesOf(registry: Registry, id: string): string[] {
  const entry = registry.byId.get(id);
  return entry === undefined
    ? []
    : [entry.name, ...entry.names].flatMap((name) => (name === null ? [] : [lawKey(name)]));
}
