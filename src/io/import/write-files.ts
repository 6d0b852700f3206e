import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is about to be written. */
export interface PendingFile {
  /** Absolute path. */
  path: string;
  content: string | Uint8Array;
}

/** Thrown when files are in the way; nothing has been written then. */
export class FilesInTheWay extends Error {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`Đã có tệp: ${paths.join(', ')}`);
    this.name = 'FilesInTheWay';
    this.paths = paths;
  }
}

/**
 * Writes all files or none. Each is written next to its place and moved there when all are whole; what was there before
 * stays unless `force` is set. @throws FilesInTheWay, or the system's own error, after which nothing has changed.
 */
export function writeFiles(files: readonly PendingFile[], { force = false }: { force?: boolean } = {}): void {
  const inTheWay = force ? [] : files.filter(({ path }) => existsSync(path)).map(({ path }) => path);
  if (inTheWay.length > 0) throw new FilesInTheWay(inTheWay);
  const staged: { path: string; temporary: string }[] = [];
  const done: { path: string; backup: string | null }[] = [];
  const folders: string[] = [];
  try {
    for (const { path, content } of files) {
      folders.push(...missingFolders(dirname(path)));
      mkdirSync(dirname(path), { recursive: true });
      // Names with a leading dot are no content: a reader that comes in between does not see them.
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.moi`);
      staged.push({ path, temporary });
      writeWhole(temporary, content, path);
    }
    for (const { path, temporary } of staged) {
      const backup = force && existsSync(path) ? `${temporary}.cu` : null;
      if (backup) keep(path, backup);
      done.push({ path, backup });
      if (force) renameSync(temporary, path);
      else place(temporary, path);
    }
  } catch (error) {
    for (const { path, backup } of done.reverse()) undo(path, backup, error);
    for (const { temporary } of staged)
      for (const left of [temporary, `${temporary}.cu`]) rmSync(left, { force: true });
    for (const folder of folders.reverse()) removeEmpty(folder);
    throw error;
  }
  for (const { temporary } of staged) rmSync(temporary, { force: true });
  for (const { backup } of done) if (backup) rmSync(backup, { force: true });
}

/**
 * Writes a file with the rights of the one whose place it takes, to the disk itself, since a name that is moved before its bytes are there is an empty
 * file after a power cut. @throws the system's own error with a path: for a full disk it names none
 */
function writeWhole(temporary: string, content: string | Uint8Array, path: string): void {
  try {
    writeFileSync(temporary, content, {
      flag: 'wx',
      flush: true,
      mode: statSync(path, { throwIfNoEntry: false })?.mode,
    });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: (error as NodeJS.ErrnoException).path ?? path });
  }
}

/** A second name for what is there, so that the first one is there at every moment. */
function keep(path: string, backup: string): void {
  try {
    linkSync(path, backup);
  } catch {
    copyFileSync(path, backup);
  }
}

/** A link fails where a file has come in between; a rename would replace it. Some file systems know no links. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new FilesInTheWay([path]);
    if (existsSync(path)) throw new FilesInTheWay([path]);
    renameSync(temporary, path);
  }
}

/** The folders that must be made for a folder to be there, the highest first. */
const missingFolders = (folder: string): string[] =>
  existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];

/** Removes a folder that was made for files that are not there now. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It was not made after all, or somebody else has put something there; then it stays.
  }
}

function undo(path: string, backup: string | null, error: unknown): void {
  // The file that stopped us is not ours to remove.
  if (error instanceof FilesInTheWay && error.paths.includes(path)) return;
  rmSync(path, { force: true });
  if (backup) renameSync(backup, path);
}
