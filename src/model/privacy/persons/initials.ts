/** A name as reports have it: logs and comments outlive the corrected text. */
export const initialsOf = ({ syllables }: { syllables: readonly string[] }): string =>
  syllables.map((each) => `${each.charAt(0).toUpperCase()}.`).join('');
