import { runWatched } from './run-watched.ts';
import type { StoppedFiles } from './stopped-file.ts';

/** Files that may end the checker, one after the other, before it gives up. */
const MOST_STOPPED = 5;

/** What the checking process reads from its standard input. */
export interface CheckInput {
  stopped: StoppedFiles;
  /** So many files ended it that it reads none any more, and reports these. */
  gaveUp: boolean;
}

/**
 * Runs the checking process, and again without the file that ended it, so that its report names that file and all that is wrong
 * with the others. Gives its exit code; null where it ended and no file was the reason.
 * @param script of the process. @param options `show` lets its output go to this process's own
 */
export function checkWatched(
  script: string,
  args: readonly string[],
  { show = false, env = process.env }: { show?: boolean; env?: NodeJS.ProcessEnv } = {},
): { code: number | null; stdout: string; errors: string } {
  let stopped: StoppedFiles = {};
  for (;;) {
    const input: CheckInput = { stopped, gaveUp: Object.keys(stopped).length >= MOST_STOPPED };
    const run = runWatched(script, {
      args,
      nodeArgs: ['--max-old-space-size=2048'],
      input: JSON.stringify(input),
      show,
      env,
    });
    const { item = null, why = 'crash' } = run.stopped ?? {};
    if (item === null || input.gaveUp || item in stopped) return run;
    stopped = { ...stopped, [item]: why };
  }
}
