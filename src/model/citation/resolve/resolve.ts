import type { Mention } from '../types.ts';
import { provincesIn } from './agency-name.ts';
import { judge } from './evidence.ts';
import type { Setting, Verdict } from './evidence.ts';
import { lawKey, splitYear } from './names.ts';
import { kindAndNumberKey, numberKey } from './registry.ts';
import type { KnownEntry, Registry } from './registry.ts';
import type { Basis, ResolveContext, ResolvedMention, Unresolved } from './types.ts';

/** What was found for one mention. */
interface Outcome {
  id: string | null;
  reason: Unresolved | null;
  candidates: readonly string[];
  discrepancies: ResolvedMention['discrepancies'];
  basis: Basis | null;
}

/**
 * Finds the one document of the registry that each mention means, or says why there is none. The mentions must be those
 * of one text, in order. Number-symbol, kind, issuer, date and place all count; a wrong target is worse than none, so a
 * number that its law does not make unique (NĐ 30/2020 Điều 15: one series a year and issuer) needs a date or subject too,
 * and that of a local agency its place.
 */
export function resolveCitations(
  mentions: readonly Mention[],
  registry: Registry,
  context: ResolveContext = {},
): ResolvedMention[] {
  const setting: Setting = {
    places: new Set(context.places?.length ? context.places : statedPlaces(mentions)),
    date: context.date ?? null,
  };
  const decided = new Map((context.decisions ?? []).map((decision) => [decision.text, decision.target]));
  const outcomes = mentions.map((mention) => decide(mention, decided) ?? resolveOne(mention, registry, setting));
  const agreed = agreedTargets(mentions, outcomes);
  const full = outcomes.map((outcome, index) => shareTarget(mentions[index]!, outcome, agreed));
  return mentions.map((mention, index) => ({ ...mention, ...standFor(mention, full[index]!, full) }));
}

/** Where the text does not say whose it is, the only province that its citations name. */
function statedPlaces(mentions: readonly Mention[]): Set<string> {
  const places = new Set<string>();
  for (const mention of mentions)
    if (mention.issuer !== null) for (const place of provincesIn(mention.issuer)) places.add(place);
  return places.size === 1 ? places : new Set();
}

function decide(mention: Mention, decided: ReadonlyMap<string, string | null>): Outcome | null {
  const target = decided.get(mention.surface);
  if (target === undefined) return null;
  return {
    id: target,
    reason: target === null ? 'decided' : null,
    candidates: [],
    discrepancies: [],
    basis: 'decision',
  };
}

function resolveOne(mention: Mention, registry: Registry, setting: Setting): Outcome {
  if (mention.antecedent !== null) return none('ambiguous', []);
  if (mention.family === 'partial') return resolvePartial(mention, registry, setting);
  if (mention.number !== null) return resolveNumber(mention, registry, setting);
  return resolveName(mention, registry, setting);
}

const none = (reason: Unresolved, candidates: readonly KnownEntry[]): Outcome => ({
  id: null,
  reason,
  candidates: candidates.map((entry) => entry.id),
  discrepancies: [],
  basis: null,
});

const found = (verdict: Verdict, basis: Basis): Outcome => ({
  id: verdict.entry.id,
  reason: null,
  candidates: [],
  discrepancies: verdict.discrepancies,
  basis,
});

function resolveNumber(mention: Mention, registry: Registry, setting: Setting): Outcome {
  const key = numberKey(mention.number!);
  const exact = registry.byNumber.get(key) ?? [];
  const outcome = choose(mention, exact, registry, setting);
  if (outcome.id !== null) return outcome;
  const others = registry.byOtherSymbol.get(key) ?? [];
  if (others.length === 0) return outcome;
  return choose(mention, [...new Set([...exact, ...others])], registry, setting);
}

/** Leaves the candidates that nothing stated excludes, and takes one only if it is alone and certain. */
function choose(mention: Mention, candidates: readonly KnownEntry[], registry: Registry, setting: Setting): Outcome {
  if (candidates.length === 0) return none('unknown', []);
  const verdicts = candidates.map((entry) => judge(mention, entry, registry, setting));
  const open = verdicts.filter((verdict) => verdict.excludedBy === null);
  if (open.length === 0) {
    const future = verdicts.every((verdict) => verdict.excludedBy === 'future');
    return none(future ? 'not-yet-issued' : 'contradicts', candidates);
  }
  const best = open.length === 1 ? open : strongest(open);
  const [only] = best;
  if (best.length > 1 || only === undefined)
    return none(
      'ambiguous',
      open.map((verdict) => verdict.entry),
    );
  const basis = basisOf(mention, only);
  return basis === null ? none('ambiguous', [only.entry]) : found(only, basis);
}

function strongest(verdicts: readonly Verdict[]): Verdict[] {
  const rank = (verdict: Verdict) =>
    (verdict.date === 'same' ? 8 : verdict.date === 'same-year' ? 4 : 0) +
    (verdict.kind === 'same' ? 2 : 0) +
    (verdict.place === 'same' ? 1 : 0);
  const top = Math.max(...verdicts.map(rank));
  return verdicts.filter((verdict) => rank(verdict) === top);
}

/** Whether what is stated suffices to say that this and no other document is meant. */
function basisOf(mention: Mention, verdict: Verdict): Basis | null {
  if (verdict.place === 'unstated') return null;
  if (mention.number!.year !== null || (mention.family === 'assembly' && mention.number!.term !== null))
    return 'number';
  if (verdict.date === 'same') return 'number-and-date';
  if (verdict.date === 'same-year' || verdict.date === 'differs')
    return verdict.kind === 'differs' && verdict.date === 'differs' ? null : 'number-and-year';
  return verdict.subject === 'same' ? 'number-and-subject' : null;
}

function resolvePartial(mention: Mention, registry: Registry, setting: Setting): Outcome {
  const { num, year } = mention.number!;
  if (mention.kind === null) return none('unknown', []);
  const candidates = (registry.byKindAndNumber.get(kindAndNumberKey(mention.kind, num)) ?? []).filter(
    (entry) => year === null || (entry.parts!.year ?? Number(entry.issuedOn?.slice(0, 4))) === year,
  );
  if (candidates.length === 0) return none('unknown', []);
  const outcome = choose(mention, candidates, registry, setting);
  const certain = year !== null || outcome.basis === 'number-and-date' || outcome.basis === 'number-and-subject';
  return outcome.id !== null && !certain ? none('ambiguous', candidates) : outcome;
}

function resolveName(mention: Mention, registry: Registry, setting: Setting): Outcome {
  const { key, year } = splitYear(lawKey(mention.canonical));
  const candidates = registry.byName.get(lawKey(mention.canonical)) ?? registry.byName.get(key) ?? [];
  if (candidates.length === 0) return none('unknown', []);
  const verdicts = candidates.map((entry) => judge(mention, entry, registry, setting));
  const ofYear = verdicts.filter(
    (verdict) => year === null || yearOf(verdict.entry) === year || yearOf(verdict.entry) === null,
  );
  if (ofYear.length === 0) return none('contradicts', candidates);
  const issued = ofYear.filter((verdict) => verdict.excludedBy !== 'future');
  if (issued.length === 0) return none('not-yet-issued', candidates);
  const valid = issued.length === 1 ? issued : issued.filter((verdict) => isInForce(verdict.entry, setting.date));
  return valid.length === 1
    ? found(valid[0]!, 'name')
    : none(
        'ambiguous',
        issued.map((verdict) => verdict.entry),
      );
}

const yearOf = (entry: KnownEntry) =>
  entry.parts?.year ?? (entry.issuedOn === null ? null : Number(entry.issuedOn.slice(0, 4)));

/** Of several laws with one name, the one in force on the text's day is meant. */
function isInForce(entry: KnownEntry, date: string | null): boolean {
  if (date === null) return false;
  const from = entry.effectiveOn ?? entry.issuedOn;
  return (from === null || from <= date) && (entry.expiredOn == null || entry.expiredOn > date);
}

const sameDocument = (mention: Mention) => `${mention.type} ${mention.canonical}`;

/** The one target that the mentions of the same document have in this text; null where they disagree. */
function agreedTargets(mentions: readonly Mention[], outcomes: readonly Outcome[]): ReadonlyMap<string, string | null> {
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
function shareTarget(mention: Mention, own: Outcome, agreed: ReadonlyMap<string, string | null>): Outcome {
  if (own.reason !== 'ambiguous' || mention.antecedent !== null || mention.date?.length === 10) return own;
  const id = agreed.get(sameDocument(mention)) ?? null;
  return id === null ? own : { id, reason: null, candidates: [], discrepancies: [], basis: 'same-text' };
}

/** A partial mention has the target, or the reason, of the full mention that it stands for. */
function standFor(mention: Mention, own: Outcome, outcomes: readonly Outcome[]): Outcome {
  if (mention.antecedent === null || own.basis === 'decision') return own;
  const full = outcomes[mention.antecedent]!;
  return { ...full, basis: full.id === null ? null : 'same-text', discrepancies: [] };
}
