/** A word of a text, in small letters, with its place in the file. */
export interface Word {
  text: string;
  offset: number;
}

/** A word of an original, in small letters, with the number of its sheet, from 1. */
export interface OriginalWord {
  text: string;
  sheet: number;
}

/** What a record says of what is around its body. */
export interface AroundBody {
  subject: string;
  position: string | null;
  signer: string | null;
  recipients: readonly string[];
}

/** Letters and digits; signs and spaces are set differently by each program. */
const words = /[\p{L}\p{N}]+/gu;

export const wordsOfText = (text: string, offset: number): Word[] =>
  [...text.matchAll(words)].map(({ 0: word, index }) => ({
    text: word.toLocaleLowerCase('vi'),
    offset: offset + index,
  }));

/** Lines at the top and at the bottom of a sheet that may be its head or foot. */
const EDGE = 3;

/** Lines of a sheet without the numbers in them, by which heads and feet of sheets are the same. */
const alike = (line: string): string => line.replace(/\d+/gu, '#').trim();
const isNumber = (line: string): boolean => /^[^\p{L}\p{N}]*\d{1,4}[^\p{L}\p{N}]*$/u.test(line);

const edgesOf = (lines: readonly string[]): number[] => [
  ...new Set([...lines.keys()].filter((at) => at < EDGE || at >= lines.length - EDGE)),
];

/** The lines of each sheet without its number and without what is at the edge of nearly all sheets: one may have none, as the first. */
function withoutEdges(pages: readonly string[]): string[][] {
  const sheets = pages.map((text) => text.split('\n').filter((line) => line.trim() !== ''));
  const counts = new Map<string, number>();
  for (const lines of sheets)
    for (const line of new Set(edgesOf(lines).map((at) => alike(lines[at] ?? ''))))
      counts.set(line, (counts.get(line) ?? 0) + 1);
  const often = Math.max(2, sheets.length - 1);
  return sheets.map((lines) => {
    const edges = new Set(edgesOf(lines));
    const ends = new Set([0, lines.length - 1]);
    return lines.filter(
      (line, at) => !(ends.has(at) && isNumber(line)) && !(edges.has(at) && (counts.get(alike(line)) ?? 0) >= often),
    );
  });
}

/** Words before which a letterhead with its title has ended, and words of a closing besides those that the record has. */
const MOST_AROUND = 200;

const textsOf = (text: string): string[] => wordsOfText(text, 0).map((word) => word.text);

/** Where words are said one after the other; -1 for nowhere. */
function placeOf(all: readonly OriginalWord[], run: readonly string[], from: number): number {
  if (run.length === 0) return -1;
  return all.findIndex((_, at) => at >= from && run.every((word, index) => all[at + index]?.text === word));
}

/** The body of an original: which of its two ends was found by what the record says of it. */
export interface OriginalBody {
  words: OriginalWord[];
  hasHead: boolean;
  hasClosing: boolean;
}

/**
 * The words of an original between its letterhead, which ends with the subject, and its closing, which begins with the signer or the recipients.
 * @param pages text of each sheet, a line for each of its lines
 */
export function originalBody(
  pages: readonly string[],
  { subject, position, signer, recipients }: AroundBody,
): OriginalBody {
  const all = withoutEdges(pages).flatMap((lines, index) =>
    textsOf(lines.join('\n')).map((text) => ({ text, sheet: index + 1 })),
  );
  const title = textsOf(subject);
  const titled = placeOf(all.slice(0, MOST_AROUND + title.length), title, 0);
  const from = titled < 0 ? 0 : titled + title.length;
  const most = MOST_AROUND + textsOf(recipients.join(' ')).length;
  const earliest = Math.max(from, all.length - most);
  const begins = [['nơi', 'nhận'], textsOf(position ?? ''), textsOf(signer ?? '')]
    .map((run) => lastPlaceOf(all, run, earliest))
    .filter((at) => at >= 0);
  const to = begins.length === 0 ? all.length : Math.min(...begins);
  return { words: all.slice(from, to), hasHead: titled >= 0, hasClosing: begins.length > 0 };
}

function lastPlaceOf(all: readonly OriginalWord[], run: readonly string[], from: number): number {
  let found = -1;
  for (let at = placeOf(all, run, from); at >= 0; at = placeOf(all, run, at + 1)) found = at;
  return found;
}
