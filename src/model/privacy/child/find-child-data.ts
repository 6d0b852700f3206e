import { itemAt } from '../../items.ts';
import type { Finding, Passage } from '../finding.ts';
import { evidenceLabels, evidenceOfAll, findEvidence } from './evidence.ts';
import type { Evidence, EvidenceKind } from './evidence.ts';
import { listsChildren } from './lists.ts';
import { findNames } from './names.ts';
import type { PersonName } from './names.ts';
import { saidOfChildren } from './said-of-children.ts';

/** Characters before and after a name that are next to it: for a full name, and for a given name alone. */
const REACH = { full: { before: 100, after: 160 }, given: { before: 60, after: 80 } };

/**
 * Names of children next to their class, illness, birth or parents (NĐ 56/2017 Điều 33, chưa đối chiếu). A name is a child's
 * where a word says so (`cháu`, `học sinh`), in a list of children, or where what follows is said of children alone.
 */
export function findChildData({ text, lead }: Passage): Finding[] {
  // In a heading in capitals every word looks like a name.
  if (!/\p{Ll}/u.test(text) && !listsChildren(lead)) return [];
  const names = findNames(text).filter(({ who }) => who !== 'adult');
  if (names.length === 0) return [];
  const evidence = evidenceBeside(names, findEvidence(text));
  const inList = listFinding(text, lead, names, evidence);
  const found = names.flatMap((name, index) => {
    const kinds = name.who === 'child' ? itemAt(evidence, index) : saidOfChildren(text, lead, name);
    return kinds.length === 0 ? [] : [finding(name, kinds)];
  });
  return found.length > 0 ? found : inList;
}

/** For each name the kinds of evidence next to it. Both lists are sorted, so each is walked once. */
function evidenceBeside(names: readonly PersonName[], all: readonly Evidence[]): EvidenceKind[][] {
  let from = 0;
  return names.map(({ start, end, full }) => {
    const reach = full ? REACH.full : REACH.given;
    while (from < all.length && itemAt(all, from).start < start - REACH.full.before) from++;
    const kinds = new Set<EvidenceKind>();
    for (let at = from; at < all.length && itemAt(all, at).start <= end + reach.after; at++) {
      const each = itemAt(all, at);
      if (each.start >= start - reach.before && (each.end <= start || each.start >= end)) kinds.add(each.kind);
    }
    return [...kinds];
  });
}

/** One finding for the first name of a passage that is an entry of a list of children, or has the whole list in it. */
function listFinding(
  text: string,
  lead: string,
  names: readonly PersonName[],
  evidence: readonly EvidenceKind[][],
): Finding[] {
  const inner = /^[^:]{1,160}:/u.exec(text)?.[0] ?? '';
  const above = [inner, lead].find((each) => listsChildren(each)) ?? null;
  const at = names.findIndex(({ start, full }) => full && start >= (above === inner ? inner.length : 0));
  if (above === null || at < 0) return [];
  const kinds = new Set([...evidenceOfAll(above), ...itemAt(evidence, at)]);
  return kinds.size === 0 ? [] : [finding(itemAt(names, at), [...kinds])];
}

function finding({ start, end, syllables }: PersonName, kinds: readonly EvidenceKind[]): Finding {
  const initials = syllables.map((each) => `${each.charAt(0).toUpperCase()}.`).join('');
  const labels = kinds.map((kind) => evidenceLabels[kind]);
  return {
    index: start,
    length: end - start,
    message: `gặp tên có thể của một trẻ (${initials}) cùng ${labels.join(', ')}.`,
  };
}
