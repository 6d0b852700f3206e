import { isPageAt, titleOf } from './page-text.ts';
import type { KeptPage } from './page-text.ts';

/** Most pages, and most bytes of HTML in all, that a browser keeps for one site in addition to those that a reader asked it to keep. */
export const MOST_PAGES = 100;
export const MOST_BYTES = 10_000_000;

/** Name of the cache of pages that were read. Two sites may share an origin, so it ends with the place of this one. */
export const pagesCache = (scope: string): string => `dan-biet-trang-${scope}`;

/** Name of the cache of files that pages ask for. */
export const filesCache = (scope: string): string => `dan-biet-tep-${scope}`;

const SAVED = 'x-dan-biet-luu';
const BYTES = 'x-dan-biet-byte';
const TITLE = 'x-dan-biet-ten';
const ASKED = 'x-dan-biet-nho-giu';

/** An address as pages are kept under it: what a reader asked of a page, or where in it, makes no other page. */
export const addressOf = (url: string): string => url.replace(/[?#].*$/u, '');

/**
 * What to keep of an answer, or null where it is not this page: not found, moved, a login page of the network.
 * @param address in full, without what follows a `?` or `#`
 * @param isIt whether the HTML is the page that was asked for
 * @param asked whether a reader asked to keep it, so that it stays when there are too many
 */
export async function toKeep(
  response: Response,
  address: string,
  { isIt = isPageAt, asked = false } = {},
): Promise<Response | null> {
  if (response.status !== 200 || !response.headers.get('Content-Type')?.startsWith('text/html')) return null;
  const html = await response.clone().text();
  if (!isIt(html, address)) return null;
  const headers = new Headers(response.headers);
  // What a host varies by is no other page here; with the header, the copy might not be found again.
  headers.delete('Vary');
  headers.set(SAVED, new Date().toISOString());
  headers.set(BYTES, String(new TextEncoder().encode(html).length));
  headers.set(TITLE, encodeURIComponent(titleOf(html)));
  if (asked) headers.set(ASKED, '1');
  return new Response(html, { headers });
}

/** When a page was kept; null for what this site did not keep. */
export function savedAt(response: Response): Date | null {
  const at = response.headers.get(SAVED);
  return at === null ? null : new Date(at);
}

/** The day in the reader's own time zone, ISO. */
export const dayOf = (at: Date): string => at.toLocaleDateString('en-CA');

/** Whether a reader asked to keep this page. */
export const wasAsked = (response: Response | undefined): boolean => response?.headers.has(ASKED) ?? false;

/** A kept page, for a list; null for what this site did not keep. */
export function listed(url: string, response: Response | undefined): KeptPage | null {
  const title = response?.headers.get(TITLE);
  const at = response && savedAt(response);
  return title && at ? { url, title: decodeURIComponent(title), savedOn: dayOf(at) } : null;
}

/** Removes the pages that were kept first until the rest fits. What readers asked for stays, and does not count. */
export async function trim(cache: Cache, most = { pages: MOST_PAGES, bytes: MOST_BYTES }): Promise<void> {
  const entries: { request: Request; at: string; bytes: number }[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (wasAsked(response)) continue;
    const headers = response?.headers;
    entries.push({ request, at: headers?.get(SAVED) ?? '', bytes: Number(headers?.get(BYTES) ?? 0) });
  }
  entries.sort((a, b) => (a.at < b.at ? 1 : -1));
  let bytes = 0;
  for (const [index, entry] of entries.entries()) {
    bytes += entry.bytes;
    if (index >= most.pages || bytes > most.bytes) await cache.delete(entry.request);
  }
}
