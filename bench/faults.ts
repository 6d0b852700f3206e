import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { cleanFiles } from '../tests/support/content-folder.ts';
import { inRepository } from '../scripts/lib/paths.mjs';
import { projectNode } from '../scripts/lib/process.mjs';
import { publish } from './lib-publish.ts';

/**
 * What happens to a site when its build is killed at twenty moments, the disk is full, files may not be written or read, packages
 * are missing, two builds run at once, caches are damaged. Real builds of a small school in a copy of this checkout without git, in
 * a folder with spaces and Vietnamese letters. Needs root on Linux for a small disk and another user. Takes twenty builds.
 */
const MOMENTS = 20;
const home = mkdtempSync(join(tmpdir(), 'lan-dung-loi-'));
spawnSync('chmod', ['755', home]);
const repo = join(home, "Trường Mầm non 'Ế' & 100% [a]");
const [content, dist] = [join(home, 'content'), join(repo, 'dist')];

function copyCheckout(): void {
  mkdirSync(repo);
  const left = new Set(['node_modules', '.git', 'dist', '.astro', '.cache']);
  for (const name of readdirSync(inRepository('.')))
    if (!left.has(name)) cpSync(inRepository(name), join(repo, name), { recursive: true });
  // Hard links: 700 MB of packages take a second and no place.
  spawnSync('cp', ['-al', inRepository('node_modules'), join(repo, 'node_modules')]);
  for (const name of ['.vite', '.astro', '.cache'])
    rmSync(join(repo, 'node_modules', name), { recursive: true, force: true });
  for (const [name, text] of Object.entries(cleanFiles)) {
    mkdirSync(dirname(join(content, name)), { recursive: true });
    writeFileSync(join(content, name), text);
  }
}

interface Run {
  child: ChildProcess;
  /** Everything that it printed, when all of it has ended. */
  ended: Promise<{ code: number | null; output: string }>;
}

/** Starts a command in the copy, in a group of its own. @param shell what is before it: `ulimit -f 100;` */
function start(script: string, env: NodeJS.ProcessEnv = {}, shell = ''): Run {
  const child = spawn('bash', ['-c', `${shell} exec "$NODE" ${script}`], {
    cwd: repo,
    env: { ...process.env, NODE: projectNode(), CONTENT_DIR: content, TODAY: '2026-11-22', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })) };
}

const build = (env?: NodeJS.ProcessEnv, shell?: string) => start('scripts/build.mjs', env, shell).ended;

const filesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
        .sort()
    : [];

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) hash.update(file).update(readFileSync(folder + file));
  return hash.digest('hex');
}

/** What says what happened, in the order in which it is looked for: of a command, of the checker, before the packages, of a build that came to its end. */
const sentences = [/Dừng lại: (.*)/u, /Gặp gì: (.*)/u, /(.*)\nCách sửa: /u, /(Đã dựng .*)/u, /(Không có gì đổi.*)/u];

/** What a person reads first; the remedies come after it (`--output` shows all). */
const saidIn = (output: string) => {
  const said = sentences.map((sentence) => sentence.exec(output)?.[1]).find((each) => each !== undefined);
  return (said ?? output.trim().split('\n').at(-1) ?? '').replaceAll(home, '…').slice(0, 160);
};

const isPlain = (output: string) => !/^\s+at .*:\d+:\d+\)?$/mu.test(output);

const rows: Record<string, string | number>[] = [];
let last = '';

/** Notes a run that should have failed: the last site is as it was, and the message has no stack trace. */
function note(fault: string, { code, output }: { code: number | null; output: string }, site = 'as it was'): void {
  const found = digestOf(dist) === last ? 'as it was' : 'CHANGED';
  rows.push({
    fault,
    'last site': site === 'as it was' ? found : site,
    code: String(code),
    plain: isPlain(output) ? 'yes' : 'NO',
    message: saidIn(output),
  });
  console.log(rows.at(-1));
  if (process.argv.includes('--output')) console.log(output);
}

copyCheckout();
const first = await build();
if (first.code !== 0) throw new Error(first.output);
// The first one fills caches, so the moments are those of a second one.
const begun = performance.now();
await build({ TODAY: '2026-11-21' });
const took = performance.now() - begun;
const names = filesOf(dist);
last = digestOf(dist);
console.log(`a build takes ${Math.round(took / 1000)} s`);

// A server goes on serving the last site all the time.
const server = start('scripts/serve.mjs --port=0');
let serverOutput = '';
server.child.stdout?.on('data', (chunk) => (serverOutput += String(chunk)));
while (!serverOutput.includes('http://')) await wait(200);
const address = /http:\/\/\S+/u.exec(serverOutput)?.[0] ?? '';
const answers = { all: 0, wrong: 0 };
const asking = setInterval(() => {
  answers.all++;
  fetch(address, { signal: AbortSignal.timeout(20_000) }).then(
    ({ status }) => (answers.wrong += status === 200 ? 0 : 1),
    () => answers.wrong++,
  );
}, 500);

const states = { old: 0, new: 0, other: 0 };
for (let moment = 0; moment < MOMENTS; moment++) {
  // A day of its own, so that a site that is new differs from the last.
  const run = start('scripts/build.mjs', { TODAY: `2026-10-${moment + 10}` });
  await Promise.race([wait((took * (moment + 0.5)) / MOMENTS), run.ended]);
  run.child.kill('SIGKILL');
  await run.ended;
  if (digestOf(dist) === last) states.old++;
  else if (filesOf(dist).join() === names.join()) states.new++;
  else states.other++;
  last = digestOf(dist);
}
rows.push({
  fault: `killed at ${MOMENTS} moments`,
  'last site': `old ${states.old}, new ${states.new}, other ${states.other}`,
  code: 'killed',
  plain: 'yes',
  message: '',
});
console.log(rows.at(-1));

note('a limit on the size of files (ulimit -f 100)', await build({ TODAY: '2026-11-24' }, 'ulimit -f 100;'));

const small = join(home, 'small');
mkdirSync(small);
if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]).status === 0) {
  note('a full disk for the site', await build({ OUT_DIR: join(small, 'site') }));
  spawnSync('mount', ['-o', 'remount,ro', small]);
  note('a read-only disk for the site', await build({ OUT_DIR: join(small, 'site2') }));
  spawnSync('umount', [small]);
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', small]);
  const other = join(small, 'site');
  const onOtherDisk = await build({ OUT_DIR: other });
  const isWhole = filesOf(other).join() === names.join() && readdirSync(small).join() === 'site';
  note('the site on another disk', onOtherDisk, isWhole ? 'whole there' : 'NOT WHOLE there');
  spawnSync('umount', [small]);
}

const nobody = (script: string, env: NodeJS.ProcessEnv = {}) =>
  start('-', env, `exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/tmp "$NODE" ${script}; #`).ended;
note('a checkout that this user may not write', await nobody('scripts/build.mjs'));
const ofNobody = join(home, 'nobody');
mkdirSync(ofNobody);
spawnSync('chown', ['65534', ofNobody]);
const site = join(ofNobody, 'site');
note('the same, with the site in a folder of this user', await nobody('scripts/build.mjs', { OUT_DIR: site }));
const plan = join(content, 'plans/2024-ke-hoach-mau.mdx');
spawnSync('chmod', ['000', plan]);
note('a content file that this user may not read: build', await nobody('scripts/build.mjs'));
note('the same: check', await nobody('cli/check.ts'));
spawnSync('chmod', ['644', plan]);

const away = (path: string) => spawnSync('mv', [join(repo, path), join(home, 'away')]);
const back = (path: string) => spawnSync('mv', [join(home, 'away'), join(repo, path)]);
for (const path of ['node_modules/zod', 'node_modules/.package-lock.json', 'node_modules/node']) {
  away(path);
  note(`without ${path}`, await start('scripts/require-node.cjs 24', {}).ended);
  back(path);
}
const engine = join(repo, 'node_modules/astro/dist/core/build/index.js');
const text = readFileSync(engine, 'utf8');
rmSync(engine);
writeFileSync(engine, text.slice(0, 2000));
note('a package that is cut off', await build({ TODAY: '2026-11-24' }));
rmSync(engine);
writeFileSync(engine, text);

const taken = createServer().listen(0, '127.0.0.1');
await once(taken, 'listening');
note(
  'a port that is taken',
  await start(`scripts/serve.mjs --port=${(taken.address() as { port: number }).port}`).ended,
);
taken.close();

const interrupted = start('scripts/start.mjs --port 0', { TODAY: '2026-11-25' });
await wait(took / 2);
process.kill(-(interrupted.child.pid ?? 0), 'SIGINT');
note('npm start, interrupted while it builds', await interrupted.ended);

// Whatever was cut off or damaged is written again; two builds at once wait for each other.
writeFileSync(join(dist, '.build-note.json'), '{"dig');
for (const name of filesOf(join(repo, '.cache'))) writeFileSync(join(repo, '.cache') + name, '{"hỏng');
for (const name of filesOf(join(repo, '.astro'))) writeFileSync(join(repo, '.astro') + name, '{"hỏng');
// Like cron and a terminal, they have different temporary folders.
const ofCron = join(home, 'cron');
mkdirSync(ofCron);
const two = await Promise.all([build(), start('scripts/build.mjs --if-changed', { TMPDIR: ofCron }).ended]);
const same = filesOf(dist).join() === names.join();
rows.push({
  fault: 'two builds at once, after all of this, with damaged caches and note',
  'last site': same ? 'whole and new' : 'NOT WHOLE',
  code: two.map(({ code }) => code).join(' and '),
  plain: 'yes',
  message: two.map(({ output }) => saidIn(output)).join(' / '),
});
console.log(rows.at(-1));

clearInterval(asking);
process.kill(-(server.child.pid ?? 0), 'SIGTERM');
await server.ended;
const left = readdirSync(repo).filter((name) => name.startsWith('.dist.'));
rmSync(home, { recursive: true });
publish('faults', 'Faults', [
  {
    about: `Real builds of a small school of ${names.length} files, each with one fault. Plain: no stack trace, not before the Vietnamese sentence either.`,
    rows,
  },
  {
    about: 'The server that ran meanwhile was asked twice a second for the home page.',
    rows: [
      {
        requests: answers.all,
        'not answered with the page': answers.wrong,
        'folders left by killed builds': left.length,
      },
    ],
  },
]);
