import { articleOf } from '../../article/article-of.ts';
import type { Content } from '../../records.ts';
import type { Redirect } from '../../hosting/redirects.ts';
import { redirectOf } from '../../hosting/redirects.ts';

export interface AddressChanges {
  /** Addresses below the base path that lead somewhere now and would not; `to` is where a redirect leads, or null. */
  lost: { path: string; to: string | null }[];
  added: string[];
  /** Addresses of paragraphs and headings that would be gone from a page that stays. A server cannot redirect those. */
  lostAnchors: { path: string; anchors: string[] }[];
}

/** The addresses of records that people link to and print: pages of plans, documents, agencies and disclosures. */
export function addressChanges(before: Content, after: Content, redirects: readonly Redirect[]): AddressChanges {
  const past = pagesOf(before);
  const present = pagesOf(after);
  return {
    lost: [...past.keys()]
      .filter((path) => !present.has(path))
      .map((path) => ({ path, to: redirectOf(redirects, path) })),
    added: [...present.keys()].filter((path) => !past.has(path)),
    lostAnchors: [...past].flatMap(([path, anchors]) => {
      const left = present.get(path);
      const gone = left ? anchors().filter((anchor) => !left().includes(anchor)) : [];
      return gone.length === 0 ? [] : [{ path, anchors: gone }];
    }),
  };
}

/** Pages by address, each with the anchors of its text. */
function pagesOf({ records, settings }: Content): Map<string, () => string[]> {
  const pages = new Map<string, () => string[]>();
  const none = () => [];
  for (const record of records.plans.values())
    if (record.data.status === 'issued' && record.body !== null)
      pages.set(`/ke-hoach/${record.id}/`, () => articleOf(record).blocks.map(({ anchor }) => anchor));
  for (const record of records.legalReferences.values())
    pages.set(
      `/van-ban/${record.id}/`,
      record.body === null ? none : () => articleOf(record).blocks.map(({ anchor }) => anchor),
    );
  for (const id of records.organizations.keys()) pages.set(`/co-quan/${id}/`, none);
  for (const { data } of records.disclosures.values())
    if (data.organization === settings?.data.school)
      pages.set(`/cong-khai/${data.duty.toLowerCase()}/${data.period}/`, none);
  return pages;
}
