import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../src/io/read-content.ts';
import { publish } from './lib-publish.ts';

/**
 * Reading and checking the whole content folder with the 2024 plan 1, 100 and 1,000 times over. What
 * matters is the growth: time and memory for each further plan should stay the same.
 */
const plan = readFileSync('src/content/plans/2024-dan-van-chinh-quyen.mdx', 'utf8');
const rows: { plans: number; ms: number; msPerPlan: number; heapMB: number; issues: number }[] = [];
for (const plans of [1, 100, 1000]) {
  const root = mkdtempSync(join(tmpdir(), 'dan-biet-bench-'));
  cpSync('src/content', join(root, 'content'), { recursive: true });
  for (let i = 1; i < plans; i++) writeFileSync(join(root, `content/plans/2024-ke-hoach-${i}.mdx`), plan);
  // Under other names: a text that is read again under its name is not parsed again.
  readContent(join(root, 'content'), join(root, 'content'));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const begun = performance.now();
  const result = readContent(join(root, 'content'), root);
  const ms = performance.now() - begun;
  globalThis.gc?.();
  const heapMB = (process.memoryUsage().heapUsed - before) / 1e6;
  rows.push({
    plans,
    ms: Math.round(ms),
    msPerPlan: Number((ms / plans).toFixed(2)),
    heapMB: Math.round(heapMB),
    issues: result.issues.length,
  });
  rmSync(root, { recursive: true });
}
const [, hundred, thousand] = rows;
publish('content', 'Reading and checking the content', [
  {
    about: 'The whole content folder with the plan of 2024 1, 100 and 1,000 times over.',
    rows: rows.map(({ plans, ms, msPerPlan, heapMB }) => ({ plans, ms, 'ms per plan': msPerPlan, 'heap, MB': heapMB })),
  },
  {
    about: 'How much longer 1,000 plans take than 100; 10 is linear.',
    rows: [{ ratio: Number((thousand!.ms / hundred!.ms).toFixed(1)) }],
  },
]);
