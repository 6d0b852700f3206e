import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { publish } from './lib-publish.ts';

/**
 * npm run bench -- mutation [--share 0.004] [--files src/model/word]: changes a sample of the model line by line (Stryker) and counts what the
 * unit tests without the thorough ones do not notice. 0.004 takes forty minutes on two cores. Needs the tool, once: npm ci --prefix bench/mutation.
 * With --files the survivors are printed and no figure is kept; --report takes the figures of a report that is there.
 */
const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '0.004' },
    files: { type: 'string' },
    report: { type: 'string' },
  },
});
const root = join(import.meta.dirname, '..');
const tool = join(import.meta.dirname, 'mutation/node_modules/@stryker-mutator/core/bin/stryker.js');

/** Those of the run of 29 November 2026, looked at one by one. */
const lookedAt = { noticed: 9, tested: 41, removed: 3, same: 6 };

interface Report {
  files: Record<string, { mutants: { status: string }[] }>;
}

function run(): string {
  if (!existsSync(tool)) {
    console.error('Chưa cài công cụ của phép đo này. Cài bằng: npm ci --prefix bench/mutation');
    process.exit(2);
  }
  const env = { ...process.env, MUTATION_SHARE: values.share, MUTATION_FILES: values.files ?? 'src/model' };
  const { status } = spawnSync(process.execPath, [tool, 'run', 'bench/mutation/stryker.config.mjs'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  return join(root, '.cache/mutation.json');
}

const report = JSON.parse(readFileSync(values.report ?? run(), 'utf8')) as Report;
if (values.files === undefined) {
  const mutants = Object.values(report.files).flatMap((file) => file.mutants);
  const count = (status: string) => mutants.filter((mutant) => mutant.status === status).length;
  const [killed, timedOut] = [count('Killed'), count('Timeout')];
  const [survived, notRun] = [count('Survived'), count('NoCoverage')];
  const percent = (all: number) => Math.round((1000 * (killed + timedOut)) / all) / 10;
  publish('mutation', 'Changes of the model that the unit tests notice', [
    {
      about: `Stryker changes ${Number(values.share) * 100} % of the lines of the model, taken by a digest of the line, one change at a time. Only the unit tests run that are not thorough (\`thoroughTests\` in \`scripts/lib/fast-tests.mjs\`): the score is a lower bound of what \`npm test\` notices. Changes of code that runs once, as a file is loaded, are left out.`,
      rows: [
        {
          changes: killed + timedOut + survived + notRun,
          'a test failed': killed,
          'no end': timedOut,
          'not noticed': survived,
          'run by none of them': notRun,
          'score, %': percent(killed + timedOut + survived + notRun),
          'of what is run, %': percent(killed + timedOut + survived),
        },
      ],
    },
    {
      about:
        'What became of those that they did not notice in the run of 2026-11-29, each looked at, most tried again by hand.',
      rows: [
        {
          'another test notices it': lookedAt.noticed,
          'real, a test notices it since': lookedAt.tested,
          'the condition did nothing and is gone': lookedAt.removed,
          'nobody can notice it': lookedAt.same,
        },
      ],
    },
  ]);
}
