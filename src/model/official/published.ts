/** What only the caller knows of a document: addresses in full, and the code of its text. */
export interface Published {
  /** `/ke-hoach/` → `https://truong.example/ke-hoach/` */
  address: (path: string) => string;
  /** Null where the site gives the text none. */
  code: string | null;
}

/** @param page address of the page that the text is on */
export function absoluteLink(href: string, page: string, address: Published['address']): string {
  if (/^\/(?!\/)/u.test(href)) return address(href);
  return new URL(href, page).href;
}
