// A thread that ends its process when an item keeps it busy for too long (patience.mjs), or needs too much memory (work-log.ts). Plain JavaScript: to take
// the types out of one file, the thread would load what takes out types, which is most of its start.

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { Patience } from './patience.mjs';

/** Milliseconds between two looks. */
const PACE = 50;

/**
 * Number of the item, its milliseconds, its megabytes; the pipe of log-line.ts; the process that waits for this one. That one ended by a
 * signal alone would leave a process that nothing ends.
 * @type {{ shared: Int32Array, log: number, parent: number }}
 */
const { shared, log, parent } = workerData;
const sum = (/** @type {{ user: number, system: number }} */ { user, system }) => (user + system) / 1000;
/** What this thread uses is no work on an item. */
const times = () => ({ busy: sum(process.cpuUsage()) - sum(process.threadCpuUsage()), clock: performance.now() });
let item = 0;
let patience = new Patience(times());

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
  if (now !== item) [item, patience] = [now, new Patience(times())];
  if (patience.isOver(times(), milliseconds)) end('time');
  if (megabytes > 0 && process.memoryUsage.rss() > megabytes * 1e6) end('memory');
}, PACE);
