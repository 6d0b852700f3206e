import { formatDay } from '../../day/format-day.ts';
import { validityStates } from '../../law/validity/validity.ts';
import type { ValidityState } from '../../law/validity/validity.ts';
import type { DocumentCard } from '../lookup/document-cards.ts';
import type { LookupRow, LookupTable } from '../lookup/table.ts';
import type { LinkTo } from './result.ts';

/** What the page says under the one document that was asked for. */
export interface Card {
  /** Address below the base path of the document. */
  path: string;
  lines: { label: string; text: string | null; links: LinkTo[] }[];
}

/** The card of a document that is left out of the file of cards, because that has nothing to say of it. */
export const nothingKnown: DocumentCard = { since: null, successors: [], citedBy: [] };

/** Puts a card into words: the state and since when, what to read instead, which plans cite it. */
export function cardOf(row: LookupRow, card: DocumentCard, { rows }: LookupTable): Card {
  const linkTo = (path: string): LinkTo => ({ path, label: rows.find((each) => each.path === path)?.title ?? path });
  const state = row.state === null ? null : validityStates[row.state].label;
  return {
    path: row.path,
    lines: [
      { label: 'Hiệu lực (chưa đối chiếu)', text: state && `${state}${sinceWords(row.state, card.since)}`, links: [] },
      { label: 'Văn bản thay thế', text: null, links: card.successors.map(linkTo) },
      {
        label: 'Kế hoạch viện dẫn',
        text: null,
        links: card.citedBy.map(([path, times]) => {
          const { label } = linkTo(path);
          return { path, label: times > 1 ? `${label} (${times} chỗ)` : label };
        }),
      },
    ].filter(({ text, links }) => text !== null || links.length > 0),
  };
}

/** From when it is in its state. Where that is not known it says so; a state that is itself a doubt has no beginning to ask for. */
function sinceWords(state: ValidityState | null, since: string | null): string {
  if (since !== null) return `, từ ngày ${formatDay(since)}`;
  if (state !== null && holding.has(state)) return ', chưa rõ có hiệu lực từ ngày nào';
  return state === 'unknown' || state === 'conflicting' ? '' : ', chưa rõ từ ngày nào';
}

const holding: ReadonlySet<ValidityState> = new Set([
  'in-force',
  'needs-check',
  'partial',
  'no-ending-found',
  'continued',
]);
