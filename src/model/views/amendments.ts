import type { Site } from '../site/site.ts';
import { referenceLink } from './links.ts';

/** An act that changes the text of a document and leaves it in force. */
export interface Amendment {
  /** ISO day; null where it is not recorded. */
  on: string | null;
  /** As a predicate of the document: `được sửa đổi, bổ sung bởi Nghị định 1/2026/NĐ-CP`. */
  what: string;
}

/** What was amended of a document, as other documents record it. */
export const amendmentsOf = (site: Site, id: string): Amendment[] =>
  site
    .relations(id)
    .filter(({ direction, type }) => direction === 'is-acted-on' && ['amends', 'supplements'].includes(type))
    .map(({ verb, other, relation: { on } }) => ({ on, what: `${verb} ${referenceLink(site, other).label}` }));
