/** The function, run at most once; later calls get the first result. */
export function once<T>(make: () => T): () => T {
  let known: { value: T } | null = null;
  return () => (known ??= { value: make() }).value;
}

/** The function, run at most once for each key. */
once.each = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, { value: T }>();
  return (key) => {
    const found = known.get(key) ?? { value: make(key) };
    known.set(key, found);
    return found.value;
  };
};
