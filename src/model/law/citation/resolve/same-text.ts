import { entryOf, itemAt } from '../../../items.ts';
import type { Mention } from '../types.ts';
import { compareWithEntry } from './evidence.ts';
import { none } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { KnownEntry, Registry } from './registry.ts';

const sameDocument = (mention: Mention) => `${mention.type} ${mention.canonical}`;

/** The one target that the mentions of the same document have in this text; null where they disagree. */
export function agreedTargets(
  mentions: readonly Mention[],
  outcomes: readonly Outcome[],
): ReadonlyMap<string, string | null> {
  const targets = new Map<string, string | null>();
  outcomes.forEach(({ id, basis }, index) => {
    if (id === null || basis === 'decision') return;
    const key = sameDocument(itemAt(mentions, index));
    const known = targets.get(key);
    targets.set(key, known === undefined || known === id ? id : null);
  });
  return targets;
}

/**
 * NĐ 30/2020 Phụ lục I II.6 has a document cited in full once and then by kind and number: a mention that says too little
 * has the target of the other mentions of the same document in the text, if they agree and nothing it says excludes that one.
 * Agencies that share a symbol (`TW`) number their documents apart, so another issuer excludes it, too.
 */
export function shareTarget(
  mention: Mention,
  own: Outcome,
  agreed: ReadonlyMap<string, string | null>,
  registry: Registry,
): Outcome {
  if (
    own.reason !== 'ambiguous' ||
    mention.antecedent !== null ||
    mention.stage !== null ||
    mention.date?.length === 10
  )
    return own;
  const id = agreed.get(sameDocument(mention)) ?? null;
  if (id === null || !own.candidates.includes(id)) return own;
  const { issuer } = compareWithEntry(mention, entryOf(registry.byId, id), registry, {
    places: new Set(),
    date: null,
    cited: new Map(),
  });
  if (issuer === 'related' || issuer === 'shares-symbol') return own;
  return { id, reason: null, candidates: [], discrepancies: [], basis: 'same-text' };
}

/**
 * A partial mention has the target, or the reason, of the full mention that it shortens, unless it says itself that
 * the document is of another agency, place or day.
 */
export function standFor(
  mention: Mention,
  own: Outcome,
  full: { mention: Mention; outcome: Outcome },
  registry: Registry,
): Outcome {
  if (own.basis === 'decision' || own.reason === 'draft') return own;
  const { outcome } = full;
  const entry = outcome.id === null ? undefined : registry.byId.get(outcome.id);
  if (entry !== undefined && excludes(mention, full.mention, entry, registry)) return none('contradicts', []);
  return { ...outcome, basis: outcome.id === null ? null : 'same-text', discrepancies: [] };
}

/** The slip in a day that the full mention has too excludes nothing. */
function excludes(mention: Mention, full: Mention, entry: KnownEntry, registry: Registry): boolean {
  const verdict = compareWithEntry(mention, entry, registry, { places: new Set(), date: null, cited: new Map() });
  if (verdict.excludedBy !== null && verdict.excludedBy !== 'date') return true;
  return verdict.date === 'differs' && mention.date !== full.date;
}
