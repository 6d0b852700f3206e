// node scripts/audit.mjs: asks npm whether holes are known in the packages that build the site or reach readers. Tools of tests do
// neither. Needs no installed package.

import { auditProblem } from './lib/audit.mjs';
import { runMain } from './lib/problem.mjs';
import { run } from './lib/process.mjs';

await runMain(async () => {
  const args = ['audit', '--json', '--loglevel=silent', '--package-lock-only', '--omit=dev'];
  const problem = auditProblem((await run('npm', args, { quiet: true })).output);
  if (problem !== null) throw problem;
  console.log('Các gói mà trang dùng không có lỗ hổng mức cao nào mà npm biết.');
});
