// npm run pictures: takes the pictures of the page types again, after the look was changed on purpose. Look at what changed
// before it is committed: git diff --stat tests/pictures

import { runMain } from './lib/problem.mjs';
import { programOf, runNode } from './lib/process.mjs';

await runMain(async () => {
  const env = { ...process.env, PICTURES: 'renew' };
  const { code } = await runNode(
    programOf('vitest'),
    ['run', '--project', 'browser', 'tests/browser/pictures.test.ts'],
    {
      env,
    },
  );
  process.exitCode = code;
});
