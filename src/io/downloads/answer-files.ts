import { readFileSync, writeSync } from 'node:fs';
import { itemAt } from '../../model/items.ts';
import { watchThisProcess } from '../watched/work-log.ts';
import type { ReadingOrder } from './remembered-reading.ts';
import { TimeBudget } from './time-budget.ts';

/** A pipe takes as much of a long answer as it has room for. */
function writeWhole(answer: string): void {
  let rest: Uint8Array = Buffer.from(answer);
  while (rest.length > 0)
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      // Full: it is being read. The watch ends what waits for too long.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
}

/**
 * The work of a process that reads files under watch (`remembered-reading.ts`): takes its order from the standard input, and writes a line for
 * each file to the standard output.
 */
export async function answerFiles<File>(answer: (file: File, more: unknown) => Promise<unknown>): Promise<void> {
  const { files, more, room } = JSON.parse(readFileSync(0, 'utf8')) as ReadingOrder<File>;
  const budget = new TimeBudget(room);
  const begin = watchThisProcess((index) => budget.limitsOf(itemAt(files, Number(index)).limits));
  for (const [index, file] of files.entries()) {
    begin(String(index));
    const before = process.cpuUsage();
    const read = await answer(file, more);
    const { user, system } = process.cpuUsage(before);
    budget.spend((user + system) / 1000, file.limits);
    writeWhole(`${JSON.stringify({ read, room: budget.room })}\n`);
  }
}
