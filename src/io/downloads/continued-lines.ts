import type { Passage } from '../../model/privacy/finding.ts';
import type { DownloadBlock } from './text-block.ts';

/** Letters of a line and of the next that are read together: a bound on what a text of a million lines costs. */
const REACH = 120;
/** Letters of a line that may have been broken because it was full. */
const FULL_LINE = 40;

/** What begins a line of its own: a sign or a number of a list. */
const listMark = /^(?:[-+*•–—]|\d{1,3}[.)](?!\d)|[a-zđ][.)])\s/u;
const isPageNumber = /^[-–\s]*\d{1,4}[-–\s]*$/u;
/** Where words are cut without a space between them: `lan@` `gmail.com`, `0912.345.` `678`. */
const isCut = (end: string, start: string): boolean =>
  end.endsWith('@') || start.startsWith('@') || (/[\p{L}\d][.\-_]$/u.test(end) && /^[\p{Ll}\d]/u.test(start));

const isEnded = /[.:;!?]$/u;
/** Whether anything can be found across: to search all lines twice takes a book too long. */
const canMatter = (end: string, start: string): boolean =>
  /\d\W{0,3}$/u.test(end) ||
  /[\d@]/u.test(start.slice(0, 24)) ||
  end.endsWith('@') ||
  (!/[.;!?]$/u.test(end) && (/^\p{Lu}/u.test(start) || /\p{Lu}\p{Ll}+ \p{Lu}/u.test(end)));

/** Two lines of a printed text as one passage. What is found in it counts only where {@link ContinuedLine.isAcross} says so. */
export interface ContinuedLine extends DownloadBlock, Passage {
  /** Whether a stretch is of both lines, begins the second, or is of a sentence that goes on in it. @param index UTF-16 offset in the text */
  isAcross: (index: number, length: number) => boolean;
}

/** Each two lines of a text whose lines end where the page does. @param passages in the order of the text */
export function* continuedLines(passages: Iterable<DownloadBlock & Passage>): Generator<ContinuedLine> {
  let last: (DownloadBlock & Passage) | null = null;
  for (const passage of passages) {
    if (!passage.isLine) {
      last = null;
      continue;
    }
    const next = passage.text.trim();
    if (next === '' || (last !== null && last.where !== passage.where && isPageNumber.test(next))) continue;
    if (last !== null && !listMark.test(next)) {
      const pair = joined(last, next);
      if (pair !== null) yield pair;
    }
    last = passage;
  }
}

function joined(first: DownloadBlock & Passage, next: string): ContinuedLine | null {
  const whole = first.text.trim();
  const [end, start] = [whole.slice(-REACH), next.slice(0, REACH)];
  if (!canMatter(end, start)) return null;
  const gap = isCut(end, start) ? '' : ' ';
  const goesOn = whole.length >= FULL_LINE && !isEnded.test(whole) && /^\p{Ll}/u.test(start);
  return {
    ...first,
    text: `${end}${gap}${start}`,
    isAside: true,
    isAcross: (index, length) =>
      goesOn ||
      (index < end.length && index + length > end.length + gap.length) ||
      (index === end.length + gap.length && !/[.;!?]$/u.test(end)),
  };
}
