import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMetadata } from '../../model/download/picture-metadata.ts';
import { downloadFault, endingOf } from '../../model/downloads.ts';
import type { SchoolFolder } from '../school-folders.ts';

const pictures: ReadonlySet<string> = new Set(['jpg', 'jpeg', 'png', 'webp']);

/** Writes the pictures of a school's folders again that have such data. @returns paths of those that were changed */
export function cleanPictures(folders: readonly SchoolFolder[]): string[] {
  const changed: string[] = [];
  for (const { folder, entries } of folders)
    for (const entry of entries) {
      if (downloadFault(entry, true) !== null || !pictures.has(endingOf(entry.path))) continue;
      const path = join(folder, entry.path);
      const bytes = readFileSync(path);
      const clean = withoutMetadata(endingOf(entry.path), bytes);
      if (clean === bytes) continue;
      writeFileSync(path, clean);
      changed.push(path);
    }
  return changed;
}
