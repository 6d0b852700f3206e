import { readFileSync, statSync } from 'node:fs';
import type { CheckInput } from '../src/io/watched/check-watched.ts';
import type { Watch } from '../src/io/read-content.ts';
import type { Limits } from '../src/io/watched/log-line.ts';
import { stoppedIssue } from '../src/io/watched/stopped-file.ts';
import { watchThisProcess } from '../src/io/watched/work-log.ts';
import type { Issue } from '../src/model/rules/issue.ts';

/** What a file may need: 400 kB, a plan of 100 pages, needs a tenth of it. A download may have hundreds of megabytes, each of which is looked at. */
const limitsOf = (file: string): Limits => ({
  milliseconds: (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 1_000_000 ? 30_000 : 2000,
  megabytes: 1500,
});

/**
 * Puts this process, which `watchedCommand` started, under watch. Gives what reading content says before each file, or what to say of
 * the files that ended it before: after so many nothing is read any more.
 */
export function watchReading(): { watch: Watch } | { gaveUp: Issue[] } {
  const { stopped, gaveUp } = JSON.parse(readFileSync(0, 'utf8')) as CheckInput;
  if (gaveUp) return { gaveUp: Object.entries(stopped).map(([file, why]) => stoppedIssue(file, why)) };
  return { watch: { begin: watchThisProcess(limitsOf), stopped, remember: true } };
}
