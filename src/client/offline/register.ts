/** Where the site is, with a `/` at its end: the scope of its worker. */
const scope = `${import.meta.env.BASE_URL.replace(/\/$/u, '')}/`;

/**
 * Whether pages of this build are kept: not while somebody writes (`npm run dev`), and not with `OFFLINE=off`, where a page that
 * registered `sw.js` would bring the worker back that is just removing itself.
 */
export const keepsPages: boolean = import.meta.env.PROD && import.meta.env.OFFLINE !== 'off';

/** Puts the worker in place that keeps pages, or leaves the one that is there. Rejects where the browser refuses. */
export const registerWorker = (): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(`${scope}sw.js`, { scope, updateViaCache: 'none' });

/**
 * Lets the browser keep what is read from now on. To be called by scripts that a page has anyway: it waits until the page
 * is loaded and the browser idle, and where anything is missing or refused, reading goes on as before.
 */
export function keepForOffline(): void {
  if (!keepsPages || !('serviceWorker' in navigator)) return;
  const register = () => registerWorker().catch(() => undefined);
  // A browser that draws nothing, as in a tab in the background, may never call itself idle; Safari has no requestIdleCallback.
  const whenIdle = () =>
    'requestIdleCallback' in globalThis
      ? requestIdleCallback(() => void register(), { timeout: 4000 })
      : setTimeout(() => void register(), 2000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
