// A server under watch that reads a file that it cannot read: node watched-server.ts crash|endless|memory|asked|elsewhere|fails

import { serverWatch } from '../../../src/io/watched/server-watch.ts';

const begin = serverWatch(process.argv[2] === 'memory' ? 20_000 : 300, 300);
if (begin === null) throw new Error('not started under watch');
const work = process.argv[2];
begin('src/content/plans/a.mdx');
if (work === 'elsewhere' || work === 'asked' || work === 'fails') begin(null);
if (work === 'fails') process.exit(3);
if (work === 'crash' || work === 'elsewhere') process.abort();
const taken = work === 'memory' ? Buffer.alloc(600_000_000, 1) : null;
if (work === 'asked') {
  setInterval(() => {}, 1000);
  // Ctrl+C reaches the server and what started it.
  process.kill(process.ppid, 'SIGINT');
} else for (;;) if (taken?.[0] === 0) break;
