/** Words of the file itself: its first line, the table of places, where that is, the mark of the end (ISO 32000-1, 7.5). */
const ofTheFile = /%PDF-\d\.\d|%%EOF|startxref\s+\d+|\bxref\b|\b\d{10} \d{5} [nf]\b|\b\d+ \d+(?=\s*[\r\n])/gu;
/** A line of the first lines says by its high bytes that the file is not text. */
const MOST_STRANGE = 64;

/** What is in a PDF besides its objects. */
export interface BetweenObjects {
  /** Remarks, and what is between two objects. */
  texts: string[];
  /** Whether that is more than remarks of a program. */
  isStrange: boolean;
}

/** @param text of the file, a letter for each byte. @param spans where objects begin and end. @param streams where their streams do */
export function betweenObjects(
  text: string,
  spans: readonly (readonly [number, number])[],
  streams: readonly (readonly [number, number])[],
): BetweenObjects {
  const outside = without(text, spans).replace(ofTheFile, ' ');
  const remarks = without(text, streams).match(/%[^\r\n]*/gu) ?? [];
  const rest = outside.replace(/%[^\r\n]*/gu, ' ').trim();
  const strange = (outside.match(/[^\t\r\n\u0020-\u007e]/gu) ?? []).length;
  const words = [...new Set([...remarks, ...rest.split(/[\r\n]+/u)])].filter((each) => /[\p{L}\d]{4}/u.test(each));
  return { texts: words.map(asText), isStrange: rest.length > MOST_STRANGE || strange > MOST_STRANGE };
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
