import { readFileSync, statSync } from 'node:fs';
import '../src/io/closed-output.mjs';
import type { CheckInput } from '../src/io/watched/check-watched.ts';
import type { Watch } from '../src/io/read-content.ts';
import type { Limits } from '../src/io/watched/log-line.ts';
import { stoppedIssue } from '../src/io/watched/stopped-file.ts';
import { sayThroughLog, watchThisProcess } from '../src/io/watched/work-log.ts';
import type { Issue } from '../src/model/rules/issue.ts';

/**
 * What a file may need: 400 kB, a plan of 100 pages, needs a tenth of it. A download of many megabytes is looked at byte by byte, and a folder is what
 * compares all its records with each other: thousands need seconds.
 */
function limitsOf(path: string): Limits {
  const entry = statSync(path, { throwIfNoEntry: false });
  // What is no file is two contents that are compared.
  const isLarge = entry === undefined || entry.isDirectory() || entry.size > 1_000_000;
  return { milliseconds: isLarge ? 30_000 : 2000, megabytes: 1500 };
}

/**
 * Puts this process, which `watchedCommand` started, under watch. Gives what reading content says before each file, and how to say what must be
 * heard also where a file ends this process later; or what to say of
 * the files that ended it before: after so many nothing is read any more.
 */
export function watchReading(): { watch: Watch; say?: (line: string) => void } | { gaveUp: Issue[] } {
  const { stopped, gaveUp } = JSON.parse(readFileSync(0, 'utf8')) as CheckInput;
  if (gaveUp) return { gaveUp: Object.entries(stopped).map(([file, why]) => stoppedIssue(file, why)) };
  return { watch: { begin: watchThisProcess(limitsOf), stopped, remember: true }, say: sayThroughLog };
}
