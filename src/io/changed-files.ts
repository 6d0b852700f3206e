import { itemAt } from '../model/items.ts';
import type { FileChange } from '../model/change-report/file-changes.ts';
import { git } from './git.ts';

const kinds: Readonly<Record<string, FileChange['kind']>> = { A: 'added', D: 'removed' };

/**
 * The files of the work tree that differ from a commit, those that git does not know yet among them; what git ignores is left out.
 * Empty where git cannot say. @param root the repository's folder
 */
export function changedFiles(commit: string, root: string = process.cwd()): FileChange[] {
  const list = (...parameters: string[]) => {
    const answer = git(root, parameters);
    return 'text' in answer ? answer.text.split('\0').filter((part) => part !== '') : [];
  };
  const parts = list('diff', '--name-status', '--no-renames', '--relative', '-z', commit, '--', '.');
  const tracked = parts.flatMap((status, index): FileChange[] =>
    index % 2 === 0 ? [{ path: itemAt(parts, index + 1), kind: kinds[status] ?? 'changed' }] : [],
  );
  const added = list('ls-files', '--others', '--exclude-standard', '-z').map((path): FileChange => ({
    path,
    kind: 'added',
  }));
  return [...tracked, ...added].sort((a, b) => (a.path < b.path ? -1 : 1));
}
