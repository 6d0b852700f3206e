import { kinds } from '../../kinds/index.ts';
import { DOWNLOADS } from '../downloads.ts';

/** A file that a change touches. */
export interface FileChange {
  /** From the repository's folder. */
  path: string;
  kind: 'added' | 'changed' | 'removed';
}

/** The files that a change touches, but for records, of which the report says more. */
export interface FileChanges {
  /** Files that readers download. */
  downloads: FileChange[];
  /** Everything else: anyone who changes it can change what the site does, and what this report says. */
  code: FileChange[];
}

const downloads = `public/${DOWNLOADS}`;
const folders = new Set<string>(Object.values(kinds).map(({ folder }) => folder));

/**
 * What a file is for. A hidden file among the content (`.gitattributes`) can keep changes from being shown, so it is code.
 * @param content the content folder, from the repository's: `src/content`
 */
export function fileRole(path: string, content: string): 'record' | 'download' | 'code' {
  if (/(?:^|\/)\./u.test(path)) return 'code';
  if ([downloads, `${content}/${downloads}`].some((folder) => path.startsWith(folder))) return 'download';
  if (!path.startsWith(`${content}/`)) return 'code';
  const [folder, name, ...more] = path.slice(content.length + 1).split('/');
  if (folder === 'site.yaml' && name === undefined) return 'record';
  return folders.has(folder!) && /\.(?:mdx|yaml)$/u.test(name ?? '') && more.length === 0 ? 'record' : 'code';
}

/** The files of a change, by what they are for. @param all every file that differs */
export function fileChanges(all: readonly FileChange[], content: string): FileChanges {
  const of = (role: ReturnType<typeof fileRole>) => all.filter(({ path }) => fileRole(path, content) === role);
  return { downloads: of('download'), code: of('code') };
}
