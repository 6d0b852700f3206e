import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** npm run bench [-- name …]: runs the project's own measurements one after the other and prints what they print. */
const folder = import.meta.dirname;
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts' && !name.startsWith('lib-'))
  .map((name) => name.replace(/\.ts$/u, ''));
const wanted = process.argv.slice(2).filter((each) => !each.startsWith('-'));
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`Không có phép đo “${unknown.join(', ')}”. Các phép đo: ${benches.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name} ==`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
