/** Ends a command. Thrown, because `process.exit` would cut off a long report that is still on its way to a pipe. */
export class Stop extends Error {
  /** 0 done, 1 not possible, 2 called in a wrong way. */
  readonly code: 0 | 1 | 2;

  constructor(message: string, code: 0 | 1 | 2) {
    super(message);
    this.code = code;
  }
}
