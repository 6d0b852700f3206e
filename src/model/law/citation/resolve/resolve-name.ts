import { firstItem } from '../../../items.ts';
import type { Mention } from '../types.ts';
import { compareWithEntry } from './evidence.ts';
import type { Setting, Verdict } from './evidence.ts';
import { lawKey, splitYear } from './names.ts';
import { resolvedTo, none } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { KnownEntry, Registry } from './registry.ts';

/** Resolves a law, code or resolution that is called by its name. */
export function resolveName(mention: Mention, registry: Registry, setting: Setting): Outcome {
  const { key, year } = splitYear(lawKey(mention.canonical));
  const candidates = registry.byName.get(lawKey(mention.canonical)) ?? registry.byName.get(key) ?? [];
  if (candidates.length === 0) return none('unknown', []);
  const verdicts = candidates.map((entry) => compareWithEntry(mention, entry, registry, setting));
  const ofYear = verdicts.filter(({ entry, excludedBy }) => {
    const passed = yearOf(entry);
    if (excludedBy === 'term') return false;
    return passed === null || ((year === null || passed === year) && passed <= (mention.notAfter ?? passed));
  });
  if (ofYear.length === 0) return none('unknown', candidates);
  const issued = ofYear.filter((verdict) => verdict.excludedBy !== 'future');
  if (issued.length === 0) return none('not-yet-issued', candidates);
  const valid = certain(issued, setting.date, year);
  return valid.length === 1
    ? resolvedTo(firstItem(valid), 'name')
    : none(
        'ambiguous',
        issued.map((verdict) => verdict.entry),
      );
}

const yearOf = (entry: KnownEntry) =>
  entry.parts?.year ?? (entry.issuedOn === null ? null : Number(entry.issuedOn.slice(0, 4)));

/**
 * Of several laws with one name, the one in force on the text's day is meant. One that is not yet in force may have the name of an
 * older one that the registry does not have, so that the name alone is not enough, as it is with the year.
 */
function certain(issued: readonly Verdict[], date: string | null, year: number | null): readonly Verdict[] {
  const [only] = issued;
  if (issued.length > 1 || only === undefined) return issued.filter(({ entry }) => isInForce(entry, date));
  const from = only.entry.effectiveOn ?? only.entry.issuedOn;
  const mayBeOlder = year === null && date !== null && from !== null && date < from;
  return mayBeOlder ? [] : issued;
}

function isInForce(entry: KnownEntry, date: string | null): boolean {
  if (date === null) return false;
  const from = entry.effectiveOn ?? entry.issuedOn;
  return (from === null || from <= date) && (entry.expiredOn == null || entry.expiredOn > date);
}
