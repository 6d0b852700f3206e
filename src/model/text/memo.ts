/** How many answers a memo has at most where nothing else is said. */
const LIMIT = 4096;

/**
 * Remembers the answers of a pure function for short texts, which official prose repeats without end. Forgets everything
 * when it has as many answers as it may, so that no input makes it grow. What the search page can do without is marked as pure
 * where it calls this, so that the bundler leaves it out.
 * @param limit answers that it has at most
 */
export function memo<T>(answer: (text: string) => T, limit: number = LIMIT): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= limit) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
