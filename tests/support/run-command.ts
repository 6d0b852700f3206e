import { format } from 'node:util';
import { vi } from 'vitest';
import { inRepository } from '../../scripts/lib/paths.mjs';

/** How a command ended, as `spawnSync` says it. */
export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** What takes the place of the end of the process. */
class Exit extends Error {}

let runs = 0;

/**
 * Runs a command of `cli/` within the process of the tests, without a terminal. A process of its own takes a second to start, so it
 * is for the tests of what a command does; at least one test of each command starts its process. Not for commands at the same time.
 * @param script from the root of the repository. @param env the whole environment
 */
export async function runCommand(
  script: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const said = { stdout: '', stderr: '' };
  let status: number | null = null;
  const into = (stream: keyof typeof said) => (text: string | Uint8Array) => {
    // What a command still says after its end, a process would not.
    if (status === null) said[stream] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
  const line =
    (stream: keyof typeof said) =>
    (...words: unknown[]) =>
      void into(stream)(`${format(...words)}\n`);
  const before = { argv: process.argv, cwd: process.cwd(), env: process.env, exitCode: process.exitCode };
  const stubs = [
    vi.spyOn(console, 'log').mockImplementation(line('stdout')),
    vi.spyOn(console, 'error').mockImplementation(line('stderr')),
    vi.spyOn(console, 'warn').mockImplementation(line('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation(into('stdout')),
    vi.spyOn(process.stderr, 'write').mockImplementation(into('stderr')),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      status ??= Number(code ?? process.exitCode ?? 0);
      throw new Exit();
    }),
  ];
  const terminals = [process.stdin, process.stdout].map((stream) => [stream, stream.isTTY] as const);
  for (const [stream] of terminals) stream.isTTY = false;
  process.argv = [process.execPath, inRepository(script), ...args];
  process.env = { ...env };
  process.exitCode = undefined;
  process.chdir(cwd);
  try {
    // Under another name each time, so that the script runs again; what it imports is loaded once.
    runs += 1;
    await import(/* @vite-ignore */ `${inRepository(script)}?run=${runs}`);
    status ??= Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
  } finally {
    for (const stub of stubs) stub.mockRestore();
    for (const [stream, isTTY] of terminals) stream.isTTY = isTTY;
    process.chdir(before.cwd);
    Object.assign(process, { argv: before.argv, env: before.env, exitCode: before.exitCode });
  }
  return { status: status ?? 0, ...said };
}
