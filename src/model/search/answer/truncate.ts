/** A pasted page must not be read aloud in full. In UTF-16 units. */
const LONGEST = 80;

/** A query as it is repeated to the reader: a long one is cut after a word. */
export function truncateForScreenReader(query: string): string {
  const text = query.trim().replace(/\s+/gu, ' ');
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/[\s\p{P}]+$/u, '')}…`;
}
