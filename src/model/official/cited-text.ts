import type { Root } from 'hast';
import { articleOf } from '../article/article-of.ts';
import { linkedArticle } from '../article/linked-article.ts';
import type { Mark } from '../article/mark-ranges.ts';
import { citedPath } from '../site/cited-place.ts';
import type { IssuedRecord } from '../site/issued-day.ts';
import { citationAnchor } from '../site/plan-citations.ts';
import type { Site } from '../site/site.ts';

/** The text of an issued document in which each citation is marked with its anchor, and leads to what it cites. */
export function citedText(site: Site, record: IssuedRecord): Root {
  const marks = site.citationsIn(record).map((citation): Mark => {
    const { start, end, provisions } = citation.mention;
    const { target } = citation;
    const href = target === null ? {} : { href: citedPath(site, target, provisions) };
    const properties = { className: ['vd'], dataCitation: citationAnchor(citation), ...href };
    return { start, end, tagName: target === null ? 'span' : 'a', properties };
  });
  return linkedArticle(articleOf(record), marks, '/');
}
