import { join } from 'node:path';
import { entryOf } from '../../model/items.ts';
import { DOWNLOADS, downloadFault, endingOf, isLitter } from '../../model/downloads.ts';
import { MOST_FILES } from '../../model/check/too-many-files.ts';
import { findInFileName } from '../../model/privacy/file-names.ts';
import type { OriginalFacts, OutsidePersonalData, PublicFile } from '../../model/records.ts';
import type { Issue } from '../../model/rules/issue.ts';
import { issueAt } from '../../model/rules/make-issue.ts';
import type { SchoolFolder } from '../school-folders.ts';
import { knownDownload } from './known-download.ts';
import type { KnownDownload } from './known-download.ts';
import { readFiles } from './read-files.ts';
import { originalsOf } from './read-originals.ts';
import type { OriginalRecords } from './read-originals.ts';
import { hasText, isFileCode } from './text-findings.ts';
import type { FileToRead } from './text-findings.ts';

/**
 * The school's files below `tep/`, by their path, of two with one path that of the first folder; and what is wrong with the
 * bytes of each, and personal data in its text and name, whether a record names it or not; and what is in the originals that records name. Names and
 * kinds that are refused are reported by `checkSchoolFolder`.
 * @param nameOf how reports name an absolute path. @param watch is asked before a file is opened whether it ended the checker, and hears when none is open
 * @param records that name originals
 */
export function readDownloads(
  folders: readonly SchoolFolder[],
  nameOf: (path: string) => string,
  { stoppedAt, begin }: { stoppedAt: (name: string) => boolean; begin: (name: null) => void } = {
    stoppedAt: () => false,
    begin: () => {},
  },
  records: OriginalRecords = { plans: new Map(), notices: new Map(), certificates: new Map() },
): {
  files: Map<string, PublicFile>;
  issues: Issue[];
  outside: OutsidePersonalData[];
  originals: Map<string, OriginalFacts>;
} {
  const files = new Map<string, PublicFile>();
  const issues: Issue[] = [];
  const outside: OutsidePersonalData[] = [];
  const texts = new Map<string, FileToRead & { names: string[] }>();
  const places = new Map<string, string>();
  for (const { folder, entries } of folders.toReversed())
    for (const entry of entries) {
      const { path, kind } = entry;
      if (kind !== 'file' || !path.startsWith(DOWNLOADS) || isLitter(entry)) continue;
      if (entries.length > MOST_FILES) {
        files.set(path, { sha256: '', bytes: 0 });
        continue;
      }
      const name = nameOf(join(folder, path));
      const at = (line = 1) => ({ file: name, line, column: 1 });
      for (const found of findInFileName(path.slice(DOWNLOADS.length)))
        outside.push({ ...found, message: `tên tệp: ${found.message}`, location: at() });
      files.set(path, { sha256: '', bytes: 0 });
      if (downloadFault(entry, false) !== null) continue;
      if (stoppedAt(name)) continue;
      const read = readOrNull(folder, path);
      if (read === null) issues.push(issueAt(at(), 'khong-doc-duoc', 'không mở được tệp.'));
      if (read?.fault) issues.push(issueAt(at(), read.fault.code, read.fault.message));
      if (read === null || read.sha256 === '') continue;
      const { sha256: digest, bytes, fault } = read;
      files.set(path, { sha256: digest, bytes });
      places.set(path, join(folder, path));
      const ending = endingOf(path);
      if (fault !== null || !hasText(ending)) continue;
      const known = texts.get(digest + ending) ?? { path: join(folder, path), ending, names: [] };
      texts.set(digest + ending, { ...known, names: [...known.names, name] });
    }
  // Their texts are read by a process with a watch of its own.
  begin(null);
  const { keys, listed } = originalsOf(records, files);
  const due = new Map(
    [...keys].map(([path, key]) => [key, { path: entryOf(places, path), isOriginal: true } as const]),
  );
  const read = readFiles(texts, due, listed);
  for (const [digest, findings] of read.findings)
    for (const file of entryOf(texts, digest).names)
      for (const { code, line, remedy, ...found } of findings) {
        const location = { file, line, column: 1 };
        if (isFileCode(code)) issues.push(issueAt(location, code, found.message, remedy ? { remedy } : {}));
        else outside.push({ ...found, code, location });
      }
  const originals = new Map([...keys].map(([path, key]) => [path, entryOf(read.facts, key)]));
  return { files, issues, outside, originals };
}

function readOrNull(folder: string, path: string): KnownDownload | null {
  try {
    return knownDownload(folder, path);
  } catch {
    return null;
  }
}
