/** The pipe on which a watched process says what it is working on. */
export const LOG = 3;

/** What a watched process says, one a line: what it begins, what a person is to hear whatever becomes of it, and why it is ended. */
export type LogLine = { begins: string | null } | { says: string } | { ends: 'time' | 'memory' };

/** What one item may need. 0 is no limit. */
export interface Limits {
  /** Of the processor. */
  milliseconds: number;
  /** How many of these are not taken from the time for all items together; all of them where it is not said. */
  fair?: number;
  /** Of the whole process. */
  megabytes: number;
}
