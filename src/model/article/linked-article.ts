import type { Root } from 'hast';
import type { Article } from './article.ts';
import { markRanges } from './mark-ranges.ts';
import type { Mark } from './mark-ranges.ts';
import { underBase } from './under-base.ts';

/**
 * The tree inside `<article id="noi-dung">`: the text with its citations linked, and every address under the base path.
 * The text itself is never changed.
 * @param base the site's base path, with slashes at both ends
 */
export const linkedArticle = (article: Article, marks: readonly Mark[], base: string): Root =>
  markRanges(underBase(article.tree, base), marks);
