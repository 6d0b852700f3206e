/**
 * The worker that takes the place of the other when a school switches offline reading off: it removes what was kept,
 * and itself. The browser fetches `sw.js` again at every visit, so this reaches everyone who comes back.
 */
interface Leaving {
  registration: { scope: string; unregister: () => Promise<boolean> };
  skipWaiting: () => Promise<void>;
  addEventListener: (
    type: 'install' | 'activate',
    listener: (event: { waitUntil: (until: Promise<unknown>) => void }) => void,
  ) => void;
}
const worker = globalThis as unknown as Leaving;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', (event) => {
  const leave = async () => {
    const { scope } = worker.registration;
    const own = (await caches.keys()).filter((name) => name.startsWith('dan-biet-') && name.endsWith(scope));
    await Promise.all(own.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  };
  event.waitUntil(leave());
});
