import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderEntry } from '../model/downloads.ts';

/**
 * All that is in a folder and the folders in it, in a fixed order. No link is followed, not even where the folder itself is
 * one, and nothing is opened: reading a pipe may never end. Empty for a folder that does not exist.
 */
export function folderEntries(folder: string, path = ''): FolderEntry[] {
  const at = join(folder, path);
  try {
    const stat = lstatSync(at);
    if (stat.isSymbolicLink()) return [{ path, kind: 'link' }];
    if (stat.isFile() && path !== '') return [{ path, kind: 'file' }];
    if (!stat.isDirectory()) return [{ path, kind: 'special' }];
    const names = readdirSync(at).sort();
    return names.flatMap((name) => folderEntries(folder, path === '' ? name : `${path}/${name}`));
  } catch (error) {
    // A name that is no UTF-8 does not come back as it went out, and is not found.
    return path === '' && (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : [{ path, kind: 'unreadable' }];
  }
}
