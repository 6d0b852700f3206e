/** Words that were written in another encoding than the one in which they are read. */
export interface GarbledText {
  /** The first word of them, as it is in the text. */
  found: string;
  /** The words as they were probably meant; null where that cannot be computed. */
  reading: string | null;
  /** What they were written in, in Vietnamese. */
  encoding: string;
}
