/** The words of a text as they are compared: `15/3` and `Lá` are one word each, the full stop after them is none. */
export const wordsIn = (text: string): string[] =>
  Array.from(
    text.toLowerCase().matchAll(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-./:,](?=[\p{L}\p{N}]))*/gu),
    ({ 0: word }) => word,
  );

/** The words of a text that another does not have, as often as it has them less. */
export function lostWords(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsIn(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsIn(before).filter((word) => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count === 0;
  });
}

/** Whether a text has every word of another, in any order. */
export function hasAllWords(text: string, words: string): boolean {
  const said = new Set(wordsIn(text));
  return wordsIn(words).every((word) => said.has(word));
}
