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
  'io/watched.test.ts',
  'law/calendar/working-days.test.ts',
  'mdx/grammar.test.ts',
  'word/balance.test.ts',
  'word/hostile.test.ts',
  'word/nothing-lost.test.ts',
];

/** Those that read a whole school for every example, or the whole register: seconds a file. */
const wholeSchools = [
  'change-report/law-changes.test.ts',
  'change-report/old-and-new.test.ts',
  'check/all-at-once.test.ts',
  'check/content-errors.test.ts',
  'check/office-files.test.ts',
  'check/permanence.test.ts',
  'comparison/comparison.test.ts',
  'disclosure/checker.test.ts',
  'disclosure/levels.test.ts',
  'editing/config.test.ts',
  'export/hostile-values.test.ts',
  'export/law-json.test.ts',
  'io/published-addresses.test.ts',
  'io/shared-law.test.ts',
  'law/duty/deadline.test.ts',
  'rules/checker-examples.test.ts',
  'rules/import-examples.test.ts',
  'rules/refusal-examples.test.ts',
  'search/alternatives.test.ts',
  'search/look-up.test.ts',
  'search/packed-table.test.ts',
  'search/records.test.ts',
  'setup/local-law.test.ts',
  'views/citation-accuracy.test.ts',
  'word/head-and-tail.test.ts',
  'word/round-trip.test.ts',
];

const startsPrograms = /node:child_process|lib\/process\.mjs|bare-machine\.ts|bare-repository\.ts/u;

const inUnit = (names) => names.map((name) => `tests/unit/${name}`);

/** The unit tests that a tool does not run which runs tests hundreds of times: thorough ones, and those that start other programs. */
export const thoroughTests = () => [
  ...inUnit(thorough),
  ...globSync('tests/unit/**/*.test.ts', { cwd: root })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => startsPrograms.test(readFileSync(`${root}/${name}`, 'utf8'))),
];

/** The unit tests that are not fast. */
export const slowTests = () => [...thoroughTests(), ...inUnit(wholeSchools)];
