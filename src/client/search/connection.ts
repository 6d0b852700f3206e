/** Milliseconds after which the site counts as out of reach. */
const PATIENCE = 5_000;
/** Milliseconds until it is asked again, at first and at most. */
const FIRST_PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;

/**
 * Whether the site can be reached; any answer counts. `navigator.onLine` cannot say that: it is true on a Wi-Fi that
 * leads nowhere.
 */
export const isReached = (): Promise<boolean> =>
  fetch(location.pathname, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).then(
    () => true,
    () => false,
  );

/**
 * Calls `back` once, when the site can be reached again. It is asked from time to time while the page is seen, and when
 * the reader comes back to the page: no event says that a Wi-Fi leads somewhere again.
 *
 * @returns stops asking
 */
export function whenReached(back: () => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  };
  const ask = async () => {
    const reached = !document.hidden && (await isReached());
    if (signal.aborted) return;
    if (!reached) return wait();
    stop.abort();
    back();
  };
  addEventListener('focus', () => void ask(), { signal });
  document.addEventListener('visibilitychange', () => void ask(), { signal });
  wait();
  return () => stop.abort();
}
