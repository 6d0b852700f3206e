import type { Root } from 'hast';
import { articleOf } from '../model/article/article-of.ts';
import { referencePath } from '../model/addresses.ts';
import { markRanges } from '../model/article/mark-ranges.ts';
import type { Mark } from '../model/article/mark-ranges.ts';
import { underBase } from '../model/article/under-base.ts';
import type { ContentRecord } from '../model/records.ts';
import { citationAnchor } from '../model/site/plan-citations.ts';
import type { PlanCitation } from '../model/site/plan-citations.ts';
import type { Site } from '../model/site/site.ts';

/**
 * The tree that stands inside `<article id="noi-dung">`: the issued text with its citations linked, and every address
 * under the base path.
 * The text itself is never changed; what a link says of validity it says by its class.
 * @param base the site's base path, with slashes at both ends.
 */
export function renderArticle(record: ContentRecord, site: Site, base: string): Root {
  const tree = underBase(articleOf(record).tree, base);
  if (record.collection !== 'plans') return tree;
  return markRanges(
    tree,
    site.citations(record.id).map((citation) => mark(citation, base)),
  );
}

function mark(citation: PlanCitation, base: string): Mark {
  const { start, end } = citation.mention;
  const id = citationAnchor(citation);
  if (citation.target === null)
    return { start, end, tagName: 'span', properties: { id, className: ['vd', 'vd-khong-ro'] } };
  const href = base + referencePath(citation.target).slice(1);
  return { start, end, tagName: 'a', properties: { id, href, className: ['vd', `state-${citation.now!.state}`] } };
}
