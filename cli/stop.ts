/** Ends a command. Thrown, because `process.exit` would cut off a long report that is still on its way to a pipe. */
export class Stop extends Error {
  /** 0 done, 1 not possible, 2 called in a wrong way. */
  readonly code: 0 | 1 | 2;

  constructor(message: string, code: 0 | 1 | 2) {
    super(message);
    this.code = code;
  }
}

/** The exit code of a command that ends by itself or by a {@link Stop}, whose message is said. Any other error is thrown on. */
export async function untilStopped<Code extends number>(
  run: () => Promise<Code>,
  complain: (line: string) => void,
): Promise<Code | Stop['code']> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    complain(error.message);
    return error.code;
  }
}
