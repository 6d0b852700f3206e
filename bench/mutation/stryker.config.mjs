import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The part of the model's lines that are changed. All of them would take days on two cores. */
const share = Number(process.env.MUTATION_SHARE ?? '0.004');

/** Which lines are taken is decided by a digest of the line itself: the same code gives the same sample on any machine. */
const isTaken = (file, line) =>
  createHash('sha256').update(`${file}\n${line}`).digest().readUInt32BE() < share * 2 ** 32;

const files = execFileSync('git', ['ls-files', process.env.MUTATION_FILES ?? 'src/model'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file.endsWith('.ts'));
const lines = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() !== '' && isTaken(file, line) ? [`${file}:${index + 1}-${index + 1}`] : [])),
);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: lines,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
  ignoreStatic: true,
  ignorePatterns: ['dist', '.cache', 'bench/mutation/node_modules', 'tests/pictures', 'docs'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  disableTypeChecks: false,
  checkers: [],
};
