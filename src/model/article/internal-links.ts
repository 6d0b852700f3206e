import { findInternalReferences } from '../law/citation/index.ts';
import type { Mark } from './mark-ranges.ts';
import { anchorOfReference } from './own-part.ts';
import type { Parts } from './provision-anchor.ts';

/** Words of a text that point to a part of the same text, with that part's anchor. */
export interface InternalLink {
  start: number;
  end: number;
  /** Null where the text has no such part. */
  anchor: string | null;
}

/** The references of an article to its own parts. Offsets are those of its text; the first provision of a list counts. */
export function internalLinks(article: Parts): InternalLink[] {
  return findInternalReferences(article.text).map((reference) => {
    const { start, end } = reference;
    return { start, end, anchor: anchorOfReference(reference, article) };
  });
}

/** The marks of a text and its references to itself as links inside the page; what has no part to lead to is left as it is. */
export function withInternal(article: Parts, marks: readonly Mark[]): Mark[] {
  const own = internalLinks(article).flatMap(({ start, end, anchor }): Mark[] => {
    const isTaken = marks.some((mark) => mark.start < end && start < mark.end);
    return anchor === null || isTaken ? [] : [{ start, end, tagName: 'a', properties: { href: `#${anchor}` } }];
  });
  return [...marks, ...own];
}
