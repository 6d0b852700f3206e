import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/** Those that read every file of the repository, or try hundreds of made-up inputs for seconds. */
const thorough = [
  'repository/**',
  'check/personal-data.test.ts',
  'disclosure/one-page.test.ts',
  'disclosure/small-counts.test.ts',
  'editing/content-format.test.ts',
  'editing/preview.test.ts',
  'io/watched.test.ts',
  'law/calendar/working-days.test.ts',
  'mdx/grammar.test.ts',
  'word/balance.test.ts',
  'word/hostile.test.ts',
  'word/nothing-lost.test.ts',
];

/** Those that need no file and still take seconds. */
const slowAlone = ['rules/import-examples.test.ts', 'rules/refusal-examples.test.ts', 'word/head-and-tail.test.ts'];

const startsPrograms = /node:child_process|lib\/process\.mjs|bare-machine\.ts|bare-repository\.ts/u;

const unitTests = () => globSync('tests/unit/**/*.test.ts', { cwd: root }).map((name) => name.replaceAll('\\', '/'));

const inUnit = (names) => names.map((name) => `tests/unit/${name}`);

/** The unit tests that a tool does not run which runs tests hundreds of times: thorough ones, and those that start other programs. */
export const thoroughTests = () => [
  ...inUnit(thorough),
  ...unitTests().filter((name) => startsPrograms.test(readFileSync(join(root, name), 'utf8'))),
];

/** Modules that read files or start programs. */
const impure = /from '(?:(?:\.\.\/)+(?:src\/io|scripts|cli)\/|node:(?:fs|child_process))/u;

/** Whether a test, with the modules of `tests/` that it imports, asks only the model: no file, no command, no program. */
function isPure(path, seen = new Set()) {
  if (seen.has(path)) return true;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  if (impure.test(text)) return false;
  const imported = [...text.matchAll(/from '(\.[^']+)'/gu)].map(([, name]) => join(dirname(path), name));
  return imported.filter((each) => each.startsWith(join(root, 'tests'))).every((each) => isPure(each, seen));
}

/** The unit tests that are not fast: those that are thorough, and those that read files, which is most of the time of the others. */
export const slowTests = () => [
  ...inUnit([...thorough, ...slowAlone]),
  ...unitTests().filter((name) => !isPure(join(root, name))),
];
