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
}
