import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { LOG } from './log-line.ts';
import type { Limits, LogLine } from './log-line.ts';

/** Says what is being worked on; null where it is nothing that a person can leave out. */
export type Begin = (item: string | null) => void;

/** Says a line to a person through the process that waits for this one, which shows no other words of a process that was ended. */
export const sayThroughLog = (line: string): void => {
  writeSync(LOG, `${JSON.stringify({ says: line } satisfies LogLine)}\n`);
};

/**
 * Puts this process under watch. Each item may keep it busy for so long, and all of them may need so much memory; the process is
 * ended otherwise. A thread watches, because a parser that does not come back lets no timer run.
 * @param limitsOf what an item may need
 */
export function watchThisProcess(limitsOf: (item: string) => Limits): Begin {
  const shared = new Int32Array(new SharedArrayBuffer(12));
  new Worker(new URL('watchdog.mjs', import.meta.url), {
    workerData: { shared, log: LOG, parent: process.ppid },
  }).unref();
  return (item) => {
    writeSync(LOG, `${JSON.stringify({ begins: item } satisfies LogLine)}\n`);
    const { milliseconds, megabytes } = item === null ? { milliseconds: 0, megabytes: 0 } : limitsOf(item);
    Atomics.store(shared, 1, milliseconds);
    Atomics.store(shared, 2, megabytes);
    Atomics.add(shared, 0, 1);
  };
}
