import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = new URL('../../../', import.meta.url);

/** @param path relative to the repository */
export const absolute = (path: string) => fileURLToPath(new URL(path, root));

export const read = (path: string) => readFileSync(absolute(path), 'utf8');

/**
 * Every file that git tracks or would track, relative to the repository; those deleted but not yet staged are left out. In a copy
 * without git, from a ZIP, those that `.gitignore` does not name.
 */
export const repositoryFiles = (): string[] => [...(known ??= listFiles())];

/** Thousands of files are looked at, and many tests ask; none writes into the repository. */
let known: readonly string[] | null = null;

const listFiles = (): string[] =>
  (filesOfGit() ?? filesOnDisk(fileURLToPath(root))).filter((path) =>
    statSync(absolute(path), { throwIfNoEntry: false })?.isFile(),
  );

function filesOfGit(): string[] | null {
  try {
    const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: fileURLToPath(root),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: 'pipe',
    });
    return [...new Set(list.split('\0'))].filter((path) => path !== '');
  } catch {
    return null;
  }
}

/** Files on the disk, without what `.gitignore` names: from the root where a line begins with a slash, in any folder otherwise. */
export function filesOnDisk(folder: string): string[] {
  const ignored = readFileSync(`${folder}/.gitignore`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.replace(/\/$/u, ''));
  const isIgnored = (path: string, name: string) =>
    name === '.git' ||
    ignored.some((each) => (each.startsWith('/') ? matchesGlob(`/${path}`, each) : matchesGlob(name, each)));
  const filesIn = (below: string): string[] =>
    readdirSync(`${folder}/${below}`, { withFileTypes: true }).flatMap((entry) => {
      const path = `${below}${entry.name}`;
      if (isIgnored(path, entry.name)) return [];
      return entry.isDirectory() ? filesIn(`${path}/`) : [path];
    });
  return filesIn('');
}
