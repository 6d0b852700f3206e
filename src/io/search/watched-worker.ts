import { bundleScript } from '../bundle-script.ts';

/**
 * Pagefind's worker with `src/client/search/worker-watch.ts` before it.
 *
 * @param worker the code of `pagefind-worker.js`
 */
export const watchedWorker = async (worker: Uint8Array): Promise<string> =>
  `${await bundleScript('src/client/search/worker-watch.ts')}\n${new TextDecoder().decode(worker)}`;
