import { join, nothing, safe, textOf } from './markdown.ts';
import type { Markdown } from './markdown.ts';

/** How much of a report a comment shows. */
export interface Length {
  /** Lines of one list. */
  lines: number;
  /** Changes below one record. */
  changes: number;
  /** Lines of what rests on a changed law: a reader must see each of them as long as the whole is no longer than allowed. */
  law: number;
}

/** Names that one line lists: without a limit a single line could be longer than a comment. */
const NAMES = 8;

export const blankLine = safe`\n\n`;

/** Writes a heading and its lines, the last of which counts those left out; nothing without lines. */
export const listOf =
  ({ lines: most }: Pick<Length, 'lines'>) =>
  (heading: Markdown, lines: readonly (Markdown | string)[], total = lines.length): Markdown => {
    if (total === 0) return nothing;
    const shown = lines.slice(0, most).map((line) => safe`- ${line}`);
    const rest = total - shown.length;
    const all = [...shown, rest > 0 ? safe`- và ${rest} mục nữa.` : nothing];
    return safe`**${heading} (${total})**\n\n${join(all, safe`\n`)}`;
  };
export type List = ReturnType<typeof listOf>;

/** The parts of a chapter that say something; if none does, that. */
export const chapter = (heading: Markdown, parts: readonly Markdown[], otherwise: Markdown): Markdown[] => {
  const body = join(parts, blankLine);
  return [heading, textOf(body) === '' ? otherwise : body];
};

/** The first names, and how many more there are. */
export const names = (all: readonly string[], separator: Markdown, kind: Markdown): Markdown =>
  safe`${join(all.slice(0, NAMES), separator)}${all.length > NAMES ? safe` và ${all.length - NAMES} ${kind} nữa` : nothing}`;
