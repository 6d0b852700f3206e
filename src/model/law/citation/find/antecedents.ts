import type { Draft, PartialDraft } from './draft.ts';

const plain = (num: string) => num.toLowerCase().replace(/^0+(?=\d)/u, '');

/** What a short way to name a document and its full way have in common. */
const keyOf = (label: string, num: string) => `${label} ${plain(num)}`;

/**
 * Gives every partial mention the canonical form of the full mention that it stands for: the nearest one before it, else
 * the only one behind it. Partial mentions that need one and have none are dropped. Drafts must be in order.
 */
export function settlePartials(drafts: readonly Draft[]): { drafts: Draft[]; antecedents: Map<Draft, Draft> } {
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
  const antecedents = new Map<Draft, Draft>();
  const settled: Draft[] = [];
  for (const draft of drafts) {
    if (draft.family !== 'partial') settled.push(draft);
    else {
      const full = fullMention(draft as PartialDraft, byKey.get(keyOf(draft.type, draft.parts!.num)) ?? []);
      if (full === null && !(draft as PartialDraft).certain) continue;
      const named = full === null ? draft : { ...draft, canonical: full.canonical };
      if (full !== null) antecedents.set(named, full);
      settled.push(named);
    }
  }
  return { drafts: settled, antecedents };
}

function fullMention(partial: PartialDraft, candidates: readonly Draft[]): Draft | null {
  const { year } = partial.parts;
  let before: Draft | null = null;
  const behind = new Map<string, Draft>();
  for (const candidate of candidates) {
    const itsYear = candidate.parts!.year ?? yearOf(candidate.date);
    if (year !== null && itsYear !== year) continue;
    if (candidate.start < partial.start) before = candidate;
    else behind.set(candidate.canonical, behind.get(candidate.canonical) ?? candidate);
    if (behind.size > 1) break;
  }
  if (before !== null) return before;
  return behind.size === 1 ? [...behind.values()][0]! : null;
}

const yearOf = (date: string | null) => (date === null ? null : Number(date.slice(0, 4)));

/** A symbol that a writer cut short (`29/2024/TT-BGDĐ`) gets the full form, if the text has it. */
export function mendTruncated(drafts: readonly Draft[]): Draft[] {
  const canonicals = new Map<string, Set<string>>();
  const key = (draft: Draft) => `${draft.parts!.num}/${draft.parts!.year}/${draft.parts!.typeCode}`;
  for (const draft of drafts) {
    if (draft.parts?.year == null || draft.parts.typeCode === null) continue;
    const set = canonicals.get(key(draft)) ?? new Set();
    canonicals.set(key(draft), set.add(draft.canonical));
  }
  return drafts.map((draft) => {
    if (draft.parts?.year == null || draft.parts.typeCode === null) return draft;
    for (const longer of canonicals.get(key(draft)) ?? []) {
      const missing = longer.length - draft.canonical.length;
      if (missing > 0 && missing <= 2 && longer.startsWith(draft.canonical))
        return { ...draft, canonical: longer, defects: [...draft.defects, 'truncated-symbol'] };
    }
    return draft;
  });
}
