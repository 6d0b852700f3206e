import { plausiblePlaces } from './pdf-places.ts';

/** What a file says of itself in each of its versions (ISO 32000-1, 7.5) besides its tables: its first line, where a table is, the mark of the end. */
const ofTheFile = /%PDF-\d\.\d|(?:startxref\s+|\b)(?<table>\d+)\s+%%EOF|%%EOF|startxref\s+(?<start>\d+)|\bxref\b/gu;
/** A line of the first lines says by its high bytes that the file is not text. */
const MOST_STRANGE = 64;

/** What is in a PDF besides its objects. */
export interface BetweenObjects {
  /** Remarks, and what is between two objects. */
  texts: string[];
  /** Whether that is more than remarks of a program. */
  isStrange: boolean;
}

/**
 * A signature or a later save adds objects with a table of places of their own, and a file that is made for the network has two tables from the beginning,
 * so what a file says of itself counts as often as it is there. A place that is not in the file is none, and a table says only what tables can say.
 * @param text of the file, a letter for each byte. @param spans where objects begin and end. @param streams where their streams do
 * @param highest number of an object
 */
export function betweenObjects(
  text: string,
  spans: readonly (readonly [number, number])[],
  streams: readonly (readonly [number, number])[],
  highest: number,
): BetweenObjects {
  const between = without(text, spans);
  const outside = without(between, plausiblePlaces(between, text.length, highest)).replace(
    ofTheFile,
    (words, ...more) => {
      const { table, start } = more.at(-1) as Readonly<Record<string, string | undefined>>;
      return Number(table ?? start ?? 0) <= text.length ? ' ' : words;
    },
  );
  const remarks = without(text, streams).match(/%[^\r\n]*/gu) ?? [];
  const rest = outside.replace(/%[^\r\n]*/gu, ' ').trim();
  // A program writes its mark again in each version.
  const lines = [...new Set(outside.split(/[\r\n]+/u))].join('\n');
  const strange = (lines.match(/[^\t\r\n\0\f\u0020-\u007e]/gu) ?? []).length;
  const letters = rest.replace(/[\s\0]+/gu, '').length;
  const words = [...new Set([...remarks, ...rest.split(/[\r\n]+/u)])].filter((each) => /[\p{L}\d]{4}/u.test(each));
  return { texts: words.map(asText), isStrange: letters > MOST_STRANGE || strange > MOST_STRANGE };
}

const asText = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8');

/** The text with a line end in place of each span. */
function without(text: string, spans: readonly (readonly [number, number])[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    if (from > at) pieces.push(text.slice(at, from));
    at = Math.max(at, to);
  }
  return [...pieces, text.slice(at)].join('\n');
}
