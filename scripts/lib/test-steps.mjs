import { rmSync } from 'node:fs';
import { inRepository } from './paths.mjs';
import { programOf, runNode } from './process.mjs';
import { seedEnvironment } from './seed-school.mjs';

const cache = (name) => inRepository(`.cache/${name}`);

/** Where vitest writes what it counted in one of its projects. */
export const vitestReport = (project) => cache(`vitest-${project}.json`);

const vitest = (project) => () =>
  runNode(programOf('vitest'), [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${vitestReport(project)}`,
  ]);

const quietly =
  (packageName, ...args) =>
  () =>
    runNode(programOf(packageName), args, { quiet: true });

/**
 * `BASE_REF` names what a pull request is compared with, `origin/main` for example: nothing that was published may go
 * from it before its retention ends. Without it there is no earlier state to compare with.
 */
const sinceBase = () => (process.env.BASE_REF ? ['--base', process.env.BASE_REF] : []);

const build = (settings = {}) =>
  runNode(inRepository('scripts/build.mjs'), ['--if-changed'], { env: { ...process.env, ...settings } });

/**
 * The steps of `npm test`, in order; the first that fails ends the run.
 *
 * @type {{ name: string, title: string, run: () => Promise<{ code: number, output: string }>, quiet?: true,
 *   vitest?: true, browser?: true, engines?: true }[]} `quiet`: prints nothing, so quiet steps that follow each other run at
 *   the same time; `browser`: needs a Chromium; `engines`: uses Firefox and WebKit where they can be had
 */
export const testSteps = [
  {
    name: 'format',
    quiet: true,
    title: 'Định dạng (prettier)',
    run: quietly('prettier', '--check', '--cache', '--cache-location', cache('prettier'), '--log-level=warn', '.'),
  },
  {
    name: 'lint',
    quiet: true,
    title: 'Quy tắc viết mã (eslint)',
    run: async () => {
      const counted = await runNode(inRepository('scripts/ratchet.mjs'), [], { quiet: true });
      if (counted.code !== 0) return counted;
      // The cache knows a file by its content and not by the types that it imports. What it says is wrong is asked again
      // without it; what it wrongly lets pass is found where nothing is cached, in CI.
      const lint = quietly(
        'eslint',
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        cache('eslint'),
        '--max-warnings=0',
        '.',
      );
      const cached = await lint();
      if (cached.code === 0) return cached;
      rmSync(cache('eslint'), { force: true });
      return lint();
    },
  },
  {
    name: 'types',
    quiet: true,
    title: 'Kiểu dữ liệu (astro check)',
    run: async () => {
      const sync = await quietly('astro', 'sync')();
      return sync.code === 0 ? quietly('astro', 'check')() : sync;
    },
  },
  {
    name: 'content',
    title: 'Nội dung (npm run check)',
    run: () => runNode(inRepository('cli/check.ts'), sinceBase()),
  },
  { name: 'unit', title: 'Kiểm thử từng phần', run: vitest('unit'), vitest: true },
  {
    name: 'build',
    title: 'Dựng trang (npm run build)',
    run: async () => {
      const own = await build();
      const seed = seedEnvironment();
      return own.code !== 0 || Object.keys(seed).length === 0 ? own : build(seed);
    },
  },
  { name: 'built', title: 'Kiểm thử các trang đã dựng', run: vitest('built'), vitest: true },
  { name: 'browser', title: 'Kiểm thử trong trình duyệt', run: vitest('browser'), vitest: true, browser: true },
  {
    name: 'engines',
    title: 'Kiểm thử trong Firefox và WebKit',
    run: vitest('engines'),
    vitest: true,
    engines: true,
  },
];
