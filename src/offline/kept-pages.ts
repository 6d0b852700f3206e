import { titleOf } from './page-text.ts';
import type { KeptPage } from './page-text.ts';

/** Most pages, and most bytes of HTML in all, that a browser keeps for one site. */
export const MOST_PAGES = 100;
export const MOST_BYTES = 10_000_000;

const SAVED = 'x-dan-biet-luu';
const BYTES = 'x-dan-biet-byte';
const TITLE = 'x-dan-biet-ten';

/** The day in the reader's own time zone. */
const today = () => new Date().toLocaleDateString('en-CA');

/** A response as it is kept: the same page, and when it was read, how large it is and what it is called. */
export async function stamped(response: Response): Promise<Response> {
  const html = await response.clone().text();
  const headers = new Headers(response.headers);
  headers.set(SAVED, new Date().toISOString());
  headers.set(BYTES, String(new TextEncoder().encode(html).length));
  headers.set(TITLE, encodeURIComponent(titleOf(html)));
  return new Response(html, { status: response.status, headers });
}

/** The ISO day on which a page was kept. */
export function savedOn(response: Response): string {
  const at = response.headers.get(SAVED);
  return at === null ? today() : new Date(at).toLocaleDateString('en-CA');
}

/** The pages of a cache, for a list. */
export async function listKept(cache: Cache): Promise<KeptPage[]> {
  const kept: KeptPage[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const title = response?.headers.get(TITLE);
    if (response && title)
      kept.push({ url: request.url, title: decodeURIComponent(title), savedOn: savedOn(response) });
  }
  return kept;
}

/** Removes the pages that were kept first until the rest fits. The number of pages is bounded by workbox. */
export async function trim(cache: Cache, most = MOST_BYTES): Promise<void> {
  const entries: { request: Request; at: string; bytes: number }[] = [];
  for (const request of await cache.keys()) {
    const headers = (await cache.match(request))?.headers;
    entries.push({ request, at: headers?.get(SAVED) ?? '', bytes: Number(headers?.get(BYTES) ?? 0) });
  }
  entries.sort((a, b) => (a.at < b.at ? 1 : -1));
  let bytes = 0;
  for (const entry of entries) {
    bytes += entry.bytes;
    if (bytes > most) await cache.delete(entry.request);
  }
}
