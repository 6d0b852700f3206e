import type { SourceFile } from './source.ts';

/** The two parts of an MDX file, as offsets of the source's text. */
export interface Parts {
  yaml: string;
  yamlOffset: number;
  /** The whole text with the frontmatter blanked, so that line numbers and offsets of the body stay those of the file. */
  body: string;
}

/** Splits frontmatter from body. Null when the file does not begin with a block closed by a line of `---`. */
export function splitFrontmatter(source: SourceFile): Parts | null {
  const opening = /^---[ \t]*\n/u.exec(source.text);
  if (!opening) return null;
  const start = opening[0].length;
  const closing = /^---[ \t]*$/mu.exec(source.text.slice(start));
  if (!closing) return null;
  const end = start + closing.index;
  const bodyStart = end + closing[0].length;
  return {
    yaml: source.text.slice(start, end),
    yamlOffset: start,
    body: source.text.slice(0, bodyStart).replace(/[^\n]/gu, ' ') + source.text.slice(bodyStart),
  };
}

/** The text of an MDX file. @param yaml ends with a line end. @param body the lines below the frontmatter and a blank line */
export const joinFrontmatter = (yaml: string, body: string): string => `---\n${yaml}---\n\n${body}`;
