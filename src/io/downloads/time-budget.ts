import type { Limits } from '../watched/log-line.ts';

/**
 * Milliseconds of the processor that all files together may need beyond what each may need by itself: many files that keep their reader busy almost as long
 * as one may would otherwise take hours.
 */
export const ROOM = 20_000;

/** What one file may need of the time for all. */
export class TimeBudget {
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  /** What is left for all. */
  get room(): number {
    return this.#room;
  }

  /** The limits of a file as long as there is room; its own time when there is none left. */
  limitsOf({ milliseconds, fair = milliseconds, ...rest }: Limits): Limits {
    return { ...rest, milliseconds: Math.min(milliseconds, fair + this.#room) };
  }

  /** @param used by a file of these limits */
  spend(used: number, { milliseconds, fair = milliseconds }: Limits): void {
    this.#room = Math.max(0, this.#room - Math.max(0, used - fair));
  }
}
