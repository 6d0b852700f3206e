import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** @param path relative to the repository */
export const absolute = (path: string) => fileURLToPath(new URL(path, root));

export const read = (path: string) => readFileSync(absolute(path), 'utf8');

/** Every file that git tracks or would track, relative to the repository; those deleted but not yet staged are left out. */
export function repositoryFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(list.split('\0'))].filter(
    (path) => path !== '' && statSync(absolute(path), { throwIfNoEntry: false })?.isFile(),
  );
}
