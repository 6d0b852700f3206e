// A thread that ends its process when an item keeps it busy for too long, or needs too much memory (work-log.ts). What counts is
// the time of the processor: a machine that does other things at the same time makes no file slow. What waits without end (a
// pipe) needs no processor, so the clock counts too, with patience.

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { LOG } from './log-line.ts';
import type { LogLine } from './log-line.ts';

/** Milliseconds between two looks. */
const PACE = 50;
/** How many times the limit on the processor's time may pass by the clock. */
const PATIENCE = 6;

const shared = workerData as Int32Array;
const busy = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let item = 0;
let begun = { busy: busy(), clock: performance.now() };

function end(why: 'time' | 'memory'): void {
  writeSync(LOG, `${JSON.stringify({ ends: why } satisfies LogLine)}\n`);
  process.kill(process.pid, 'SIGKILL');
}

setInterval(() => {
  const [now, milliseconds, megabytes] = [0, 1, 2].map((index) => Atomics.load(shared, index)) as [
    number,
    number,
    number,
  ];
  if (now !== item) [item, begun] = [now, { busy: busy(), clock: performance.now() }];
  const isLate = busy() - begun.busy > milliseconds || performance.now() - begun.clock > PATIENCE * milliseconds;
  if (milliseconds > 0 && isLate) end('time');
  if (megabytes > 0 && process.memoryUsage.rss() > megabytes * 1e6) end('memory');
}, PACE);
