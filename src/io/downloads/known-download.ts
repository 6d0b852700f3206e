import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundByteFault } from '../../model/download/check-bytes.ts';
import { readDownload } from './read-download.ts';

/** What is known of the bytes of a download. */
export interface KnownDownload {
  /** Empty where it is too large to be read. */
  sha256: string;
  bytes: number;
  fault: FoundByteFault | null;
}

/** By absolute path, with the stamp of the file that was read. */
const known = new Map<string, { stamp: string; download: KnownDownload }>();

/**
 * Reads a file whose name has no fault, once as long as nobody writes it: the dev server and the report of a change read all content
 * several times. @throws the system's own error where it cannot be opened
 */
export function knownDownload(folder: string, path: string): KnownDownload {
  const at = join(folder, path);
  // Each write changes the time of the entry, which no program can set.
  const { size, mtimeNs, ctimeNs, ino } = statSync(at, { bigint: true });
  const stamp = [size, mtimeNs, ctimeNs, ino].join(' ');
  const before = known.get(at);
  if (before?.stamp === stamp) return before.download;
  const { bytes, fault } = readDownload(folder, path);
  const sha256 = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
  const download = { sha256, bytes: bytes?.length ?? 0, fault };
  known.set(at, { stamp, download });
  return download;
}
