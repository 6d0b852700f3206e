import { spawnSync } from 'node:child_process';
import { LOG } from './log-line.ts';
import type { LogLine } from './log-line.ts';

/** Why a watched process came to no end: too long, too much memory, or a crash of what it runs. */
export type StopReason = 'time' | 'memory' | 'crash';

export interface WatchedRun {
  /** Exit code; null where the process was ended. */
  code: number | null;
  stdout: string;
  /** What it wrote about errors. */
  errors: string;
  /** What the process was working on when it was ended, null where that is not known, and why. */
  stopped: { item: string | null; why: StopReason } | null;
}

/**
 * Runs a script that puts itself under watch (work-log.ts), and says on what it was working when it did not come to its end.
 * @param script absolute. @param nodeArgs options of Node before it. @param show lets the output go to this process's own.
 */
export function runWatched(
  script: string,
  {
    args = [],
    nodeArgs = [],
    input = '',
    show = false,
    env = process.env,
  }: {
    args?: readonly string[];
    nodeArgs?: readonly string[];
    input?: string;
    show?: boolean;
    env?: NodeJS.ProcessEnv;
  },
): WatchedRun {
  const { status, output, error } = spawnSync(process.execPath, [...nodeArgs, script, ...args], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', show ? 'inherit' : 'pipe', 'pipe', 'pipe'],
    maxBuffer: 256_000_000,
    env,
  });
  const lines = (output?.[LOG] ?? '').split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as LogLine]));
  // Node ends with 134 or a signal where memory runs out or what is not JavaScript crashes.
  const isStopped = error !== undefined || status === null || status >= 128;
  if (show) for (const line of lines) if ('says' in line) process.stderr.write(`${line.says}\n`);
  if (!isStopped && show) process.stderr.write(output[2] ?? '');
  const item = lines.findLast((line) => 'begins' in line)?.begins ?? null;
  const ending = lines.find((line) => 'ends' in line);
  return {
    code: isStopped ? null : status,
    stdout: output?.[1] ?? '',
    errors: output?.[2] ?? '',
    stopped: isStopped ? { item, why: ending?.ends ?? 'crash' } : null,
  };
}
