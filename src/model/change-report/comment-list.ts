import type { Length } from './comment-length.ts';
import { join, nothing, safe, textOf } from './markdown.ts';
import type { Markdown } from './markdown.ts';

export const blankLine = safe`\n\n`;
const newLine = safe`\n`;

/** A fold that hides one or two lines would be longer than they are. */
const FOLDED_AT_LEAST = 3;

/**
 * Lines of a list of which the first are seen and the others folded, with what counts those left out. GitHub shows `<details>` among Markdown only
 * with empty lines around what is in it.
 * @param total of all lines, also of those that are not given
 * @param counted what the lines are, as it is said after "và 5"
 * @param indent of the list, as it is in its item
 */
export function foldedLines(
  lines: readonly Markdown[],
  total: number,
  { open, counted, indent = nothing }: { open: number; counted: Markdown; indent?: Markdown },
): Markdown {
  const item = (line: Markdown) => safe`${indent}- ${line}`;
  const left = total - lines.length;
  const rest = left > 0 ? [item(safe`và ${left} ${counted} nữa.`)] : [];
  if (lines.length < open + FOLDED_AT_LEAST) return join([...lines.map(item), ...rest], newLine);
  const fold = safe`${indent}<details><summary>và ${total - open} ${counted} nữa</summary>`;
  const seen = join(lines.slice(0, open).map(item), newLine);
  const inside = join([...lines.slice(open).map(item), ...rest], newLine);
  return join([seen, fold, inside, safe`${indent}</details>`], blankLine);
}

/** Writes a heading and its lines, the last of which counts those left out; nothing without lines. */
export const listOf =
  ({ lines: most, open }: Pick<Length, 'lines' | 'open'>) =>
  (heading: Markdown, lines: readonly (Markdown | string)[], total = lines.length): Markdown => {
    if (total === 0) return nothing;
    const shown = lines.slice(0, most).map((line) => safe`${line}`);
    return safe`**${heading} (${total})**\n\n${foldedLines(shown, total, { open, counted: safe`mục` })}`;
  };
export type List = ReturnType<typeof listOf>;

/** The parts of a chapter that say something; if none does, that. */
export const chapter = (heading: Markdown, parts: readonly Markdown[], otherwise: Markdown): Markdown[] => {
  const body = join(parts, blankLine);
  return [heading, textOf(body) === '' ? otherwise : body];
};

/** The first names, and how many more there are: without a limit a single line could be longer than a comment. */
export const names = (
  all: readonly string[],
  { separator, kind, most }: { separator: Markdown; kind: Markdown; most: number },
): Markdown =>
  safe`${join(all.slice(0, most), separator)}${all.length > most ? safe` và ${all.length - most} ${kind} nữa` : nothing}`;
