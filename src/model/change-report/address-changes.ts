import { itemPath, organizationPath, planPath, referencePath } from '../addresses.ts';
import { articleOf } from '../article/article-of.ts';
import type { Content, ContentRecord } from '../records.ts';
import type { Redirect } from '../setup/hosting/redirects.ts';
import { redirectOf } from '../setup/hosting/redirects.ts';

export interface AddressChanges {
  /** Addresses below the base path that lead somewhere now and would not; `to` is where a redirect leads, or null. */
  lost: { path: string; to: string | null }[];
  added: string[];
  /** Addresses of paragraphs and headings that would be gone from a page that stays. A server cannot redirect those. */
  lostAnchors: { path: string; anchors: string[] }[];
}

interface Page {
  /** The record that the page shows. */
  owner: ContentRecord;
  anchors(): string[];
}

/** The addresses of records that people link to and print: pages of plans, documents, agencies and disclosures. */
export function addressChanges(before: Content, after: Content, redirects: readonly Redirect[]): AddressChanges {
  const past = pagesOf(before);
  const present = pagesOf(after);
  // A file with errors is still there: its page comes back when they are mended, and until then nothing is published.
  const unreadable = ({ owner: { collection, id } }: Page) =>
    after.named[collection].has(id) && !after.records[collection].has(id);
  return {
    lost: [...past]
      .filter(([path, page]) => !present.has(path) && !unreadable(page))
      .map(([path]) => ({ path, to: redirectOf(redirects, path) })),
    added: [...present.keys()].filter((path) => !past.has(path)),
    lostAnchors: [...past].flatMap(([path, page]) => {
      const left = present.get(path)?.anchors();
      const gone = left ? page.anchors().filter((anchor) => !left.includes(anchor)) : [];
      return gone.length === 0 ? [] : [{ path, anchors: gone }];
    }),
  };
}

/** Pages by address. */
function pagesOf({ records, settings }: Content): Map<string, Page> {
  const pages = new Map<string, Page>();
  const add = (path: string, owner: ContentRecord) => pages.set(path, { owner, anchors: () => [] });
  const addText = (path: string, owner: ContentRecord<'plans'> | ContentRecord<'legalReferences'>) =>
    owner.body === null
      ? add(path, owner)
      : pages.set(path, { owner, anchors: () => articleOf(owner).blocks.map(({ anchor }) => anchor) });
  for (const record of records.plans.values()) if (record.data.status !== 'draft') addText(planPath(record.id), record);
  for (const record of records.legalReferences.values()) addText(referencePath(record.id), record);
  for (const record of records.organizations.values()) add(organizationPath(record.id), record);
  for (const record of records.disclosures.values())
    if (record.data.organization === settings?.data.school) add(itemPath(record.data.duty, record.data.period), record);
  return pages;
}
