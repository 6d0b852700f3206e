// The reader of the output of a command may stop reading (`npm run check | head -1`). Node makes an error with a stack trace of that. The rest is for
// nobody then; the command itself goes on to its end, because it may be writing files, and because its code still says what it found. Where the output
// goes to a disk that is full, something is missing that somebody wants: a sentence, and a code that is not 0 whatever the command sets later.

import { writeSync } from 'node:fs';
import { knownSystemProblem } from './system-problem.mjs';

/** @param {unknown} error that writing to the output gave; thrown where it is not known */
function failed(error) {
  const words = knownSystemProblem(error);
  if (words === null) throw error;
  process.on('exit', (code) => {
    process.exitCode = code || 1;
  });
  try {
    writeSync(2, `\nDừng lại: Không ghi hết được kết quả: ${words}\n`);
  } catch {
    // Standard error may be on that disk, too.
  }
}

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') failed(error);
  });
