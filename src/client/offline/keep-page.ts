import { formatDay } from '../../model/day/format-day.ts';
import { addressOf, dayOf, pagesCache, savedAt, toKeep, trim, wasAsked } from './kept-pages.ts';
import { registerWorker } from './register.ts';

/** Milliseconds after which what has not come is no longer waited for. */
const PATIENCE = 20_000;

/** Whether this browser can keep pages at all; without a secure connection it cannot. */
export const canKeep = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

const whenKept = (response: Response) => {
  const at = savedAt(response)!;
  const time = at.toLocaleTimeString('vi', { hour: '2-digit', minute: '2-digit', hour12: false });
  return `lúc ${time} ngày ${formatDay(dayOf(at))}`;
};

/**
 * Keeps one page as the worker keeps what was read, and sees to it that there is a worker to show it.
 *
 * @param address in full, on this site
 * @param title of the page, as text
 * @returns what to tell the reader: what is kept since when, or why nothing
 */
export async function keepPage(address: string, title: string): Promise<string> {
  const url = addressOf(address);
  try {
    // First of all: without a network the worker cannot be registered either, and that would be blamed on the browser.
    const fetched = await fetch(url, { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE) }).catch(() => null);
    if (!fetched) return 'Chưa lưu được: máy đang không có mạng, hoặc mạng không trả lời. Hãy thử lại.';
    const registration = await registerWorker().catch(() => null);
    if (!registration) return 'Chưa lưu được: trình duyệt không cho trang này lưu trên máy.';
    if (!(await isReady(registration)))
      return 'Chưa lưu được: chưa tải đủ những gì cần để đọc khi không có mạng. Hãy thử lại.';
    const page = await toKeep(fetched, url, { asked: true });
    if (!page) return 'Chưa lưu được: mạng trả về một trang khác. Hãy tải lại trang này rồi thử lại.';
    const cache = await caches.open(pagesCache(registration.scope));
    await cache.put(url, page.clone()).catch(async (error: unknown) => {
      if (!isFull(error)) throw error;
      await trim(cache, { pages: 0, bytes: 0 });
      await cache.put(url, page.clone());
    });
    return `Đã lưu “${title}” trên máy này ${whenKept(page)}. Khi không có mạng, mở lại địa chỉ trên để đọc.`;
  } catch (error) {
    return isFull(error) ? 'Chưa lưu được: máy không còn chỗ.' : 'Chưa lưu được; hãy thử lại.';
  }
}

/** What to tell a reader who has kept this page before; empty where nobody has. @param address in full, on this site */
export async function keptBefore(address: string): Promise<string> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration || !(await caches.has(pagesCache(registration.scope)))) return '';
  const copy = await (await caches.open(pagesCache(registration.scope))).match(addressOf(address));
  return copy && wasAsked(copy) ? `Máy này đang giữ bản ${whenKept(copy)}.` : '';
}

/** Whether there is a worker that can show what is kept, or soon will be: its own files may not come. */
async function isReady(registration: ServiceWorkerRegistration): Promise<boolean> {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) return registration.active !== null;
  const late = new Promise<boolean>((done) => setTimeout(done, PATIENCE, false));
  const settled = new Promise<boolean>((done) =>
    coming.addEventListener('statechange', () => {
      if (['activating', 'activated', 'redundant'].includes(coming.state)) done(coming.state !== 'redundant');
    }),
  );
  return Promise.race([settled, late]);
}

const isFull = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';
