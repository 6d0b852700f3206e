import { fileAnchor } from '../model/addresses.ts';

/** The anchors that each page has so far. */
const taken = new WeakMap<object, Set<string>>();

/** The anchor of a file on a page; undefined where the page lists the file a second time. @param page the page's request @param path `/tep/…` */
export function anchorOnPage(page: object, path: string): string | undefined {
  const anchor = fileAnchor(path);
  const anchors = taken.get(page) ?? new Set();
  taken.set(page, anchors);
  if (anchors.has(anchor)) return undefined;
  anchors.add(anchor);
  return anchor;
}
