import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { PublicFile } from '../model/records.ts';

/**
 * The school's files, `tep/…` under the public folders, by their path in them; of two with one path that of the first
 * folder counts. Only those in `wanted` are read; of the others the name is enough, and their digest is empty.
 */
export function publicFiles(folders: readonly string[], wanted: ReadonlySet<string>): Map<string, PublicFile> {
  return new Map(folders.toReversed().flatMap((folder) => [...filesIn(folder, wanted)]));
}

function filesIn(folder: string, wanted: ReadonlySet<string>): Map<string, PublicFile> {
  const files = new Map<string, PublicFile>();
  for (const name of list(join(folder, 'tep'))) {
    const path = `tep/${name.split(sep).join('/')}`;
    if (!wanted.has(path)) files.set(path, { sha256: '', bytes: 0 });
    else {
      const bytes = readFileSync(join(folder, path));
      files.set(path, { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    }
  }
  return files;
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .sort();
  } catch {
    return [];
  }
}
