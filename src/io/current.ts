import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildSite } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { buildDay, contentDirectory, publicDirectory, sharedDirectory } from './paths.ts';
import { readContent } from './read-content.ts';
import type { Begin } from './watched/work-log.ts';
import type { KeptFile, ReadResult } from './read-content.ts';

interface Current {
  directory: string;
  stamp: string;
  /** When the folder was last looked at, in milliseconds of `performance.now()`. */
  lookedAt: number;
  read: ReadResult;
  site: Site | null;
}

/** One per process: all pages and integrations share it, in whichever bundle their code is. */
const store = globalThis as {
  __danBietContent?: Current | null;
  /** Only where all changes are reported: what was read of each file, by path. */
  __danBietFiles?: Map<string, KeptFile>;
  /** Where this process is under watch: says which file is read. */
  __danBietBegin?: Begin;
};

/** How long a look at the folder holds where nobody says that a file has changed: a command that waits for a person. */
const lookHolds = 250;

/** The content as it is on disk now. Read again only when a file has changed (names, sizes or times). */
export function currentContent(): ReadResult {
  return current().read;
}

/** The site built from the content as it is on disk now. */
export function currentSite(): Site {
  const now = current();
  return (now.site ??= buildSite(now.read.content, buildDay()));
}

/**
 * From now on the content is read again only after {@link contentChanged}: the files are not looked at, which costs more than a page
 * where there are thousands. A build is of the content as it was at its beginning; the development server watches the folders.
 * @param begin where this process is under watch
 */
export function trustEvents(begin: Begin | null = null): void {
  store.__danBietFiles ??= new Map();
  if (begin !== null) store.__danBietBegin = begin;
}

/** A file or folder of the content or of the school has changed, appeared or gone. @param path absolute */
export function contentChanged(path: string): void {
  store.__danBietContent = null;
  const files = store.__danBietFiles;
  for (const each of files?.keys() ?? []) if (each === path || each.startsWith(path + sep)) files?.delete(each);
}

/** The folders that {@link currentContent} reads. A link in their place is refused, and may lead to the whole disk. */
export const contentFolders = (): string[] => [
  ...new Set([contentDirectory(), sharedDirectory(), ...[publicDirectory()].filter((folder) => !isLink(folder))]),
];

function current(): Current {
  const directory = contentDirectory();
  const kept = store.__danBietFiles;
  const known = store.__danBietContent?.directory === directory ? store.__danBietContent : null;
  if (known && kept) return known;
  const lookedAt = performance.now();
  if (known && lookedAt - known.lookedAt < lookHolds) return known;
  const stamp = kept ? '' : contentFolders().map(stampOf).join('\n');
  if (!kept && known?.stamp === stamp) return Object.assign(known, { lookedAt });
  const begin = store.__danBietBegin ?? (() => {});
  const watch = { begin, stopped: {}, remember: true, ...(kept ? { kept } : {}) };
  const read = readContent(directory, undefined, undefined, undefined, watch);
  return (store.__danBietContent = { directory, stamp, lookedAt, read, site: null });
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

function stampOf(directory: string): string {
  if (!existsSync(directory)) return '';
  const entries = readdirSync(directory, { withFileTypes: true, recursive: true });
  const stamps = entries.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return `${path}:${stat?.size}:${stat?.mtimeMs}`;
  });
  return [directory, ...stamps].join('\n');
}
