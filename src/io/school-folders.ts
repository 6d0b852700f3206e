import { copyFileSync, createReadStream, mkdirSync, readFileSync } from 'node:fs';
import type { ReadStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOWNLOADS, REDIRECTS, downloadFault, isLitter } from '../model/downloads.ts';
import type { FolderEntry } from '../model/downloads.ts';
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

/** The paths of a folder's files that may be published, below `tep/`. */
const downloadsIn = ({ entries }: SchoolFolder): string[] =>
  entries.flatMap((entry) => (isLitter(entry) || downloadFault(entry, false) !== null ? [] : [entry.path]));

/** Copies what may be published into a built site. @returns how many files. */
export function copyDownloads(folders: readonly SchoolFolder[], site: string): number {
  const from = new Map(folders.toReversed().flatMap((each) => downloadsIn(each).map((path) => [path, each.folder])));
  for (const [path, folder] of from) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    copyFileSync(join(folder, path), join(site, path));
  }
  return from.size;
}

/** The bytes of a file that may be published; null where there is none. @param path `tep/…` */
export function openDownload(folders: readonly SchoolFolder[], path: string): ReadStream | null {
  if (!path.startsWith(DOWNLOADS)) return null;
  const found = folders.find((each) => downloadsIn(each).includes(path));
  return found === undefined ? null : createReadStream(join(found.folder, path));
}

/** The text of a folder's redirects; empty where it has none, or may not have any. */
export const redirectsIn = ({ folder, entries, mayRedirect }: SchoolFolder): string =>
  mayRedirect && entries.some(({ path, kind }) => path === REDIRECTS && kind === 'file')
    ? readFileSync(join(folder, REDIRECTS), 'utf8')
    : '';
