/** Something that is loaded once. */
export interface Retryable<T> {
  /** Starts loading, or gives what is loaded or on its way. After a failure it starts again. */
  readonly get: () => Promise<T>;
  /** Gives up what is on its way, so that the next call starts again. */
  renew(): void;
  /** Gives up what is loaded as well. */
  forget(): void;
}

/**
 * Keeps the result of a task once it succeeds.
 *
 * @param limit milliseconds after which the task counts as failed
 * @param task gets the number of attempts before this one
 */
export function retryable<T>(limit: number, task: (attempt: number) => Promise<T>): Retryable<T> {
  let current: Promise<T> | null = null;
  let loaded = false;
  let attempts = 0;
  const forget = () => {
    current = null;
    loaded = false;
  };
  return {
    get() {
      if (current !== null) return current;
      const mine = withTimeout(limit, task(attempts++)).then(
        (result) => {
          if (current === mine) loaded = true;
          return result;
        },
        (error: unknown) => {
          if (current === mine) forget();
          throw error;
        },
      );
      return (current = mine);
    },
    renew() {
      if (!loaded) forget();
    },
    forget,
  };
}

/** The promise, or a failure after so many milliseconds. */
export function withTimeout<T>(limit: number, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${limit} ms`)), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
