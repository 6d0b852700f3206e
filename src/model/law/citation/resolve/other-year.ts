import { entryOf, itemAt } from '../../../items.ts';
import type { Mention } from '../types.ts';
import { lawKey, splitYear } from './names.ts';
import { none } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { Registry } from './registry.ts';

/**
 * `Luật Giáo dục năm 2005 … Điều 5 Luật Giáo dục`: after a law that the text names with a year, or in another way that
 * excludes the one of the register, the name alone may mean that one as well. It has its target again after a mention that
 * has one for certain.
 */
export function notAfterOtherYear(
  mentions: readonly Mention[],
  outcomes: readonly Outcome[],
  registry: Registry,
): Outcome[] {
  /** The laws of which the text last named another than the register has, by name. */
  const other = new Map<string, boolean>();
  return outcomes.map((outcome, index) => {
    const mention = itemAt(mentions, index);
    if (mention.family !== 'law-name') {
      if (outcome.id !== null) for (const name of namesOf(registry, outcome.id)) other.set(name, false);
      return outcome;
    }
    const { key, year } = splitYear(lawKey(mention.canonical));
    const isSaid = year !== null || mention.notAfter !== null || mention.issuer !== null;
    if (isSaid) other.set(key, outcome.id === null && outcome.reason === 'unknown' && outcome.candidates.length > 0);
    else if (outcome.basis === 'name' && outcome.id !== null && other.get(key) === true)
      return none('ambiguous', [entryOf(registry.byId, outcome.id)]);
    return outcome;
  });
}

function namesOf(registry: Registry, id: string): string[] {
  const entry = registry.byId.get(id);
  return entry === undefined
    ? []
    : [entry.name, ...entry.names].flatMap((name) => (name === null ? [] : [lawKey(name)]));
}
