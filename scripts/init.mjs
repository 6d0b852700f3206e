// npm run init: from a fresh clone to another school's site. Installs what the command needs, then asks.

import { ensureInstalled } from './lib/install.mjs';
import { inRepository } from './lib/paths.mjs';
import { runMain } from './lib/problem.mjs';
import { runNode } from './lib/process.mjs';

await runMain(async () => {
  await ensureInstalled();
  const { code } = await runNode(inRepository('cli/init.ts'), process.argv.slice(2), { interactive: true });
  process.exitCode = code;
});
