// npm start: from a fresh clone to a site on this machine. npm start -- --port 4322 --host 0.0.0.0

import { refuseFolderName } from './lib/folder-name.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { inRepository } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { runNode } from './lib/process.mjs';
import { readStartArguments } from './lib/start-arguments.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';

stopWithNpm();

await runMain(async () => {
  const { port, host } = readStartArguments(process.argv.slice(2));
  refuseFolderName();
  await ensureInstalled();
  const { code } = await runNode(inRepository('scripts/serve.mjs'), [`--port=${port}`, `--host=${host}`]);
  process.exitCode = code;
});
