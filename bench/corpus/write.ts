import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusFiles } from './corpus.ts';

/**
 * npm run bench:content -- --plans N --references M --seed S --out DIR: writes a content folder of that size, from which
 * `CONTENT_DIR=DIR npm run build` builds. DIR must be new or empty. Ends with 2 where an argument is wrong.
 */
const { values } = parseArgs({
  options: {
    plans: { type: 'string', default: '100' },
    references: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const [plans, references, seed] = [
  values.plans,
  values.references ?? String(Number(values.plans) * 3),
  values.seed,
].map(Number) as [number, number, number];
const stop = (message: string): never => {
  console.error(message);
  process.exit(2);
};
if (![plans, references, seed].every((value) => Number.isSafeInteger(value) && value >= 0) || references < 20)
  stop('--plans, --references and --seed are whole numbers; a plan cites, so at least 20 references.');
const out = resolve(values.out ?? stop('--out DIR: where the content folder is written.'));
if (existsSync(out) && readdirSync(out).length > 0) stop(`${out} is not empty.`);
let files = 0;
for (const [name, text] of corpusFiles({ plans, references, seed })) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  files++;
}
console.log(`${files} files, ${plans} plans, ${references} references in ${out}.`);
