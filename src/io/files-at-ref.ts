import { createHash } from 'node:crypto';
import { DOWNLOADS } from '../model/downloads.ts';
import type { PublicFile } from '../model/records.ts';
import { git, gitBytes } from './git.ts';

/**
 * The files of a folder that readers could download at a commit. Those that did not change since are taken from what was read of them.
 * Empty where git cannot say: a folder outside the repository.
 * @param repository absolute path of its top folder. @param folder with forward slashes, from there
 * @param known files of today by their path below the folder
 */
export function filesAtRef(
  repository: string,
  commit: string,
  folder: string,
  known: ReadonlyMap<string, PublicFile>,
): Map<string, PublicFile> {
  const files = new Map<string, PublicFile>();
  if (folder === '..' || folder.startsWith('../')) return files;
  const list = (...parameters: string[]) => {
    const answer = git(repository, parameters);
    return 'text' in answer ? answer.text.split('\0').filter((part) => part !== '') : [];
  };
  const below = `${folder}/${DOWNLOADS}`;
  const changed = new Set(list('diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, '--', below));
  for (const path of list('ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', below)) {
    const own = path.slice(folder.length + 1);
    const same = changed.has(path) ? undefined : known.get(own);
    if (same) files.set(own, same);
    // A hidden file was never published.
    if (!changed.has(path) || /(?:^|\/)\./u.test(own)) continue;
    const bytes = gitBytes(repository, ['cat-file', 'blob', `${commit}:${path}`]);
    if (bytes !== null)
      files.set(own, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
  }
  return files;
}
