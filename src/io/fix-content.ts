import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNormalized, normalizeText } from '../model/text/normalize.ts';
import { readSource } from './read-file.ts';

/**
 * Rewrites the text files of a content folder in NFC and nothing else. Files that cannot be read as text stay as they are.
 * @returns paths of the files that were changed.
 */
export function fixContent(directory: string): string[] {
  const changed: string[] = [];
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(?:mdx|ya?ml)$/u.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    if ('issue' in readSource(path, path)) continue;
    const raw = readFileSync(path, 'utf8');
    if (isNormalized(raw)) continue;
    writeFileSync(path, normalizeText(raw));
    changed.push(path);
  }
  return changed;
}
