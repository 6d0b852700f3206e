import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOWNLOADS } from '../model/downloads.ts';
import type { PublicFile } from '../model/records.ts';
import type { SchoolFolder } from './school-folders.ts';

/**
 * The school's files below `tep/`, by their path; of two with one path that of the first folder counts. Only those in
 * `wanted` are read; of the others the name is enough, and their digest is empty.
 */
export function publicFiles(folders: readonly SchoolFolder[], wanted: ReadonlySet<string>): Map<string, PublicFile> {
  return new Map(folders.toReversed().flatMap((folder) => [...filesIn(folder, wanted)]));
}

function filesIn({ folder, entries }: SchoolFolder, wanted: ReadonlySet<string>): Map<string, PublicFile> {
  const files = new Map<string, PublicFile>();
  for (const { path, kind } of entries) {
    if (kind !== 'file' || !path.startsWith(DOWNLOADS)) continue;
    if (!wanted.has(path)) files.set(path, { sha256: '', bytes: 0 });
    else {
      const bytes = readFileSync(join(folder, path));
      files.set(path, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    }
  }
  return files;
}
