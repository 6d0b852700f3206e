import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * npm run bench [-- name …]: runs the project's own measurements one after the other and prints what they print. Options with a value
 * go to each of them: `npm run bench -- fuzz --minutes 10`.
 */
const folder = import.meta.dirname;
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'run.ts' && !name.startsWith('lib-'))
  .map((name) => name.replace(/\.ts$/u, ''));
const given = process.argv.slice(2);
const firstOption = given.findIndex((each) => each.startsWith('-'));
const [wanted, options] = firstOption < 0 ? [given, []] : [given.slice(0, firstOption), given.slice(firstOption)];
const unknown = wanted.filter((name) => !benches.includes(name));
if (unknown.length > 0) {
  console.error(`Không có phép đo “${unknown.join(', ')}”. Các phép đo: ${benches.join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length > 0 ? wanted : benches) {
  console.log(`\n== ${name} ==`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, `${name}.ts`), ...options], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
