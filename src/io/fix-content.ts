import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isNormalized, normalizeText } from '../model/text/normalize.ts';
import { writeFiles } from './import/write-files.ts';
import { readSource } from './read-file.ts';

/**
 * Rewrites the text files of a content folder in NFC and nothing else. Files that cannot be read as text stay as they are.
 * Gives the path of each file as soon as it is changed. @throws the system's own error, after which the file at which it happened is as it was
 */
export function* fixContent(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:mdx|ya?ml)$/u.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if ('issue' in readSource(path, path)) continue;
    const raw = readFileSync(path, 'utf8');
    if (isNormalized(raw)) continue;
    writeFiles([{ path, content: normalizeText(raw) }], { force: true });
    yield path;
  }
}
