import { itemAt } from '../../items.ts';
import type { Alternative } from '../alternatives.ts';
import { plainWords, wordsOf } from '../words.ts';
import { findWords } from './find-words.ts';

/** A stretch of an excerpt. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const BEFORE = 60;
const LENGTH = 190;

/**
 * A piece of a text around the place that answers best, with the words that were asked marked. The heading of a
 * section, which is its title, is left out. Lengths are UTF-16 units.
 */
export function excerptOf(title: string, text: string, alternatives: readonly Alternative[]): ExcerptPart[] {
  const body = withoutHeading(title, text);
  const words = wordsOf(body);
  const found = alternatives
    .flatMap((alternative) => findWords(alternative.words, words) ?? [])
    .sort(
      (a, b) =>
        Number(b.adjacent) - Number(a.adjacent) || Number(a.agreement.otherMarks) - Number(b.agreement.otherMarks),
    )[0];
  const marks = (found?.at ?? []).map((at) => itemAt(words, at));
  const first = marks[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(body, first - BEFORE);
  const end = wordEnd(body, Math.min(body.length, start + LENGTH));
  return parts(body, start, end, marks);
}

/** The text in one line, without its heading; where no punctuation ends a line, a dot parts it from the next. */
function withoutHeading(title: string, text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const heading = plainWords(first).join(' ') === plainWords(title).join(' ');
  return (heading && rest.length > 0 ? rest : [first, ...rest]).reduce(
    (text, line) => `${text}${/[.;:!?…,]$/u.test(text) ? ' ' : ' · '}${line}`,
  );
}

const wordStart = (text: string, near: number) => {
  const space = text.indexOf(' ', near);
  return space < 0 ? near : space + 1;
};
const wordEnd = (text: string, near: number) => {
  const space = text.indexOf(' ', near);
  return space < 0 ? text.length : space;
};

function parts(
  text: string,
  start: number,
  end: number,
  marks: readonly { start: number; end: number }[],
): ExcerptPart[] {
  const out: ExcerptPart[] = [];
  const push = (piece: string, marked: boolean) => {
    if (piece !== '') out.push({ text: piece, marked });
  };
  if (start > 0) push('… ', false);
  let at = start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > end) continue;
    const between = text.slice(at, mark.start);
    const last = out.at(-1);
    // Adjacent words are marked as one.
    if (last?.marked && /^[^\p{L}\p{N}]*$/u.test(between)) last.text += between + text.slice(mark.start, mark.end);
    else {
      push(between, false);
      push(text.slice(mark.start, mark.end), true);
    }
    at = mark.end;
  }
  push(text.slice(at, end), false);
  if (end < text.length) push(' …', false);
  return out;
}
