import { referencePath } from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import { nearestAnchor } from '../article/provision-anchor.ts';
import type { Provision } from '../law/citation/index.ts';
import type { Site } from './site.ts';

/**
 * The anchor of a cited provision in the page of its document: `dieu-5`. Records have an introduction, whose author may give
 * a provision a heading of its own; null where none has been given.
 * @param provisions the first one counts
 */
export function citedPlace(site: Site, document: string, [first]: readonly Provision[]): string | null {
  if (first === undefined) return null;
  const record = site.legalReference(document);
  return record.body ? nearestAnchor(first, articleOf(record)) : null;
}

/** The address of a cited document, at the provision that is cited where the page has it. */
export function citedPath(site: Site, document: string, provisions: readonly Provision[]): string {
  const place = citedPlace(site, document, provisions);
  return referencePath(document) + (place === null ? '' : `#${place}`);
}
