import { entryOf, firstItem, itemAt, lastItem } from '../../../items.ts';
import { fold } from '../text/letters.ts';
import type { NormalizedText } from '../text/source.ts';
import type { Draft, PartialDraft } from './draft.ts';
import { isListLink } from './list.ts';
import { contradict, statementsOf } from './short-form.ts';
import type { Statements } from './short-form.ts';

const plain = (num: string) => num.toLowerCase().replace(/^0+(?=\d)/u, '');

/** What a short way to name a document and its full way have in common. */
const keyOf = (label: string, num: string) => `${label} ${plain(num)}`;

const isPartial = (draft: Draft | undefined): draft is PartialDraft => draft?.family === 'partial';

/**
 * Gives every partial mention the canonical form of the full mention that it means: of those that nothing it says
 * contradicts, the one document before it, else the one after it. Partial mentions that need one and have none are
 * dropped. Drafts must be in order.
 */
export function settlePartials(
  source: NormalizedText,
  drafts: readonly Draft[],
): { drafts: Draft[]; antecedents: Map<Draft, Draft> } {
  const ofPartial = statementsOfPartials(source, drafts);
  if (ofPartial.size === 0) return { drafts: [...drafts], antecedents: new Map() };
  const byKey = fullMentions(drafts);
  const byYear = new Map<string, Draft>();
  const said = new Map<Draft, Statements>();
  const statements = (draft: Draft) => {
    const known = said.get(draft) ?? statementsOf(source, draft);
    said.set(draft, known);
    return known;
  };
  const antecedents = new Map<Draft, Draft>();
  const settled: Draft[] = [];
  drafts.forEach((draft, index) => {
    const own = ofPartial.get(index);
    if (!isPartial(draft) || own === undefined) return settled.push(draft);
    const key = keyOf(draft.type, draft.parts.num);
    const candidates = byKey.get(key) ?? [];
    const later = laterForm(draft, own, byYear.get(key));
    const aside = numberAside(source, draft, drafts[index + 1]);
    const full =
      aside ??
      (isNearer(later, draft, candidates)
        ? later
        : (fullMention(draft, own, candidates, statements) ?? (candidates.length > 0 ? null : later)));
    // A short form that says whose it is is one even if the text has only another document of its number.
    const distinct =
      candidates.length > 0 &&
      (own.agency !== null || own.day !== null || !areOne(candidates.slice(0, REACH), statements));
    if (full === null && !draft.certain && !distinct) return;
    const named: Draft = {
      ...draft,
      date: draft.date ?? own.day ?? (own.year === null || draft.parts.year !== null ? null : String(own.year)),
      issuer: own.agency,
      canonical: full?.canonical ?? draft.canonical,
    };
    if (full !== null) antecedents.set(named, full);
    if (draft.parts.year !== null || (full === null && (own.year ?? own.agency) !== null)) byYear.set(key, named);
    return settled.push(named);
  });
  return { drafts: settled, antecedents };
}

/** `Thông tư 09 (số 09/2016/TT-BYT)`: the number that is next to a short form in brackets is its own. */
function numberAside(source: NormalizedText, draft: PartialDraft, next: Draft | undefined): Draft | null {
  if (next === undefined || isPartial(next) || next.parts === null || plain(next.parts.num) !== plain(draft.parts.num))
    return null;
  return /^\s?\(\s?$/u.test(source.text.slice(draft.contextEnd, next.start)) ? next : null;
}

/** `TT27` after `TT27/2020`, of which it says nothing else. */
const laterForm = (draft: PartialDraft, own: Statements, dated: Draft | undefined): Draft | null =>
  dated !== undefined && draft.parts.year === null && own.agency === null && own.day === null && own.year === null
    ? dated
    : null;

/** Whether a short form that says which document it is, and that it is none of those in full, comes after the last of them. */
function isNearer(later: Draft | null, draft: Draft, candidates: readonly Draft[]): boolean {
  if (later === null) return false;
  const before = candidates.findLast((full) => full.start < draft.start);
  return before !== undefined && later.start > before.start && before.parts?.year !== later.parts?.year;
}

/** Mentions with a number-symbol, by kind and number. */
function fullMentions(drafts: readonly Draft[]): ReadonlyMap<string, Draft[]> {
  const byKey = new Map<string, Draft[]>();
  for (const draft of drafts) {
    if (draft.family === 'partial' || draft.parts === null) continue;
    for (const label of new Set([draft.type, draft.row?.label ?? draft.type])) {
      const key = keyOf(label, draft.parts.num);
      const list = byKey.get(key);
      if (list) list.push(draft);
      else byKey.set(key, [draft]);
    }
  }
  return byKey;
}

/** What every partial mention says of itself, by its place. In a list the last one speaks for all: `Thông tư 09 và 12 của Bộ Y tế`. */
function statementsOfPartials(source: NormalizedText, drafts: readonly Draft[]): ReadonlyMap<number, Statements> {
  const said = new Map<number, Statements>();
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = itemAt(drafts, index);
    if (!isPartial(draft)) continue;
    const own = statementsOf(source, draft);
    const next = drafts[index + 1];
    const listed = isPartial(next) && next.type === draft.type && isListLink(source, draft.contextEnd, next.start);
    said.set(index, listed ? withThoseOfList(own, entryOf(said, index + 1), saysNoType(source, next)) : own);
  }
  return said;
}

/** `Thông tư 26, 27 năm 2020`: where the type is said once, so are agency and year. */
const withThoseOfList = (own: Statements, next: Statements, saidOnce: boolean): Statements => ({
  ...own,
  agency: own.agency ?? next.agency,
  year: own.year === null && own.day === null && saidOnce ? next.year : own.year,
});

const saysNoType = ({ text }: NormalizedText, { start }: Draft) => /^(?:số\s)?\d/u.test(text.slice(start, start + 5));

/** How many mentions of its number, on each side, a short form is compared with. */
const REACH = 40;

/** The one document before that the short form can mean, by its nearest mention, else the one after it. Two are none. */
function fullMention(
  partial: PartialDraft,
  own: Statements,
  candidates: readonly Draft[],
  statements: (draft: Draft) => Statements,
): Draft | null {
  const fits = (full: Draft) => {
    const stated = statements(full);
    const { year } = partial.parts;
    return (year === null || stated.year === year) && !contradict(own, full, stated);
  };
  const at = candidates.findIndex((full) => full.start > partial.start);
  const split = at < 0 ? candidates.length : at;
  const before = candidates.slice(Math.max(0, split - REACH), split).filter(fits);
  if (before.length > 0) return areOne(before, statements) ? lastItem(before) : null;
  const after = candidates.slice(split, split + REACH).filter(fits);
  return areOne(after, statements) ? firstItem(after) : null;
}

/** Whether mentions are of one document: one number-symbol, and neither day nor agency says otherwise. */
function areOne(mentions: readonly Draft[], statements: (draft: Draft) => Statements): boolean {
  const last = mentions.at(-1);
  if (last === undefined) return false;
  return mentions.every(
    (full) => sameNumber(full) === sameNumber(last) && !contradict(statements(full), last, statements(last)),
  );
}

/** `9/2024/TT-BGD&ĐT` is `09/2024/TT-BGDĐT`. */
const sameNumber = ({ canonical }: Draft) => canonical.replace(/^0+(?=\d)|&/gu, '');

/** A symbol that a writer cut short (`29/2024/TT-BGDĐ`) gets the full form, if the text has it. */
export function mendTruncated(drafts: readonly Draft[]): Draft[] {
  const canonicals = new Map<string, Set<string>>();
  const key = ({ parts }: Draft) => `${parts?.num}/${parts?.year}/${parts?.typeCode}`;
  for (const draft of drafts) {
    if (draft.parts?.year == null || draft.parts.typeCode === null) continue;
    const set = canonicals.get(key(draft)) ?? new Set();
    canonicals.set(key(draft), set.add(draft.canonical));
  }
  return drafts.map((draft) => {
    if (draft.parts?.year == null || draft.parts.typeCode === null) return draft;
    for (const longer of canonicals.get(key(draft)) ?? []) {
      const missing = longer.length - draft.canonical.length;
      if (missing > 0 && missing <= 2 && fold(longer).startsWith(fold(draft.canonical)))
        return { ...draft, canonical: longer, defects: [...draft.defects, 'truncated-symbol'] };
    }
    return draft;
  });
}
