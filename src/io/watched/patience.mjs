// How long an item may keep a process. What counts is the time of the processor: a machine that does other things at the same time makes no file slow.
// What waits without end (a pipe, a disk of another machine) needs none, so the clock counts too, but only as long as the process uses hardly any
// processor: the scheduler of a busy machine gives one that could go on a little now and then, and one that waits only what Node's other threads use. Plain JavaScript: see watchdog.mjs.

/** How many times the limit on the processor's time may pass by the clock while nothing is done. */
export const PATIENCE = 15;
/**
 * The part of the limit that a process uses of the processor to show that it goes on. Where its main thread only waits, the other threads of Node were
 * measured to use 1 to 5 ms every few seconds, so it may wait up to twice as long as its patience.
 */
const SIGN_OF_LIFE = 1 / 100;
/** Milliseconds between two looks that count at most: a machine that sleeps, or a process that a person stops, waits for nothing. */
const LONGEST_LOOK = 1000;

/** The time of one item. All times are in milliseconds: of the processor what all threads but the watching one used, of the clock from any point. */
export class Patience {
  #begun;
  #seen;
  #waited = 0;
  #signOfLife;

  /** @param {{ busy: number, clock: number }} now when the item is begun */
  constructor({ busy, clock }) {
    this.#begun = busy;
    this.#signOfLife = busy;
    this.#seen = clock;
  }

  /**
   * Whether the item has had its time.
   * @param {{ busy: number, clock: number }} now at this look
   * @param {number} limit milliseconds of the processor; 0 is no limit
   */
  isOver({ busy, clock }, limit) {
    this.#waited += Math.min(clock - this.#seen, LONGEST_LOOK);
    this.#seen = clock;
    if (busy - this.#signOfLife >= SIGN_OF_LIFE * limit) {
      this.#signOfLife = busy;
      this.#waited = 0;
    }
    return limit > 0 && (busy - this.#begun > limit || this.#waited > PATIENCE * limit);
  }
}
