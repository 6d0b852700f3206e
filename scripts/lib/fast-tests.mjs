import { globSync, readFileSync } from 'node:fs';
import { root } from './paths.mjs';

/** Those that read every file of the repository, or try hundreds of made-up inputs for seconds. */
const thorough = [
  'repository/**',
  'check/personal-data.test.ts',
  'disclosure/one-page.test.ts',
  'disclosure/small-counts.test.ts',
  'editing/content-format.test.ts',
  'editing/preview.test.ts',
  'law/calendar/working-days.test.ts',
  'mdx/grammar.test.ts',
  'word/balance.test.ts',
  'word/hostile.test.ts',
  'word/nothing-lost.test.ts',
];

const startsPrograms = /node:child_process|lib\/process\.mjs|bare-machine\.ts|bare-repository\.ts/u;

/** The unit tests that are not fast: thorough ones, and those that start other programs. */
export const slowTests = () => [
  ...thorough.map((name) => `tests/unit/${name}`),
  ...globSync('tests/unit/**/*.test.ts', { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => startsPrograms.test(readFileSync(`${root}/${name}`, 'utf8'))),
];
