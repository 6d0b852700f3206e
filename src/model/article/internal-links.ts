import { findInternalReferences } from '../law/citation/index.ts';
import type { Article } from './article.ts';
import type { Mark } from './mark-ranges.ts';
import { provisionAnchor } from './provision-anchor.ts';

/** Words of a text that point to a part of the same text, with that part's anchor. */
export interface InternalLink {
  start: number;
  end: number;
  /** Null where the text has no such part. */
  anchor: string | null;
}

/** The references of an article to its own parts. Offsets are those of its text; the first provision of a list counts. */
export function internalLinks(article: Pick<Article, 'text' | 'blocks'>): InternalLink[] {
  const { text, blocks } = article;
  return findInternalReferences(text).map(({ start, end, provisions: [first], within }) => {
    const block = blocks.findLast((each) => each.start <= start && end <= each.end);
    const around = within === 'document' ? null : articleAround(block?.section ?? block?.anchor ?? null);
    const isOutside = within !== 'document' && around === null;
    return { start, end, anchor: first === undefined || isOutside ? null : provisionAnchor(first, article, around) };
  });
}

const articleAround = (anchor: string | null) => /^dieu-\d+[a-z]*/u.exec(anchor ?? '')?.[0] ?? null;

/** The marks of a text and its references to itself as links inside the page; what has no part to lead to is left as it is. */
export function withInternal(article: Pick<Article, 'text' | 'blocks'>, marks: readonly Mark[]): Mark[] {
  const own = internalLinks(article).flatMap(({ start, end, anchor }): Mark[] => {
    const isTaken = marks.some((mark) => mark.start < end && start < mark.end);
    return anchor === null || isTaken ? [] : [{ start, end, tagName: 'a', properties: { href: `#${anchor}` } }];
  });
  return [...marks, ...own];
}
