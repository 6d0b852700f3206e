/** Milliseconds after the last key before what was typed is read. */
const PAUSE = 400;

/**
 * When to read what is typed into a form, and whether the last reading has all of it. An answer to a question that was asked
 * before the last key says nothing of that key.
 */
export class TypedReading {
  private readonly ask: () => void;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How many changes there were, how many the last question had, how many its answer. */
  private changes = 0;
  private asked = 0;
  private answered = 0;
  private waiting: (() => void)[] = [];

  /** @param ask sends the form as it is now to be read */
  constructor(ask: () => void) {
    this.ask = ask;
  }

  /** Something was typed: it is read after a pause. */
  typed(): void {
    this.changes++;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), PAUSE);
  }

  /** Reads at once. */
  now(): void {
    this.drop();
    this.asked = this.changes;
    this.ask();
  }

  /** Another form is opened: what was about to be read is of no use. */
  drop(): void {
    clearTimeout(this.timer);
  }

  /** The answer to the last question has come. */
  done(): void {
    this.answered = this.asked;
    if (this.answered < this.changes) return;
    for (const go of this.waiting.splice(0)) go();
  }

  /** @returns once everything that was typed has been read */
  async complete(): Promise<void> {
    if (this.answered === this.changes) return;
    await new Promise<void>((go) => {
      this.waiting.push(go);
      this.now();
    });
  }
}
