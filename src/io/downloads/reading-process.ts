import { runWatched } from '../watched/run-watched.ts';

/** Starts the process that reads files (remembered-reading.ts). To start one takes a second, so tests may put in its place what answers the same. */
export const readingProcess: { run: typeof runWatched } = { run: runWatched };
