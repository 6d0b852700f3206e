import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledCode } from '../../cli/compiled-code.mjs';
import { Problem } from './problem.mjs';
import { inRepository, root } from './paths.mjs';

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, interactive?: boolean, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options] `quiet`
 *   collects the output instead of showing it; `interactive` lets the program ask the person at the terminal; `signal` ends it
 * @returns {Promise<{ code: number, output: string, endedBy: string | null }>} code 127 when the program does not exist; the signal
 *   that ended it or that this process passed on
 */
export function run(command, args, { quiet = false, interactive = false, env = process.env, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env,
      signal,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : [interactive ? 'inherit' : 'ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && !command.endsWith('.exe'),
    });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    // Ctrl+C reaches the whole group by itself; a signal for this process alone is passed on.
    let endedBy = null;
    const passOn = (name) => {
      endedBy = name;
      child.kill(name);
    };
    process.on('SIGINT', passOn).on('SIGTERM', passOn);
    const finish = (code) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve({ code, output, endedBy });
    };
    child.on('error', (error) => {
      if (error.name !== 'AbortError' && error.code !== 'ENOENT')
        output += `Không chạy được “${command}” (${error.code}). Nếu tệp này ở trong node_modules: xóa node_modules rồi chạy lại.\n`;
      if (!quiet && output !== '') console.error(output);
      finish(error.code === 'ENOENT' ? 127 : 1);
    });
    child.on('close', (code, name) => {
      endedBy ??= name;
      finish(code ?? 1);
    });
  });
}

const nodeBinary = inRepository(`node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`);

export const hasProjectNode = () => existsSync(nodeBinary);

/** The Node that the project brings along (dev dependency `node`), whatever Node started this command. */
export function projectNode() {
  if (hasProjectNode()) return nodeBinary;
  throw new Problem('Bản Node đi kèm dự án chưa được cài.', [
    'xóa thư mục node_modules rồi chạy lại; nếu npm được đặt ignore-scripts=true thì bỏ cài đặt đó.',
  ]);
}

/**
 * The environment in which every step runs: the project's own programs, and its Node, come first on PATH, and Node keeps
 * what it compiled, which halves the start of a command.
 */
export function projectEnvironment(env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [inRepository('node_modules/.bin'), dirname(projectNode()), env[key] ?? ''];
  const compiled = { NODE_COMPILE_CACHE: inRepository(compiledCode) };
  return { ...compiled, ...env, [key]: folders.join(delimiter), ASTRO_TELEMETRY_DISABLED: '1' };
}

/**
 * The JavaScript file of the command of an installed package, so that it runs the same on every platform.
 *
 * @param {string} packageName such as `astro`
 * @param {string} [command] when the package has several
 */
export function programOf(packageName, command = packageName) {
  const folder = inRepository(`node_modules/${packageName}`);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

const plainFailure = pathToFileURL(inRepository('scripts/lib/plain-failure.mjs')).href;
const isOwn = (file) => !file.includes('node_modules');

/** Runs a JavaScript or TypeScript file of the repository, or of a package, with the project's Node. */
export const runNode = (file, args = [], options = {}) =>
  run(projectNode(), [...(isOwn(file) ? ['--import', plainFailure] : []), file, ...args], {
    ...options,
    env: projectEnvironment(options.env),
  });
