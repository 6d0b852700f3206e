import { formatDay } from '../../day/format-day.ts';
import { validityStates } from '../../law/validity/validity.ts';
import type { DocumentCard } from '../lookup/document-cards.ts';
import type { LookupRow, LookupTable } from '../lookup/table.ts';
import type { LinkTo } from './result.ts';

/** What the page says under the one document that was asked for. */
export interface Card {
  /** Address below the base path of the document. */
  path: string;
  lines: { label: string; text: string | null; links: LinkTo[] }[];
}

/** Puts a card into words: the state and since when, what to read instead, which plans cite it. */
export function cardOf(row: LookupRow, card: DocumentCard, { rows }: LookupTable): Card {
  const linkTo = (path: string): LinkTo => ({ path, label: rows.find((each) => each.path === path)?.title ?? path });
  const state = row.state === null ? null : validityStates[row.state].label;
  const since = card.since === null ? '' : `, từ ngày ${formatDay(card.since)}`;
  return {
    path: row.path,
    lines: [
      { label: 'Hiệu lực (chưa đối chiếu)', text: state && `${state}${since}`, links: [] },
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
