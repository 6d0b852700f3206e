import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isNormalized, normalizeText } from '../model/text/normalize.ts';
import { writeFiles } from './import/write-files.ts';
import { readSource } from './read-file.ts';

/** Hears what a fix works on. A process is ended while it reads a file, never while it writes one: what is written is already known then. */
export interface FixWatch {
  /** Whether a file may be read: not where it ended the process before. */
  mayRead: (path: string) => boolean;
  isRead: () => void;
}
export const unwatched: FixWatch = { mayRead: () => true, isRead: () => {} };

/**
 * Rewrites the text files of a content folder in NFC and nothing else. Files that cannot be read as text stay as they are.
 * Gives the path of each file as soon as it is changed. @param watch hears which file is worked on
 * @throws the system's own error, after which the file at which it happened is as it was
 */
export function* fixContent(directory: string, watch: FixWatch = unwatched): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:mdx|ya?ml)$/u.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if (!watch.mayRead(path)) continue;
    const fixed = normalized(path);
    watch.isRead();
    if (fixed === null) continue;
    writeFiles([{ path, content: fixed }], { force: true });
    yield path;
  }
}

/** What a file becomes; null where it stays as it is. */
function normalized(path: string): string | null {
  if ('issue' in readSource(path, path)) return null;
  const raw = readFileSync(path, 'utf8');
  return isNormalized(raw) ? null : normalizeText(raw);
}
