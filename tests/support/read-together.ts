import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderEntries } from '../../src/io/folder-entries.ts';
import { readDownloads } from '../../src/io/downloads/read-downloads.ts';

/** The name and the bytes of a file to download. */
export type NamedFile = readonly [name: string, bytes: string | Uint8Array];

/**
 * Reads the texts of files for readers as those of one folder, in one process: to start one takes half a second. What is found is
 * kept (text-findings.ts), so that a test which reads one of them afterwards starts none.
 */
export function readTogether(files: readonly NamedFile[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-doc-chung-'));
  mkdirSync(join(folder, 'tep'));
  for (const [index, [name, bytes]] of files.entries())
    writeFileSync(join(folder, `tep/${index}${name.slice(name.lastIndexOf('.'))}`), bytes);
  readDownloads([{ folder, entries: folderEntries(folder), mayRedirect: false }], String);
  rmSync(folder, { recursive: true });
}
