// node scripts/ratchet.mjs [--write]: counts what must become rarer in the code and never more frequent. Fails where a
// number is above ratchet.json; `--write` writes numbers that fell into that file, and never one that rose.

import { readFileSync, writeFileSync } from 'node:fs';
import { inRepository } from './lib/paths.mjs';
import { Problem, runMain } from './lib/problem.mjs';
import { compareCounts, counts } from './lib/ratchet.mjs';

const file = inRepository('ratchet.json');

await runMain(() => {
  const allowed = JSON.parse(readFileSync(file, 'utf8'));
  const found = Object.fromEntries(Object.entries(counts).map(([key, { count }]) => [key, count()]));
  const { higher, lower } = compareCounts(allowed, found);
  const line = (key) => `${counts[key].title}: ${found[key]}, ratchet.json cho phép ${allowed[key] ?? 0}`;
  if (process.argv.includes('--write') && lower.length > 0)
    writeFileSync(
      file,
      `${JSON.stringify({ ...allowed, ...Object.fromEntries(lower.map((key) => [key, found[key]])) }, null, 2)}\n`,
    );
  else
    for (const key of lower)
      console.log(`Đã giảm ${line(key)}. Chạy node scripts/ratchet.mjs --write để giữ số mới, rồi commit.`);
  if (higher.length > 0)
    throw new Problem(
      `Có số đếm tăng lên, mà chỉ được giảm. ${higher.map(line).join('; ')}.`,
      higher.map((key) => counts[key].remedy),
    );
});
