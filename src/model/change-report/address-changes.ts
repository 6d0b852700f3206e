import { addressOf } from '../../kinds/address-of.ts';
import { kindNames } from '../../kinds/index.ts';
import { articleOf } from '../article/article-of.ts';
import { declaredRemovals, recordName } from '../check/permanence/published.ts';
import type { Content, ContentRecord } from '../records.ts';
import { RedirectReach } from '../redirect-reach.ts';
import type { Redirect } from '../redirects.ts';

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
  // Settings with an error say nothing of whose site it is: it is still the same school's.
  const past = pagesOf(before, before.settings ?? after.settings);
  const present = pagesOf(after, after.settings ?? before.settings);
  // A file with errors is still there: its page comes back when they are fixed, and until then nothing is published.
  const unreadable = ({ owner: { collection, id } }: Page) =>
    after.named[collection].has(id) && !after.records[collection].has(id);
  const removed = declaredRemovals(before, after);
  const reach = new RedirectReach(redirects);
  return {
    lost: [...past]
      .filter(([path, page]) => !present.has(path) && !unreadable(page) && !removed.has(recordName(page.owner)))
      .map(([path]) => ({ path, to: reach.targetOf(path) })),
    added: [...present.keys()].filter((path) => !past.has(path)),
    lostAnchors: [...past].flatMap(([path, page]) => {
      const left = present.get(path)?.anchors();
      const gone = left ? page.anchors().filter((anchor) => !left.includes(anchor)) : [];
      return gone.length === 0 ? [] : [{ path, anchors: gone }];
    }),
  };
}

/** The pages of records that an edit declares as removed: they have to be gone, and nothing else is at their address. */
export function removedPaths(before: Content, after: Content): string[] {
  const removed = declaredRemovals(before, after);
  return [...pagesOf(before, before.settings ?? after.settings)]
    .filter(([, { owner }]) => removed.has(recordName(owner)) && !after.named[owner.collection].has(owner.id))
    .map(([path]) => path);
}

/**
 * The same changes with the pinned addresses that lead nowhere any more: those of lists, duties, help and tools, which no
 * record owns, and those that were lost before this change.
 * @param removed pages of records that the change declares as removed, with what is below them
 * @param missing addresses that the project has pinned and the site no longer has: `/path/` or `/path/#anchor`
 */
export function withPinned(
  changes: AddressChanges,
  missing: readonly string[],
  redirects: readonly Redirect[],
  removed: readonly string[] = [],
): AddressChanges {
  const isLeft = (address: string) => !removed.some((path) => address.startsWith(path));
  const left = missing.filter(isLeft);
  const reach = new RedirectReach(redirects);
  const lost = new Map(changes.lost.map((each) => [each.path, each]));
  const anchorsOf = new Map(changes.lostAnchors.map(({ path, anchors }) => [path, new Set(anchors)]));
  for (const path of left.filter((address) => !address.includes('#')))
    if (!lost.has(path)) lost.set(path, { path, to: reach.targetOf(path) });
  for (const [path = '', anchor] of left.map((address) => address.split('#')))
    if (anchor !== undefined && !lost.has(path)) anchorsOf.set(path, (anchorsOf.get(path) ?? new Set()).add(anchor));
  return {
    ...changes,
    lost: [...lost.values()],
    lostAnchors: [...anchorsOf].map(([path, anchors]) => ({ path, anchors: [...anchors] })),
  };
}

/** Pages by address. What a file says of another school has no page here. */
function pagesOf({ records }: Content, settings: Content['settings']): Map<string, Page> {
  const pages = new Map<string, Page>();
  for (const record of kindNames.flatMap((name): ContentRecord[] => [...records[name].values()])) {
    const path = addressOf(record);
    const foreign = record.collection === 'disclosures' && organizationOf(record) !== settings?.data.school;
    if (path === null || foreign) continue;
    const { body } = record;
    const anchors = () => (body === null ? [] : articleOf(record).blocks.map(({ anchor }) => anchor));
    pages.set(path, { owner: record, anchors });
  }
  return pages;
}

const organizationOf = ({ data }: ContentRecord) => ('organization' in data ? data.organization : null);
