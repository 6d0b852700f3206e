const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const neighbours = new Set(
  rows.flatMap((row, at) =>
    [...row].flatMap((key, place) =>
      [row[place + 1], rows[at + 1]?.[place], rows[at + 1]?.[place - 1]].flatMap((other) =>
        other === undefined ? [] : [key + other, other + key],
      ),
    ),
  ),
);

/** What a slip of the fingers costs: the likelier, the less. */
const DOUBLED = 1.6;
const NEIGHBOUR = 1.7;
const SWAPPED = 1.7;
const LOST = 1.8;
const OTHER = 2.2;

/** What the one slip costs by which a word became what was typed; null if they are not one slip apart. Letters are compared as they are. */
export function slipCost(typed: string, word: string): number | null {
  const more = typed.length - word.length;
  if (Math.abs(more) > 1 || typed === word) return null;
  let from = 0;
  while (from < typed.length && typed[from] === word[from]) from++;
  const rest = (text: string, skip: number) => text.slice(from + skip);
  if (more === 1) {
    if (rest(typed, 1) !== rest(word, 0)) return null;
    return typed[from] === typed[from - 1] ? DOUBLED : OTHER;
  }
  if (more === -1) return rest(typed, 0) === rest(word, 1) ? LOST : null;
  if (rest(typed, 1) === rest(word, 1)) return neighbours.has(`${typed[from]}${word[from]}`) ? NEIGHBOUR : OTHER;
  const swapped = typed[from] === word[from + 1] && typed[from + 1] === word[from] && rest(typed, 2) === rest(word, 2);
  return swapped ? SWAPPED : null;
}
