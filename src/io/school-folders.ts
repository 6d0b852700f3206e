import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOWNLOADS, REDIRECTS, downloadFault, isLitter } from '../model/downloads.ts';
import type { FolderEntry } from '../model/downloads.ts';
import { readDownload } from './downloads/read-download.ts';
import { folderEntries } from './folder-entries.ts';
import { contentDirectory, ownPublicDirectory, publicDirectory } from './paths.ts';

/** A folder of a school's files for readers, and all that is in it. */
export interface SchoolFolder {
  folder: string;
  entries: FolderEntry[];
  /** Whether it may have a file of redirects: only the one that is not among the content. */
  mayRedirect: boolean;
}

/**
 * The folders of a school's files: `public/` in its content, and {@link publicDirectory}. Of two files with one path that of
 * the first folder counts. Nothing of them reaches the site but through {@link copyDownloads} and {@link openDownload}.
 * @param directory the content folder. @param publicFolder the other folder.
 */
export function schoolFolders(
  directory: string = contentDirectory(),
  publicFolder: string = publicDirectory(),
): SchoolFolder[] {
  const own = ownPublicDirectory(directory);
  return (own === publicFolder ? [own] : [own, publicFolder]).map((folder) => ({
    folder,
    entries: folderEntries(folder),
    mayRedirect: folder === publicFolder,
  }));
}

/** The paths of a folder's files whose names may be published, below `tep/`. */
const downloadsIn = ({ entries }: SchoolFolder): string[] =>
  entries.flatMap((entry) => (isLitter(entry) || downloadFault(entry, false) !== null ? [] : [entry.path]));

/** The folder of each file whose name may be published, by its path below `tep/`. */
export const openPaths = (folders: readonly SchoolFolder[]): ReadonlyMap<string, string> =>
  new Map(folders.toReversed().flatMap((each) => downloadsIn(each).map((path) => [path, each.folder])));

/** Copies what may be published into a built site: the very bytes that were looked at. @returns how many files. */
export function copyDownloads(folders: readonly SchoolFolder[], site: string): number {
  let files = 0;
  for (const [path, folder] of openPaths(folders)) {
    const read = readDownload(folder, path);
    if (read.bytes === null || read.fault !== null) continue;
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), read.bytes);
    files++;
  }
  return files;
}

/** The bytes of a file that may be published; null where there is none. @param path `tep/…` */
export function openDownload(folders: readonly SchoolFolder[], path: string): Buffer | null {
  if (!path.startsWith(DOWNLOADS)) return null;
  const found = folders.find((each) => downloadsIn(each).includes(path));
  if (found === undefined) return null;
  const read = readDownload(found.folder, path);
  return read.fault === null ? read.bytes : null;
}

/** The text of a folder's redirects; empty where it has none, or may not have any; null where it cannot be opened. */
export function redirectsIn({ folder, entries, mayRedirect }: SchoolFolder): string | null {
  if (!mayRedirect || !entries.some(({ path, kind }) => path === REDIRECTS && kind === 'file')) return '';
  try {
    return readFileSync(join(folder, REDIRECTS), 'utf8');
  } catch {
    return null;
  }
}
