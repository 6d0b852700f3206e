import type { ContentRecord } from '../records.ts';
import type { Article } from './article.ts';
import { buildArticle } from './article.ts';
import { bodyTree } from './body-tree.ts';
import { planArticle } from './plan-article.ts';
import { closingOf } from './signature-block.ts';

/**
 * Kept for the whole process: a build bundles this file more than once, as the code of pages and as that of the configuration, and
 * an article costs more than anything else that is made of a record.
 */
const kept = globalThis as { __danBietArticles?: WeakMap<object, Article> };
const made = (kept.__danBietArticles ??= new WeakMap<object, Article>());

/** The article of an MDX record, made once per record. */
export function articleOf(record: ContentRecord): Article {
  const known = made.get(record);
  if (known) return known;
  if (!record.body) throw new Error(`Bản ghi ${record.id} không có thân bài.`);
  const body = bodyTree(record.body);
  const article =
    record.collection === 'plans'
      ? planArticle((record as ContentRecord<'plans'>).data, body)
      : buildArticle({ head: null, body, foot: closingOf(record.data) });
  made.set(record, article);
  return article;
}
