import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { buildDay, contentDirectory } from './paths.ts';
import { readContent } from './read-content.ts';
import type { ReadResult } from './read-content.ts';

interface Current {
  stamp: string;
  read: ReadResult;
  site: Site | null;
}

/** One per process: the loaders of all collections and all pages share it. */
const store = globalThis as { __danBietContent?: Current };

/** The content as it is on disk now. Read again only when a file has changed (names, sizes or times). */
export function currentContent(): ReadResult {
  return current().read;
}

/** The site built from the content as it is on disk now. */
export function currentSite(): Site {
  const now = current();
  return (now.site ??= buildSite(now.read.content, buildDay()));
}

function current(): Current {
  const directory = contentDirectory();
  const stamp = stampOf(directory);
  if (store.__danBietContent?.stamp !== stamp)
    store.__danBietContent = { stamp, read: readContent(directory), site: null };
  return store.__danBietContent;
}

function stampOf(directory: string): string {
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  const stamps = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const stat = statSync(path, { throwIfNoEntry: false });
    return `${path}:${stat?.size}:${stat?.mtimeMs}`;
  });
  return [directory, ...stamps].join('\n');
}
