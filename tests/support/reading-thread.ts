import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { afterAll, beforeAll } from 'vitest';
import { readingProcess } from '../../src/io/downloads/reading-process.ts';
import { limitsOfSize } from '../../src/io/downloads/remembered-reading.ts';
import type { ReadingOrder } from '../../src/io/downloads/remembered-reading.ts';
import { runWatched } from '../../src/io/watched/run-watched.ts';

/** The processes that read downloads. */
const scripts = ['text-process.ts', 'file-text-process.ts'] as const;
export type ReadingScript = (typeof scripts)[number];
const isReadingScript = (name: string): name is ReadingScript => (scripts as readonly string[]).includes(name);

interface FileInOrder {
  path: string;
}
type Order = ReadingOrder<FileInOrder>;

/** How many times the limit on the processor's time may pass by the clock before a process reads the file. */
const PATIENCE = 6;

/** A thread that goes on: it starts once for all tests of a process. */
class ReadingThread {
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));
  readonly #channel = new MessageChannel();
  readonly #worker: Worker;

  constructor() {
    const { port1, port2 } = this.#channel;
    port1.unref();
    this.#worker = new Worker(new URL('reading-thread-work.ts', import.meta.url), {
      workerData: { port: port2, answered: this.#answered },
      transferList: [port2],
      execArgv: ['--no-warnings'],
    });
    this.#worker.unref();
  }

  /** What is read in a file; null where the reader fails or takes longer than so many milliseconds. */
  read(script: ReadingScript, file: FileInOrder, more: unknown, milliseconds: number): { read: unknown } | null {
    Atomics.store(this.#answered, 0, 0);
    this.#worker.postMessage({ script, file, more });
    if (Atomics.wait(this.#answered, 0, 0, milliseconds) === 'timed-out') return null;
    return (receiveMessageOnPort(this.#channel.port1)?.message ?? null) as { read: unknown } | null;
  }

  end(): void {
    void this.#worker.terminate();
  }
}

let thread: ReadingThread | null = null;

/** Whether a test asks what the process does with the file: it gives limits of its own, or the file is a pipe. */
const isForProcess = ({ path, limits }: Order['files'][number]): boolean => {
  const file = statSync(path, { throwIfNoEntry: false });
  return !file?.isFile() || !isDeepStrictEqual(limits, limitsOfSize(file.size));
};

/** Answers as `runWatched` does. What a thread does not read to its end is left to a process, which says why. */
const readInThread: typeof runWatched = (script, options = {}) => {
  const name = basename(script);
  const { files, more, room } = JSON.parse(options.input ?? '') as Order;
  if (!isReadingScript(name) || files.some(isForProcess)) return runWatched(script, options);
  const lines: string[] = [];
  for (const file of files) {
    thread ??= new ReadingThread();
    const answer = thread.read(name, file, more, PATIENCE * file.limits.milliseconds);
    if (answer === null) {
      thread.end();
      thread = null;
      return runWatched(script, options);
    }
    lines.push(JSON.stringify({ ...answer, room }));
  }
  return { code: 0, stdout: lines.join('\n'), errors: '', stopped: null };
};

/** From now on downloads are read in a thread of this process. */
export const readInThreads = (): void => void (readingProcess.run = readInThread);

/** The tests of this block read downloads as a command does, in processes of their own. */
export function readInProcesses(): void {
  beforeAll(() => void (readingProcess.run = runWatched));
  afterAll(readInThreads);
}
