/** Milliseconds after which nothing is waited for any more. */
export const LIMIT = 30_000;

/** What became of the requests for pieces of the index. */
export interface Pieces {
  /** How many files of words or facets did not arrive so far; records say so themselves. */
  failures(): number;
  /** Gives up all that are on their way. */
  abort(): void;
}

/**
 * Watches over the pieces that Pagefind loads with the page's `fetch`. Left alone it waits for a piece forever, and
 * where a piece of the index fails it says nothing and answers as if no page had the word.
 *
 * @param folder address below which the pieces lie
 * @param limit milliseconds after which a piece counts as failed
 * @param onFailure called for each file of words or facets that did not arrive
 */
export function watchPieces(folder: string, limit: number, onFailure?: () => void): Pieces {
  const own = globalThis.fetch.bind(globalThis);
  const underway = new Set<AbortController>();
  let failures = 0;
  const load = async (...[input, init]: Parameters<typeof fetch>): Promise<Response> => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), limit);
    underway.add(controller);
    try {
      const response = await own(input, { ...init, signal: controller.signal });
      if (!response.ok) throw new Error(`${response.status} ${addressOf(input)}`);
      return new Response(await response.arrayBuffer(), { headers: response.headers });
    } catch (error) {
      if (/\/(?:index|filter)\//u.test(addressOf(input))) {
        failures++;
        onFailure?.();
      }
      throw error;
    } finally {
      clearTimeout(timer);
      underway.delete(controller);
    }
  };
  const isPiece = (input: RequestInfo | URL) => new URL(addressOf(input), location.href).href.startsWith(folder);
  globalThis.fetch = (input, init) => (isPiece(input) ? load(input, init) : own(input, init));
  return { failures: () => failures, abort: () => underway.forEach((each) => each.abort()) };
}

const addressOf = (input: RequestInfo | URL) => (input instanceof Request ? input.url : String(input));
