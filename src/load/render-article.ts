import type { Root } from 'hast';
import { articleOf } from '../model/article/article-of.ts';
import { markRanges } from '../model/article/mark-ranges.ts';
import type { ContentRecord } from '../model/records.ts';
import type { Site } from '../model/site/site.ts';

/**
 * The tree that stands inside `<article id="noi-dung">`: the issued text with its citations linked.
 * @param base the site's base path, with slashes at both ends.
 */
export function renderArticle(
  record: ContentRecord<'plans'> | ContentRecord<'legalReferences'>,
  _site: Site,
  _base: string,
): Root {
  const article = articleOf(record);
  return markRanges(article.tree, []);
}
