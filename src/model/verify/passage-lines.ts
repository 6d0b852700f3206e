import type { Passage } from '../text/word-changes.ts';

/** Passages that are shown; the rest is counted. */
const MOST = 20;

/** What differs, as lines of text. `before` is what the site publishes, `after` what the file says. */
export function passageLines(passages: readonly Passage[]): string[] {
  const lines = passages
    .slice(0, MOST)
    .flatMap(({ before, after, lead, tail }, index) => [
      `${index + 1}. ${lead ?? ''}[…]${tail ?? ''}`,
      `   trên trang: ${before?.trim() ?? '(không có)'}`,
      `   trong tệp:  ${after?.trim() ?? '(không có)'}`,
    ]);
  const left = passages.length - MOST;
  return left > 0 ? [...lines, `… và ${left} chỗ khác.`] : lines;
}
