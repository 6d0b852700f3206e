/** A place where Markdown took letters that are probably part of the text, or left marks that were probably meant as markup. */
export interface UnmeantMarkup {
  /** UTF-16 offset in the parsed text. */
  offset: number;
  message: string;
  /** The same letters, written so that the page shows them. */
  suggestion: string;
}

/** The first line of a passage, as far as a message has place for it. */
export const short = (text: string): string => {
  const line = text.split('\n', 1).join('');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};
