const LIMIT = 4096;

/**
 * Remembers the answers of a pure function for short texts, which official prose repeats without end. Forgets everything
 * when it has 4,096 answers, so that no input makes it grow. What the search page can do without is marked as pure where it
 * calls this, so that the bundler leaves it out.
 */
export function memo<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    if (known.size >= LIMIT) known.clear();
    const value = answer(text);
    known.set(text, value);
    return value;
  };
}
