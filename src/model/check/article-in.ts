import type { Nodes, Root, RootContent } from 'mdast';
import type { Article } from '../article/article.ts';
import { articleOf } from '../article/article-of.ts';
import { bodyTree } from '../article/body-tree.ts';
import { buildArticle } from '../article/article.ts';
import type { ContentRecord, IncompleteRecord } from '../records.ts';

/** Offsets of what the policy refuses in the body of a record; null where it accepts the body. */
export const refusedAt = (record: ContentRecord | IncompleteRecord) =>
  'refusedAt' in record ? record.refusedAt : null;

export interface ReadArticle {
  article: Article;
  /** Whether paragraphs have their true anchors; those of headings are true in any case. */
  complete: boolean;
}

/**
 * The article of a record, as far as it can be known; null where nothing can. Of a record with errors that of its body: a
 * wrong field may be one that the article needs. Of a body with refused parts the words inside them are kept, so that
 * headings and the paragraphs around them are there.
 */
export function articleIn(record: ContentRecord | IncompleteRecord): ReadArticle | null {
  if (!record.body) return null;
  if ('digest' in record) return { article: articleOf(record), complete: true };
  const refused = refusedAt(record);
  if (refused === null) return { article: ofBody(record.body), complete: true };
  // Where the grammar refused it as well, not all of the body may have been read.
  if (refused.size === 0) return null;
  return { article: ofBody(withoutRefused(record.body, refused)), complete: false };
}

const ofBody = (body: Root): Article => buildArticle({ head: null, body: bodyTree(body), foot: null });

/** The body with the words of its refused parts in their places. */
function withoutRefused(body: Root, refused: ReadonlySet<number>): Root {
  const unwrapped = (node: Nodes): Nodes[] => {
    const isRefused = refused.has(node.position?.start.offset ?? -1) && isCode(node);
    if (!('children' in node)) return isRefused ? [] : [node];
    const children = node.children.flatMap(unwrapped);
    return isRefused ? children : [{ ...node, children } as Nodes];
  };
  return { ...body, children: body.children.flatMap(unwrapped).map(asBlock) };
}

const isCode = ({ type }: Nodes): boolean => type.startsWith('mdx') || type === 'html';

/** Words that were in a refused block are a paragraph. */
const asBlock = (node: Nodes): RootContent =>
  node.type === 'text' ? { type: 'paragraph', children: [node] } : (node as RootContent);
