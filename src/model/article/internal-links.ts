import { findInternalReferences } from '../law/citation/index.ts';
import type { Provision } from '../law/citation/index.ts';
import type { Article } from './article.ts';

/** Words of a text that point to a part of the same text, with that part's anchor. */
export interface InternalLink {
  start: number;
  end: number;
  /** Null where the text has no such part. */
  anchor: string | null;
}

/** The references of an article to its own parts. Offsets are those of its text; the first provision of a list counts. */
export function internalLinks({ text, blocks }: Pick<Article, 'text' | 'blocks'>): InternalLink[] {
  const anchors = new Set(blocks.map((block) => block.anchor));
  return findInternalReferences(text).map(({ start, end, provisions: [first], within }) => {
    const block = blocks.findLast((each) => each.start <= start && end <= each.end);
    const around = within === 'document' ? null : articleAround(block?.section ?? block?.anchor ?? null);
    const anchor = first === undefined ? null : anchorOf(first, around);
    return { start, end, anchor: anchor !== null && anchors.has(anchor) ? anchor : null };
  });
}

const articleAround = (anchor: string | null) => /^dieu-\d+[a-z]*/u.exec(anchor ?? '')?.[0] ?? null;

/** `đ` is `dd`, as in the anchors of points. */
const slug = (label: string) => label.toLowerCase().replaceAll('.', '-').replaceAll('đ', 'dd');

/** The anchor that a provision would have: articles count through the whole text, sections are a path of their numbers. */
function anchorOf(provision: Provision, around: string | null): string | null {
  const { article, clause, point, section, subsection, part, chapter } = provision;
  const top = article === undefined ? around : `dieu-${slug(article)}`;
  if (top !== null) {
    const inside = [
      clause === undefined ? [] : [`khoan-${slug(clause)}`],
      point === undefined ? [] : [`diem-${slug(point)}`],
    ].flat();
    return [top, ...inside].join('--');
  }
  const path = [part ?? chapter, section, subsection, clause, point].filter((each) => each !== undefined);
  return path.length === 0 ? null : path.map(slug).join('-');
}
