import { referencePath } from '../../../model/addresses.ts';
import type { Article } from '../../../model/article/article.ts';
import { itemAt } from '../../../model/items.ts';
import type { Registry } from '../../../model/law/citation/index.ts';
import type { Plan } from '../../../kinds/plan.ts';
import { citedAgain, planMentions } from '../../../model/site/plan-citations.ts';
import type { CitationMark } from '../../../model/views/plan-document.ts';
import { citationState } from '../../../model/word/citations.ts';
import type { LookupTable } from '../../../model/search/lookup/table.ts';
import { validityStates } from '../../../model/law/validity/validity.ts';

/** A citation of the text with what the site knows of its document. */
export interface CitedHere extends CitationMark {
  surface: string;
  /** In words: whether the document was in force when the site was built, or why it is not known. */
  words: string;
}

/** The citations of a plan, in the order of its text, then where it means a document again (without a place among them). @param setting where and when it was written; an ISO day, null when it is not known */
export function citedIn(
  article: Article,
  decisions: Plan['citationDecisions'],
  registry: Registry,
  table: LookupTable | null,
  setting: { date: string | null; places: readonly string[] },
): CitedHere[] {
  const states = new Map(table?.rows.map(({ path, state }) => [path, state]));
  // A decision without its words is one that is still being typed.
  const ready = decisions.filter(({ text }) => typeof text === 'string' && text !== '');
  const mentions = planMentions(article, ready, registry, setting);
  const cited = mentions.map(({ index, mention, decision, target }): CitedHere => {
    const { start, end, surface } = mention;
    const state = target === null ? undefined : states.get(referencePath(target));
    const known = state ? `${validityStates[state].label} (tính đến ngày lập trang)` : 'có trên trang';
    const reason = decision ? ('decided' as const) : mention.reason;
    const words = target === null ? citationState({ mention: { ...mention, id: null, reason } }) : known;
    return { index, start, end, surface, target, place: null, state: state ?? 'unknown', words };
  });
  const again = citedAgain(article, mentions).flatMap(({ start, end, citation }): CitedHere[] => {
    const meant = itemAt(cited, citation.index);
    return meant.target === null ? [] : [{ ...meant, index: null, start, end }];
  });
  return [...cited, ...again];
}
