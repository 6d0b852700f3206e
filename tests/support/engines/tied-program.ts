import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

// However the tests end, their end of the pipe closes: then the program goes too, and with a screen whatever draws on it.
const untilPipeCloses = '"$@" & exec 3>&-; read -r _; kill $!';

/**
 * Starts a program that lives at most as long as this process, also where a signal ends this process.
 * @param command the program and its arguments
 * @returns what it writes to its descriptor 3, and what ends it
 */
export function startTied(
  command: string[],
  env: NodeJS.ProcessEnv = process.env,
): { reports: Readable; end: () => void } {
  const shell = spawn('sh', ['-c', untilPipeCloses, 'sh', ...command], {
    env,
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  });
  return { reports: shell.stdio[3] as Readable, end: () => shell.stdin!.end() };
}
