/** The function, run at most once; later calls get the first result. */
export function once<T>(make: () => T): () => T {
  let known: { value: T } | null = null;
  return () => (known ??= { value: make() }).value;
}

/** The function, run at most once for each key. */
once.each = <T, Key extends string = string>(make: (key: Key) => T): ((key: Key) => T) => {
  const known = new Map<Key, { value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
};

/** The function of an object, run at most once for each object as long as that object is in use. */
once.perObject = <Key extends object, T>(make: (key: Key) => T): ((key: Key) => T) => {
  const known = new WeakMap<Key, { value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
};

/**
 * Results by key, of which the ones used last are kept.
 * @param most how many
 * @returns the result for a key: the one that is kept, or a new one
 */
export function recent<T>(most: number): (key: string, make: () => T) => T {
  const known = new Map<string, { value: T }>();
  return (key, make) => {
    const found = known.get(key) ?? { value: make() };
    known.delete(key);
    known.set(key, found);
    if (known.size > most) {
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    }
    return found.value;
  };
}
