import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byteFault, sizeFault } from '../../model/download/check-bytes.ts';
import type { FoundByteFault } from '../../model/download/check-bytes.ts';
import { endingOf } from '../../model/downloads.ts';
import { pointsFault } from './png-points.ts';

/** The bytes of a download, null where they are too many to be read; and why they are not published, null where they are. */
export interface ReadDownload {
  bytes: Buffer | null;
  fault: FoundByteFault | null;
}

/** Reads a file whose name has no fault. @throws the system's own error where it cannot be opened */
export function readDownload(folder: string, path: string): ReadDownload {
  const at = join(folder, path);
  const fault = sizeFault(path, statSync(at).size);
  if (fault !== null) return { bytes: null, fault };
  const bytes = readFileSync(at);
  return { bytes, fault: byteFault(path, bytes) ?? pointsFault(endingOf(path), bytes) };
}
