import { existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../model/site/site.ts';
import type { Site } from '../model/site/site.ts';
import { buildDay, contentDirectory, publicDirectory, sharedDirectory } from './paths.ts';
import { readContent } from './read-content.ts';
import type { ReadResult } from './read-content.ts';

interface Current {
  directory: string;
  stamp: string;
  /** When the folder was last looked at, in milliseconds of `performance.now()`. */
  lookedAt: number;
  read: ReadResult;
  site: Site | null;
}

/** One per process: the loaders of all kinds and all pages share it. */
const store = globalThis as { __danBietContent?: Current };

/** How long a look at the folder holds: the pages of a build ask thousands of times, an editor saves once. */
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

function current(): Current {
  const directory = contentDirectory();
  const known = store.__danBietContent;
  const lookedAt = performance.now();
  if (known?.directory === directory && lookedAt - known.lookedAt < lookHolds) return known;
  // A link in its place is refused, and may lead to the whole disk.
  const downloads = [publicDirectory()].filter((folder) => !isLink(folder));
  const stamp = [...new Set([directory, sharedDirectory(), ...downloads])].map(stampOf).join('\n');
  if (known?.stamp === stamp) return Object.assign(known, { lookedAt });
  return (store.__danBietContent = { directory, stamp, lookedAt, read: readContent(directory), site: null });
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
