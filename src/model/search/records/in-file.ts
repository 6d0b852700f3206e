import type { Facets } from './record.ts';

/** The files whose words are searched, by their ending, and how a result says that it is in one and not on a page. */
export const searchedFiles: Readonly<Record<string, string>> = { pdf: 'Trong tệp PDF', docx: 'Trong tệp Word' };

/** Whether the words of a record are in a file, so that no browser finds them on the page. */
export const isInFile = ({ facets }: { facets: Facets }): boolean =>
  Object.values(searchedFiles).includes(facets.trang ?? '');

/** Letters of one file that are searched, some forty pages: a browser loads all of them to judge whether they answer. */
export const MOST_OF_FILE = 100_000;

/** The first letters of a text, to the end of a line where there is one. */
export function beginningOfFile(text: string): string {
  if (text.length <= MOST_OF_FILE) return text;
  const end = text.lastIndexOf('\n', MOST_OF_FILE);
  return text.slice(0, end > 0 ? end : MOST_OF_FILE);
}
