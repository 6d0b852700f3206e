import type { Mention } from '../types.ts';
import type { Outcome } from './outcome.ts';

const sameDocument = (mention: Mention) => `${mention.type} ${mention.canonical}`;

/** The one target that the mentions of the same document have in this text; null where they disagree. */
export function agreedTargets(
  mentions: readonly Mention[],
  outcomes: readonly Outcome[],
): ReadonlyMap<string, string | null> {
  const targets = new Map<string, string | null>();
  outcomes.forEach(({ id, basis }, index) => {
    if (id === null || basis === 'decision') return;
    const key = sameDocument(mentions[index]!);
    const known = targets.get(key);
    targets.set(key, known === undefined || known === id ? id : null);
  });
  return targets;
}

/**
 * NĐ 30/2020 Phụ lục I II.6 has a document cited in full once and then by kind and number: a mention that says too little
 * has the target of the other mentions of the same document in the text, if they agree.
 */
export function shareTarget(mention: Mention, own: Outcome, agreed: ReadonlyMap<string, string | null>): Outcome {
  if (own.reason !== 'ambiguous' || mention.antecedent !== null || mention.date?.length === 10) return own;
  const id = agreed.get(sameDocument(mention)) ?? null;
  return id === null ? own : { id, reason: null, candidates: [], discrepancies: [], basis: 'same-text' };
}

/** A partial mention has the target, or the reason, of the full mention that it stands for. */
export function standFor(mention: Mention, own: Outcome, outcomes: readonly Outcome[]): Outcome {
  if (mention.antecedent === null || own.basis === 'decision') return own;
  const full = outcomes[mention.antecedent]!;
  return { ...full, basis: full.id === null ? null : 'same-text', discrepancies: [] };
}
