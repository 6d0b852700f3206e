// The reader of the output of a command may stop reading (`npm run check | head -1`). Node makes an error with a stack trace of that. The rest is for
// nobody then; the command itself goes on to its end, because it may be writing files, and because its code still says what it found.

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPIPE') throw error;
  });
