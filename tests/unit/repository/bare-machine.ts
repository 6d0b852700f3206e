import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absolute } from './repository-files.ts';

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A machine on whose PATH is nothing but what a test puts there. */
export interface BareMachine {
  folder: string;
  /** Puts a program there. @param script for `sh`; `$FOLDER` is the folder of PATH */
  program: (name: string, script: string) => void;
  /** Runs a script of the repository, in a process of its own. */
  run: (script: string, ...args: string[]) => Outcome;
  /** Runs JavaScript in a process of its own, with `runMain` around it. */
  node: (code: string) => Outcome;
  /** What programs wrote to `$FOLDER/log`, by line. */
  log: () => string[];
  remove: () => void;
}

/** The caller removes it. `sudo` is there and asks for nothing, so that it does not matter who runs the tests. */
export function bareMachine(): BareMachine {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  program('sudo', 'exec "$@"');
  const log = join(folder, 'log');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, args, { cwd: absolute(''), encoding: 'utf8', env: { PATH: folder, FOLDER: folder } });
  return {
    folder,
    program,
    run,
    node: (code) =>
      run(
        '--input-type=module',
        '-e',
        `const { runMain } = await import('./scripts/lib/problem.mjs'); await runMain(async () => { ${code} });`,
      ),
    log: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
