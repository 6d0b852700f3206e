// A thread that ends its process when an item keeps it busy for too long, or needs too much memory (work-log.ts). What counts is
// the time of the processor: a machine that does other things at the same time makes no file slow. What waits without end (a
// pipe) needs no processor, so the clock counts too, with patience. Plain JavaScript: to take the types out of one file, the
// thread would load what takes out types, which is most of its start.

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

/** Milliseconds between two looks. */
const PACE = 50;
/** How many times the limit on the processor's time may pass by the clock. */
const PATIENCE = 6;

/**
 * Number of the item, its milliseconds, its megabytes; the pipe of log-line.ts; the process that waits for this one. That one ended by a
 * signal alone would leave a process that nothing ends.
 * @type {{ shared: Int32Array, log: number, parent: number }}
 */
const { shared, log, parent } = workerData;
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let item = 0;
let begun = { busy: busy(), clock: performance.now() };

/** @param {'time' | 'memory'} why */
function end(why) {
  /** @type {import('./log-line.ts').LogLine} */
  const line = { ends: why };
  writeSync(log, `${JSON.stringify(line)}\n`);
  process.kill(process.pid, 'SIGKILL');
}

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const now = Atomics.load(shared, 0);
  const milliseconds = Atomics.load(shared, 1);
  const megabytes = Atomics.load(shared, 2);
  if (now !== item) [item, begun] = [now, { busy: busy(), clock: performance.now() }];
  const isLate = busy() - begun.busy > milliseconds || performance.now() - begun.clock > PATIENCE * milliseconds;
  if (milliseconds > 0 && isLate) end('time');
  if (megabytes > 0 && process.memoryUsage.rss() > megabytes * 1e6) end('memory');
}, PACE);
