import { inRepository } from './paths.mjs';
import { programOf, runNode } from './process.mjs';
import { seedEnvironment } from './seed-school.mjs';

const cache = (name) => inRepository(`.cache/${name}`);

/** Where vitest writes what it counted in one of its projects. */
export const vitestReport = (project) => cache(`vitest-${project}.json`);

const vitest =
  (project) =>
  ({ signal } = {}) =>
    runNode(
      programOf('vitest'),
      [
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport(project)}`,
      ],
      { signal },
    );

const quietly =
  (packageName, ...args) =>
  ({ signal } = {}) =>
    runNode(programOf(packageName), args, { quiet: true, signal });

let synced;
/** Writes the types that Astro makes of the content: lint and types ask for them, and a fresh clone has none. Once in a run. */
const sync = (options) => (synced ??= quietly('astro', 'sync')(options));

/**
 * `BASE_REF` names what a pull request is compared with, `origin/main` for example: nothing that was published may go
 * from it before its retention ends. Without it there is no earlier state to compare with.
 */
const sinceBase = () => (process.env.BASE_REF ? ['--base', process.env.BASE_REF] : []);

const build = (signal, settings = {}) =>
  runNode(inRepository('scripts/build.mjs'), ['--if-changed'], {
    env: { ...process.env, ...settings },
    quiet: true,
    signal,
  });

/**
 * The steps of `npm test`, in order; the first that fails ends the run.
 *
 * @type {{ name: string, title: string, run: (options: { signal?: AbortSignal }) => Promise<{ code: number, output: string }>,
 *   quiet?: true, early?: true, vitest?: true, browser?: true, engines?: true }[]} `quiet`: prints nothing, so quiet steps that
 *   follow each other run at the same time; `early`: prints nothing either, and runs after the early one before it while other
 *   steps run, because it leaves a core idle; `browser`: needs a Chromium; `engines`: uses Firefox and WebKit where they can be had
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
    title: 'Quy tắc viết mã (oxlint, eslint)',
    run: async (options) => {
      const counted = await runNode(inRepository('scripts/ratchet.mjs'), [], { quiet: true, ...options });
      if (counted.code !== 0) return counted;
      const synced = await sync(options);
      if (synced.code !== 0) return synced;
      const quick = await quietly('oxlint')(options);
      if (quick.code !== 0) return quick;
      // Components, and what oxlint has no rule for. No rule here asks the types, so that a file alone decides what is said of it.
      return quietly(
        'eslint',
        '--cache',
        '--cache-strategy',
        'content',
        '--cache-location',
        cache('eslint'),
        '--max-warnings=0',
        '.',
      )(options);
    },
  },
  {
    name: 'content',
    title: 'Nội dung (npm run check)',
    run: () => runNode(inRepository('cli/check.ts'), sinceBase()),
  },
  { name: 'unit', title: 'Kiểm thử từng phần', run: vitest('unit'), vitest: true },
  {
    name: 'types',
    early: true,
    title: 'Kiểu dữ liệu (tsc, astro check)',
    run: async (options) => {
      const synced = await sync(options);
      if (synced.code !== 0) return synced;
      const modules = await runNode(programOf('typescript-7', 'tsc'), ['--noEmit', '--singleThreaded'], {
        quiet: true,
        ...options,
      });
      if (modules.code !== 0) return modules;
      return quietly('astro', 'check', '--noSync', '--tsconfig', inRepository('tsconfig.astro.json'))(options);
    },
  },
  {
    name: 'build',
    early: true,
    title: 'Dựng trang (npm run build)',
    run: async ({ signal }) => {
      const own = await build(signal);
      const seed = seedEnvironment();
      return own.code !== 0 || Object.keys(seed).length === 0 ? own : build(signal, seed);
    },
  },
  {
    name: 'samples',
    early: true,
    title: 'Dựng hai trang mẫu cho kiểm thử',
    run: ({ signal }) => runNode(inRepository('tests/support/build-samples.ts'), [], { quiet: true, signal }),
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
