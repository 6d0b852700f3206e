import { knownDownload } from './downloads/known-download.ts';
import { openPaths, schoolFolders } from './school-folders.ts';

/** A file that the school publishes. */
export interface PublishedFile {
  /** Below the base path: `/tep/ke-hoach.pdf`. */
  path: string;
  /** SHA-256 of its bytes, lower-case hexadecimal digits. */
  sha256: string;
  bytes: number;
}

/** Every file of the school that the site publishes, by path. Read once as long as nobody writes them. */
export function publishedFiles(folders = schoolFolders()): PublishedFile[] {
  return [...openPaths(folders)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, folder]) => {
      const { sha256, bytes, fault } = knownDownload(folder, path);
      return sha256 === '' || fault !== null ? [] : [{ path: `/${path}`, sha256, bytes }];
    });
}
