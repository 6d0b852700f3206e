/** A page with its codes, as `/api/v1/codes.json` lists it (decision 0081). Days are ISO days. */
export interface CodedPage {
  /** Absolute. */
  url: string;
  title: string;
  /** The code of the text that is published now. */
  sha256: string;
  /** The code of the same text without its salt; null where it has no salt. */
  unsalted: string | null;
  changedOn: string | null;
  /** Codes of earlier texts, the latest first. */
  earlier: readonly { from: string; until: string; sha256: string }[];
}

/** Which text of a page a code belongs to. */
export type Version = { text: 'current' | 'unsalted' } | { text: 'earlier'; from: string; until: string };

/** A code of the site. */
export interface KnownCode {
  page: CodedPage;
  version: Version;
}

/** The address of a page below the root of the site, base path left out: `/ke-hoach/2026/`. @param root absolute, ends with `/` */
export const pathOf = ({ url }: CodedPage, root: string): string => `/${url.slice(root.length)}`;

/**
 * The path of a page from what a person typed: a path, with or without the slash at its end, or a whole address of any host; also the address of
 * one of its files.
 * @param root as above
 */
export function pathTyped(typed: string, root: string): string {
  const path = typed.startsWith(root) ? `/${typed.slice(root.length)}` : typed.replace(/^https?:\/\/[^/]+/u, '');
  const page = path.replace(/[?#].*$/u, '').replace(/\/toan-van\.txt$|\.(?:pdf|docx|json|xml)$/u, '');
  return page.endsWith('/') ? page : `${page}/`;
}

/** The first code that begins with these digits; null for none. @param digits hexadecimal, twelve of a sheet or all 64 */
export function knownCode(pages: readonly CodedPage[], digits: string): KnownCode | null {
  for (const page of pages) {
    if (page.sha256.startsWith(digits)) return { page, version: { text: 'current' } };
    if (page.unsalted?.startsWith(digits) === true) return { page, version: { text: 'unsalted' } };
    const earlier = page.earlier.find(({ sha256 }) => sha256.startsWith(digits));
    if (earlier) return { page, version: { text: 'earlier', from: earlier.from, until: earlier.until } };
  }
  return null;
}

const printed = /(?<![0-9a-z])[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}(?![0-9a-z])/gu;

/**
 * The code that the foot of a sheet says.
 * @param text white space collapsed
 * @returns its twelve digits, and what the site knows of it; null where nothing in the text is a code or called one
 */
export function printedCode(
  pages: readonly CodedPage[],
  text: string,
): { digits: string; known: KnownCode | null } | null {
  const all = [...text.matchAll(printed)].map((match) => ({
    digits: match[0].replaceAll(' ', ''),
    // Three numbers of four digits may be years.
    isCalledCode: text.slice(0, match.index).endsWith('mã '),
  }));
  for (const { digits } of all) {
    const known = knownCode(pages, digits);
    if (known) return { digits, known };
  }
  const called = all.find(({ isCalledCode }) => isCalledCode);
  return called ? { digits: called.digits, known: null } : null;
}

/**
 * The page whose address a text says; a list that is above a page in its address is not meant where the page is said. Null for none, and where
 * several are said: nothing says which is its own.
 * @param text without white space. @param root as above
 */
export function pageByAddress(pages: readonly CodedPage[], text: string, root: string): CodedPage | null {
  const host = root.replace(/^https?:\/\//u, '').replace(/\/$/u, '');
  // A stroke alone is in many texts: the first page is said only with the name of the site.
  const said = pages.filter((page) => {
    const path = pathOf(page, root);
    return text.includes(path === '/' ? `${host}/` : path);
  });
  const own = said.filter((page) => !said.some((other) => other !== page && other.url.startsWith(page.url)));
  return own.length === 1 ? (own[0] ?? null) : null;
}
