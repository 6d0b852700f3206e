/** What is being typed, kept in this browser until it is handed over: closing the page by mistake loses nothing. */
export class Draft<Typed> {
  private readonly key: string;

  /** @param key names what it is a draft of, the same for the same thing */
  constructor(key: string) {
    this.key = key;
  }

  keep(typed: Typed): void {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), typed }));
    } catch {
      // A browser that keeps nothing, or is full: the page works all the same.
    }
  }

  /** @returns what was typed, and when, in words; null where nothing is kept */
  kept(): { typed: Typed; when: string } | null {
    try {
      const { at, typed } = JSON.parse(localStorage.getItem(this.key) ?? 'null') as { at: number; typed: Typed };
      if (typed === undefined) return null;
      return { typed, when: new Intl.DateTimeFormat('vi', { dateStyle: 'short', timeStyle: 'short' }).format(at) };
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // Nothing is kept then.
    }
  }
}
