import { entryOf, itemAt } from '../../../items.ts';
import type { Mention } from '../types.ts';
import { provincesIn } from '../context/agency-name.ts';
import { isAboutOther, compareWithEntry } from './evidence.ts';
import type { Setting, Verdict } from './evidence.ts';
import { citedAgencies } from './cited-agencies.ts';
import { isOwnSeries } from './numbered-apart.ts';
import { resolvedTo, none } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { kindAndNumberKey, numberKey } from './registry.ts';
import type { KnownEntry, Registry } from './registry.ts';
import { resolveName } from './resolve-name.ts';
import { notAfterOtherYear } from './other-year.ts';
import { agreedTargets, shareTarget, standFor } from './same-text.ts';
import type { Basis, ResolveContext, ResolvedMention } from './types.ts';

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
    cited: citedAgencies(mentions),
  };
  const decided = new Map((context.decisions ?? []).map((decision) => [decision.text, decision.target]));
  const outcomes = notAfterOtherYear(
    mentions,
    mentions.map((mention) => decide(mention, decided) ?? resolveOne(mention, registry, setting)),
    registry,
  );
  const agreed = agreedTargets(mentions, outcomes);
  const full = outcomes.map((outcome, index) => shareTarget(itemAt(mentions, index), outcome, agreed, registry));
  return mentions.map((mention, index) => {
    const own = itemAt(full, index);
    const { antecedent } = mention;
    if (antecedent === null) return { ...mention, ...own };
    return {
      ...mention,
      ...standFor(mention, own, { mention: itemAt(mentions, antecedent), outcome: itemAt(full, antecedent) }, registry),
    };
  });
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
  if (mention.stage === 'draft') return none('draft', []);
  if (mention.antecedent !== null) return none('ambiguous', []);
  if (mention.family === 'partial') return resolvePartial(mention, registry, setting);
  if (mention.number !== null) return resolveNumber(mention, registry, setting);
  const outcome = resolveName(mention, registry, setting);
  // `Luật Giáo dục (sửa đổi)` is a bill, or a law younger than the one of that name.
  if (mention.stage === 'revision' && outcome.id !== null)
    return none('ambiguous', [entryOf(registry.byId, outcome.id)]);
  return outcome;
}

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
  const verdicts = candidates.map((entry) => compareWithEntry(mention, entry, registry, setting));
  const open = verdicts.filter((verdict) => verdict.excludedBy === null);
  if (open.length === 0) {
    const future = verdicts.every((verdict) => verdict.excludedBy === 'future');
    if (future) return none('not-yet-issued', candidates);
    return none(verdicts.some(isMiswritten) ? 'contradicts' : 'unknown', candidates);
  }
  const issued = onlyOneOfAgency(verdicts);
  if (issued !== null) return resolvedTo(issued, 'number-and-issuer');
  const best = open.length === 1 ? open : strongest(open);
  const [only] = best;
  if (best.length > 1 || only === undefined)
    return none(
      'ambiguous',
      open.map((verdict) => verdict.entry),
    );
  const basis = basisOf(mention, only);
  return basis === null ? none('ambiguous', [only.entry]) : resolvedTo(only, basis);
}

/**
 * Agencies that share a symbol (`TW`) number their documents apart. Of several documents of one number the agency that is
 * named decides, if it issued one and the others are of other agencies; null where a day or the kind of document says more
 * or otherwise. A number that the registry has once is not decided so: the agency uses it again in each term.
 */
function onlyOneOfAgency(verdicts: readonly Verdict[]): Verdict | null {
  const named = verdicts.filter((verdict) => verdict.issuer === 'named');
  const others = verdicts.filter((verdict) => verdict.issuer === 'shares-symbol');
  const [only] = named;
  if (only === undefined || named.length > 1 || others.length !== verdicts.length - 1 || others.length === 0)
    return null;
  const isPlain = only.excludedBy === null && only.date === 'unstated' && only.kind !== 'differs';
  return isPlain ? only : null;
}

/**
 * Whether an excluded candidate is likely the document that is meant: one of another place, or of another year in a series
 * that begins again each year, is simply another document; a number that has its year in it, or an agency, is miswritten.
 */
function isMiswritten({ excludedBy, entry }: Verdict): boolean {
  return excludedBy === 'issuer' || (excludedBy === 'date' && entry.parts !== null && entry.parts.year !== null);
}

const rankOfDate: Readonly<Record<Verdict['date'], number>> = { same: 8, 'same-year': 4, differs: 0, unstated: 0 };

function strongest(verdicts: readonly Verdict[]): Verdict[] {
  const rank = (verdict: Verdict) =>
    rankOfDate[verdict.date] +
    (verdict.term === 'same' ? 4 : 0) +
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
  // A Party document has its number in the series of its kind and term.
  if (verdict.term === 'same' && verdict.kind !== 'differs') return 'number-and-term';
  return verdict.subject === 'same' ? 'number-and-subject' : null;
}

/**
 * Number and kind alone are those of many documents, so what a short form says besides must fit: its year, its day to
 * the day (a full number-symbol may have a slip in it, here the day is all there is), and what it is about.
 */
function resolvePartial(mention: Mention, registry: Registry, setting: Setting): Outcome {
  const { num } = mention.number!;
  const year = mention.number!.year ?? (mention.date === null ? null : Number(mention.date.slice(0, 4)));
  if (mention.kind === null) return none('unknown', []);
  const candidates = (registry.byKindAndNumber.get(kindAndNumberKey(mention.kind, num)) ?? []).filter(
    (entry) => year === null || (entry.parts!.year ?? Number(entry.issuedOn?.slice(0, 4))) === year,
  );
  if (candidates.length === 0) return none('unknown', []);
  const fitting = candidates.filter((entry) => !isAnotherDay(mention, entry) && !isAboutOther(mention, entry));
  if (fitting.length === 0) return none('contradicts', []);
  const outcome = choose(mention, fitting, registry, setting);
  // A number alone is no slip: what the text excludes is another document, and none to propose.
  if (outcome.reason === 'contradicts') return none('contradicts', []);
  if (outcome.id === null) return outcome;
  const verdict = compareWithEntry(mention, entryOf(registry.byId, outcome.id), registry, setting);
  const certain =
    outcome.basis === 'number-and-subject' || (year !== null && isOwnSeries(verdict, registry, setting.cited));
  return certain ? outcome : none('ambiguous', fitting);
}

const isAnotherDay = ({ date }: Mention, { issuedOn }: KnownEntry) =>
  date?.length === 10 && issuedOn !== null && date !== issuedOn;
