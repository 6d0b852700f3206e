import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openIndex } from '../../src/model/search/word-search/pagefind-index.ts';
import type { PagefindModule } from '../../src/model/search/word-search/pagefind-index.ts';
import type { WordIndex } from '../../src/model/search/word-search/word-index.ts';

/** Opens an index on disk with Pagefind's own browser code, files in place of requests. Puts `fetch` back when closed. */
export async function openIndexInNode(folder: string): Promise<{ index: WordIndex; close: () => void }> {
  const own = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), 'http://x');
    return new Response(new Uint8Array(await readFile(join(folder, pathname.replace('/pagefind/', '')))));
  };
  const module = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  const index = openIndex(module, { worker: false, basePath: '/pagefind/' });
  return { index, close: () => void (globalThis.fetch = own) };
}
