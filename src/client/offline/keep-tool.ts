import { canKeep, keepPage } from './keep-page.ts';
import { filesCache } from './kept-pages.ts';
import { keepsPages, registerWorker } from './register.ts';

/**
 * Keeps the page that is open with its scripts, styles and the files that it asks for, so that a tool works without a network
 * from its first visit on. What cannot be kept is left to the network, without a word: the tool works as before.
 * @param files addresses that the page's scripts fetch
 */
export async function keepTool(files: readonly string[]): Promise<void> {
  if (!keepsPages || !canKeep()) return;
  try {
    await keepPage(location.href, document.title);
    const { scope } = await registerWorker();
    const loaded = performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.startsWith(new URL('_astro/', scope).href));
    const cache = await caches.open(filesCache(scope));
    for (const url of new Set([...loaded, ...files])) if (!(await cache.match(url))) await cache.add(url);
  } catch {
    // No room, or no network any more.
  }
}
