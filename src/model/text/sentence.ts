const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** A passage quoted around a stretch of text. `before + exact + after` is a part of the text, white space as it is. */
export interface Quote {
  before: string;
  exact: string;
  after: string;
  /** Whether text of the same sentence was left out at that end. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** UTF-16 units kept on each side of the quoted words when the sentence is longer. */
const REACH = 160;

/**
 * The sentence in which a stretch is. Sentences of official documents run over a page, so a long one
 * is cut at a clause (`;`) or else at a word, and says that it was cut.
 * @param text one block of text. @param start @param end UTF-16 offsets into it.
 */
export function sentenceAround(text: string, start: number, end: number): Quote {
  let from = 0;
  let to = text.length;
  for (const { index, segment } of segmenter.segment(text)) {
    if (index <= start && start < index + segment.length) from = index;
    if (index < end && end <= index + segment.length) to = index + segment.length;
  }
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  const before = left.length <= REACH ? left : tail(left);
  const after = right.trimEnd().length <= REACH ? right.trimEnd() : head(right);
  return {
    before: before.trimStart(),
    exact: text.slice(start, end),
    after,
    cutBefore: before.length < left.length,
    cutAfter: after.length < right.trimEnd().length,
  };
}

/** The first sentence of a text, without the white space around it. Empty for an empty text. */
export function firstSentence(text: string): string {
  const [first] = segmenter.segment(text.trim());
  return first?.segment.trim() ?? '';
}

function tail(text: string): string {
  const kept = text.slice(-REACH);
  const clause = kept.lastIndexOf('; ');
  if (clause >= 0) return kept.slice(clause + 2);
  return kept.slice(kept.indexOf(' ') + 1);
}

function head(text: string): string {
  const kept = text.slice(0, REACH);
  const clause = kept.indexOf(';');
  if (clause >= 0) return kept.slice(0, clause);
  return kept.slice(0, kept.lastIndexOf(' '));
}
