// The thread of reading-thread.ts: what the processes that read downloads do (src/io/downloads/), one file after the other.

import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { answerDownload } from '../../src/io/downloads/answer-download.ts';
import type { FileToRead } from '../../src/io/downloads/text-findings.ts';
import { wordsOf } from '../../src/io/downloads/words-of-file.ts';
import type { ReadingScript } from './reading-thread.ts';

const works: Record<ReadingScript, (file: FileToRead, more: unknown) => Promise<unknown>> = {
  'text-process.ts': answerDownload,
  'file-text-process.ts': wordsOf,
};

const { port, answered } = workerData as { port: MessagePort; answered: Int32Array };

parentPort!.on('message', ({ script, file, more }: { script: ReadingScript; file: FileToRead; more: unknown }) => {
  void works[script](file, more)
    .then((read) => port.postMessage({ read }))
    .catch(() => port.postMessage(null))
    .then(() => {
      Atomics.store(answered, 0, 1);
      Atomics.notify(answered, 0);
    });
});
