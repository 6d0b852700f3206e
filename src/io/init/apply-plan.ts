import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SetupChanges } from '../../model/setup/setup-changes.ts';
import { writeFiles } from '../import/write-files.ts';

/**
 * Does what the plan says: all of it, or nothing. Whatever is overwritten, moved or removed is first copied to `backup`,
 * and put back should anything fail. The caller decides whether the copies stay.
 * @param root the project's folder. @param backup a folder that does not exist yet. @throws the system's own error, after which nothing has changed.
 */
export function applyPlan(root: string, { write, move, remove }: SetupChanges, backup: string): void {
  const at = (path: string) => join(root, path);
  const added = [...write, ...move.map(({ from, to }) => ({ path: to, content: readFileSync(at(from)) }))];
  const leaving = [...move.map(({ from }) => from), ...remove].filter(
    (path) => !write.some((each) => each.path === path),
  );
  const touched = [...new Set([...added.map(({ path }) => path), ...leaving])].filter((path) => existsSync(at(path)));
  for (const path of touched) {
    mkdirSync(dirname(join(backup, path)), { recursive: true });
    cpSync(at(path), join(backup, path), { preserveTimestamps: true });
  }
  writeFiles(
    added.map(({ path, content }) => ({ path: at(path), content })),
    { force: true },
  );
  try {
    for (const path of leaving) rmSync(at(path));
  } catch (error) {
    for (const { path } of added) if (!touched.includes(path)) rmSync(at(path), { force: true });
    for (const path of touched) cpSync(join(backup, path), at(path), { preserveTimestamps: true });
    throw error;
  }
  for (const path of leaving) removeEmptyFolder(dirname(at(path)));
}

/** An empty folder means nothing to git, and to a reader of the content folder that something is missing. */
function removeEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
}
