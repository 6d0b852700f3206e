import { checkWatched } from '../../../src/io/watched/check-watched.ts';
import type { Issue } from '../../../src/model/rules/issue.ts';
import { inRepository } from '../../../scripts/lib/paths.mjs';

/** What the checker says of a folder with a file that needs so much work. */
export const codesOfWork = (work: 'short' | 'endless'): string[] => issuesOfWork(work).map(({ code }) => code);

export function issuesOfWork(work: 'short' | 'endless' | 'waits' | 'memory' | 'crash'): Issue[] {
  const { stdout } = checkWatched(inRepository('tests/support/rule-examples/watched-work.ts'), [work]);
  return JSON.parse(stdout) as Issue[];
}
