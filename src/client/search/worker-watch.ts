/**
 * Runs in Pagefind's worker before Pagefind's own code, put there by `src/io/search/watched-worker.ts`. The worker loads its
 * pieces itself, so the page cannot watch them: a search whose piece does not arrive gets its error from here.
 */
import { LIMIT, watchPieces } from './watch-pieces.ts';

/** What the page asks of Pagefind's worker; answered by a message with the same id. */
interface PagefindRequest {
  id: string;
  method: string;
}
const worker = globalThis as unknown as {
  addEventListener: (type: 'message', listener: (event: { data: PagefindRequest }) => void) => void;
  postMessage: (answer: { id: string; error: string }) => void;
};

// The page searches one thing after the other, and takes the first answer.
let asked: string | null = null;
worker.addEventListener('message', ({ data: { id, method } }) => {
  if (method === 'search' || method === 'filters') asked = id;
});
watchPieces(new URL('.', location.href).href, LIMIT, () => {
  if (asked !== null) worker.postMessage({ id: asked, error: 'a piece of the index did not arrive' });
});
