// Loaded before or by a program (`node --import`): ends it when the process that started it is gone. A build that was killed
// must not leave an Astro that goes on writing.
// The parent says its number where it may be gone before this is read.
const parent = Number(process.env.STARTED_BY) || process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();
