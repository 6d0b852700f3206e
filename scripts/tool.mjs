// Runs a program of an installed package with the project's Node, and installs the packages first where they are missing:
// node scripts/tool.mjs vitest run --project=unit

import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/problem.mjs';
import { programOf, runNode } from './lib/process.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';

/** Programs whose package has another name. The TypeScript that `astro check` and eslint load has a slower tsc. */
const packages = { tsc: 'typescript-7' };

stopWithNpm();
await runMain(async () => {
  const [program, ...args] = process.argv.slice(2);
  await ensureInstalled();
  const { code } = await runNode(programOf(packages[program] ?? program, program), args, { interactive: true });
  process.exitCode = code;
});
