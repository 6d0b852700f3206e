/**
 * The service worker of the site. Pages come from the network; without one, what was read comes from the cache and says
 * so. Bundled by `src/io/integrations/offline.ts` to `sw.js` at the root of the site.
 */
import { cacheNames, registerQuotaErrorCallback, setCacheNameDetails } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { addPlugins, getCacheKeyForURL, matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { addressOf, dayOf, filesCache, listed, pagesCache, savedAt, toKeep, trim, wasAsked } from './kept-pages.ts';
import { isOfflinePage, withKept, withNotice } from './page-text.ts';

/** Written in by the build: what to keep from the start. */
declare const OFFLINE_FILES: { url: string; revision: string | null }[];

/** What the types of a page do not have of a worker: a window of the site, and an event that lasts until its work is done. */
interface OpenWindow {
  url: string;
  frameType: 'auxiliary' | 'nested' | 'none' | 'top-level';
}
type LastingEvent = Event & { waitUntil(work: Promise<unknown>): void };
const { clients } = globalThis as unknown as {
  clients: { matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly OpenWindow[]> };
};
const { scope } = (globalThis as unknown as { registration: { scope: string } }).registration;
// Two sites may share an origin, so every name of a cache ends with the place of this one.
const PAGES = pagesCache(scope);
const ASSETS = filesCache(scope);
const NO_NETWORK = `${scope}ngoai-tuyen/`;
setCacheNameDetails({ prefix: 'dan-biet', suffix: scope });

const openPages = () => caches.open(PAGES);

/** What a file under a lasting name must be: itself, and not a page that a host or a network gives in its place. */
const isFile = ({ status, redirected, headers }: Response) =>
  status === 200 && !redirected && !headers.get('Content-Type')?.startsWith('text/html');

// Kept, but never served before the network was asked: a precache that answers first would show old pages as fresh.
addPlugins([
  {
    cacheWillUpdate: async ({ request, response }) => {
      const address = addressOf(request.url);
      if (address === NO_NETWORK) return toKeep(response, address, { isIt: isOfflinePage });
      if (address.endsWith('/')) return toKeep(response, address);
      return isFile(response) ? response : null;
    },
  },
]);
precache(OFFLINE_FILES);

/** The newest copy of a page: read, asked for, or from the start. */
async function copyOf(url: string): Promise<Response | undefined> {
  const [read, start] = await Promise.all([
    openPages().then((cache) => cache.match(addressOf(url))),
    matchPrecache(addressOf(url)),
  ]);
  const age = (copy: Response | undefined) => (copy && savedAt(copy)?.getTime()) || 0;
  return age(read) >= age(start) ? read : start;
}

async function forget(address: string): Promise<void> {
  await (await openPages()).delete(address);
  const start = getCacheKeyForURL(address);
  if (start) await (await caches.open(cacheNames.precache)).delete(start);
}

/** A copy as it is shown: never without saying of what day it is. The headers stay, and with them the site's policy. */
async function shown(copy: Response): Promise<Response> {
  const html = withNotice(await copy.text(), dayOf(savedAt(copy) ?? new Date(0)));
  return new Response(html, { headers: copy.headers });
}

async function offlinePage(): Promise<Response | undefined> {
  const page = await matchPrecache(NO_NETWORK);
  if (!page) return undefined;
  const read = (await (await openPages()).keys()).map(({ url }) => url);
  const start = OFFLINE_FILES.map(({ url }) => new URL(url, scope).href).filter((url) => url.endsWith('/'));
  const addresses = [...new Set([...read, ...start])].filter((url) => url !== NO_NETWORK);
  const kept = await Promise.all(addresses.map(async (url) => listed(url, await copyOf(url))));
  const html = withKept(
    await page.text(),
    kept.filter((each) => each !== null),
  );
  return new Response(html, { status: 503, headers: page.headers });
}

/** The editing screen is for those who have a network, and keeps what it needs itself. */
const isToRead = (url: string) => url.startsWith(scope) && !url.startsWith(`${scope}bien-tap/`);

const fromNetwork = new NetworkFirst({
  cacheName: PAGES,
  networkTimeoutSeconds: 10,
  plugins: [
    {
      cacheKeyWillBeUsed: ({ request }) => Promise.resolve(addressOf(request.url)),
      // Past the HTTP cache, which may take a page for fresh by its age alone. The host answers 304 where nothing changed.
      requestWillFetch: ({ request }) =>
        Promise.resolve(new Request(request.url, { headers: request.headers, cache: 'no-cache', redirect: 'manual' })),
      fetchDidSucceed: async ({ request, response }) => {
        // What the site has taken down is not kept either.
        if (response.status === 404 || response.status === 410) await forget(addressOf(request.url));
        // A host that is out of order is like no network, where there is a copy; else the reader sees what it says.
        if (response.status >= 500 && (await copyOf(request.url))) throw new Error(`${response.status}`);
        return response;
      },
      cacheWillUpdate: async ({ request, response }) => {
        const address = addressOf(request.url);
        return toKeep(response, address, { asked: wasAsked(await (await openPages()).match(address)) });
      },
      cacheDidUpdate: async () => trim(await openPages()),
      cachedResponseWillBeUsed: async ({ request }) => {
        const copy = await copyOf(request.url);
        return copy && shown(copy);
      },
      handlerDidError: offlinePage,
    },
  ],
});
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && request.destination !== 'iframe' && isToRead(url.href),
  fromNetwork,
);

/** What is open while there is no worker yet is asked for once more: else the page that a reader came to is the one not kept. */
async function keepOpenPages(event: LastingEvent): Promise<void> {
  const open = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const read = open.filter(({ url, frameType }) => frameType !== 'nested' && isToRead(url));
  await Promise.allSettled(
    read.map(async ({ url }) => {
      const [response, done] = fromNetwork.handleAll({ request: new Request(url), event });
      await response;
      await done;
    }),
  );
}
addEventListener('activate', (event) => {
  (event as LastingEvent).waitUntil(keepOpenPages(event as LastingEvent));
});
registerQuotaErrorCallback(async () => trim(await openPages(), { pages: 20, bytes: 1_000_000 }));

// Files under _astro/ have a digest in their names: what is under a name never changes.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}_astro/`),
  new CacheFirst({
    cacheName: ASSETS,
    plugins: [
      {
        cacheWillUpdate: ({ response }) => Promise.resolve(isFile(response) ? response : null),
        cachedResponseWillBeUsed: async ({ cachedResponse, request }) => cachedResponse ?? matchPrecache(request.url),
      },
      new ExpirationPlugin({ maxEntries: 60, purgeOnQuotaError: true }),
    ],
  }),
);

// What a tool asks for; the page keeps it at its first visit.
registerRoute(
  ({ url }) => url.href === `${scope}kiem-tra-vien-dan/kho.json`,
  new NetworkFirst({
    cacheName: ASSETS,
    networkTimeoutSeconds: 10,
    plugins: [{ cacheWillUpdate: ({ response }) => Promise.resolve(isFile(response) ? response : null) }],
  }),
);

// The frame of “Chia sẻ” holds buttons and nothing to read, so it carries no notice.
registerRoute(
  ({ url }) => addressOf(url.href) === `${scope}chia-se/`,
  new NetworkFirst({
    cacheName: ASSETS,
    networkTimeoutSeconds: 10,
    plugins: [
      {
        cacheWillUpdate: ({ response }) =>
          Promise.resolve(response.status === 200 && !response.redirected ? response : null),
      },
    ],
  }),
);
