/** A text that is read as a whole. */
export interface Passage {
  text: string;
  /** What is above it and is said of it too: the line before a list, the heading row of a table. Empty if nothing is. */
  lead: string;
}

/** A stretch of a passage that must not be published as it is. */
export interface Finding {
  /** UTF-16 offset in the passage. */
  index: number;
  length: number;
  /** What was found, in Vietnamese, from a small letter to a full stop. */
  message: string;
  /** Whether nothing else can be meant: then it is an error, otherwise a warning. */
  certain: boolean;
  /** Whose it is, where the stretch is a sum or a day that others may have too. Never in a message. */
  whose?: string;
}

/** The findings from left to right, without those that overlap one before them in the list. */
export function withoutOverlaps<Found extends Finding>(findings: readonly Found[]): Found[] {
  const ranked = findings.map((finding, rank) => ({ finding, rank }));
  ranked.sort((a, b) => a.finding.index - b.finding.index || a.rank - b.rank);
  const kept: typeof ranked = [];
  for (const each of ranked) {
    const last = kept.at(-1);
    if (!last || last.finding.index + last.finding.length <= each.finding.index) kept.push(each);
    else if (each.rank < last.rank) kept[kept.length - 1] = each;
  }
  return kept.map(({ finding }) => finding);
}
