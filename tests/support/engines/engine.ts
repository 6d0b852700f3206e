/** A browser with one page, driven the same way whatever its engine. */
export interface Engine {
  /** Opens an address and waits until it is loaded, with its fonts. */
  open: (address: string) => Promise<void>;
  /** Makes the window so many CSS pixels wide and waits until the page has that width. */
  resize: (width: number) => Promise<void>;
  /** Runs a function in the page; it sees its arguments and nothing else of the test. Arguments and result are JSON. */
  run: <Args extends unknown[], Result>(script: (...args: Args) => Result, ...args: Args) => Promise<Result>;
  /** Types into a field, after what is already there, and presses Enter. */
  submit: (field: string, text: string) => Promise<void>;
  /** Waits for a file field and chooses a file of this machine in it. */
  choose: (field: string, file: string) => Promise<void>;
  /**
   * How many parts of a role the browser itself gives to those who listen, within the first element that a selector finds.
   * @param role as ARIA names it: `cell`
   */
  countRole: (within: string, role: string) => Promise<number>;
  /** What the window shows, as PNG. */
  picture: () => Promise<Buffer>;
  close: () => Promise<void>;
}

/** Height of the window in CSS pixels, whatever its width. */
export const windowHeight = 900;

/** Milliseconds after which a browser that does not answer is given up. */
export const PATIENCE = 120_000;
