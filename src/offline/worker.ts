/**
 * The service worker of the site. Pages come from the network; without one, what was read comes from the cache and says
 * so. Bundled by `load/integrations/offline.ts` to `sw.js` at the root of the site.
 */
import { setCacheNameDetails } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { MOST_PAGES, listKept, savedOn, stamped, trim } from './kept-pages.ts';
import { titleOf, withKept, withNotice } from './page-text.ts';
import type { KeptPage } from './page-text.ts';

/** Written in by the build: what to keep from the start, and the day on which it was built. */
declare const OFFLINE_FILES: { url: string; revision: string | null }[];
declare const OFFLINE_DAY: string;

const { scope } = (globalThis as unknown as { registration: { scope: string } }).registration;
// Two sites may share an origin, so every name of a cache ends with the place where this one stands.
const PAGES = `dan-biet-trang-${scope}`;
const ASSETS = `dan-biet-tep-${scope}`;
setCacheNameDetails({ prefix: 'dan-biet', suffix: scope });

// Kept, but never served before the network was asked: a precache that answers first would show old pages as fresh.
precache(OFFLINE_FILES);

const html = (text: string, status = 200) =>
  new Response(text, { status, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
const addressOf = (url: string) => url.replace(/[?#].*$/u, '');

/** The page from the first hours of this worker, with its notice. */
async function fromStart(url: string): Promise<Response | undefined> {
  const response = await matchPrecache(addressOf(url));
  return response && html(withNotice(await response.text(), OFFLINE_DAY));
}

async function offlinePage(): Promise<Response | undefined> {
  const page = await matchPrecache(`${scope}ngoai-tuyen/`);
  if (!page) return undefined;
  const kept = await listKept(await caches.open(PAGES));
  const start: KeptPage[] = [];
  for (const { url } of OFFLINE_FILES) {
    const address = new URL(url, scope).href;
    if (!url.endsWith('/') || url === 'ngoai-tuyen/' || kept.some((each) => each.url === address)) continue;
    const response = await matchPrecache(address);
    if (response) start.push({ url: address, title: titleOf(await response.text()), savedOn: OFFLINE_DAY });
  }
  return html(withKept(await page.text(), [...kept, ...start]), 503);
}

registerRoute(
  // The editing screen is for those who have a network, and keeps what it needs itself.
  ({ request, url }) =>
    request.mode === 'navigate' && url.href.startsWith(scope) && !url.href.startsWith(`${scope}bien-tap/`),
  new NetworkFirst({
    cacheName: PAGES,
    networkTimeoutSeconds: 10,
    plugins: [
      {
        cacheKeyWillBeUsed: async ({ request }) => addressOf(request.url),
        // Past the HTTP cache, which may take a page for fresh by its age alone. The host answers 304 where nothing changed.
        requestWillFetch: async ({ request }) =>
          new Request(request.url, { headers: request.headers, cache: 'no-cache', redirect: 'manual' }),
        cacheWillUpdate: async ({ response }) =>
          response.status === 200 && response.headers.get('Content-Type')?.startsWith('text/html')
            ? stamped(response)
            : null,
        cacheDidUpdate: async () => trim(await caches.open(PAGES)),
        cachedResponseWillBeUsed: async ({ cachedResponse }) =>
          cachedResponse && html(withNotice(await cachedResponse.clone().text(), savedOn(cachedResponse))),
        handlerDidError: async ({ request }) => (await fromStart(request.url)) ?? (await offlinePage()),
      },
      new ExpirationPlugin({ maxEntries: MOST_PAGES, purgeOnQuotaError: true }),
    ],
  }),
);

// Files under _astro/ have a digest in their names: what is under a name never changes.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}_astro/`),
  new CacheFirst({
    cacheName: ASSETS,
    plugins: [
      { cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? matchPrecache(request.url) },
      new ExpirationPlugin({ maxEntries: 60, purgeOnQuotaError: true }),
    ],
  }),
);
