import { toHtml } from 'hast-util-to-html';
import { entryOf } from '../model/items.ts';
import type { ContentRecord } from '../model/records.ts';
import type { KindName } from '../kinds/index.ts';
import { renderRecord } from '../model/views/render-record.ts';
import { currentContent, currentSite } from './current.ts';

/** `&amp;` as Astro writes it in the rest of a page: two spellings cost bytes. */
const written = { characterReferences: { useNamedReferences: true } };

/**
 * The text of a record as HTML, as its page prints it: data that was parsed and compared with the policy, no code.
 *
 * @param base the site's base path
 * @throws for an id that no record of the kind has, and for a kind without texts
 */
export function recordText(collection: KindName, id: string, base: string): string {
  const record = entryOf(currentContent().content.records[collection] as ReadonlyMap<string, ContentRecord>, id);
  return toHtml(renderRecord(record, currentSite(), base.endsWith('/') ? base : `${base}/`), written);
}
