import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

const inputs = [
  'src',
  'cli',
  'scripts/build.mjs',
  'scripts/lib',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** The environment variables that change what a build makes. `OUT_DIR` only changes where. */
const settings = ['BASE_PATH', 'COMPONENTS', 'CONTENT_DIR', 'OFFLINE', 'PUBLIC_DIR', 'SITE_URL'];

/** The folder that a build fills: `OUT_DIR` if set, else `dist`. */
export const outputFolder = (env = process.env) => resolve(root, env.OUT_DIR || 'dist');

/**
 * Every regular file and link under a path, in a fixed order. No link is followed, since it may lead to the whole disk or
 * to itself. A pipe or a socket is passed over: reading it may never end. The check of the content names them all.
 */
function filesUnder(path, statOf = lstatSync) {
  const stat = read(path, () => statOf(path, { throwIfNoEntry: false }));
  if (stat?.isFile() || stat?.isSymbolicLink()) return [path];
  if (!stat?.isDirectory()) return [];
  return read(path, () => readdirSync(path))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** What `action` gives; a refusal of the system becomes a {@link Problem} that names the path. */
function read(path, action) {
  try {
    return action();
  } catch (error) {
    if (!['EACCES', 'EPERM', 'ELOOP', 'EIO'].includes(error.code)) throw error;
    throw new Problem(`Không đọc được “${path}” (${error.code}).`, [
      'cho tài khoản đang chạy lệnh quyền đọc tệp hay thư mục này, hoặc chuyển nó ra khỏi kho.',
    ]);
  }
}

/**
 * A digest of all that a build depends on: sources, content, configuration, versions, and the day, because a page
 * states what is in force today.
 *
 * @param {string} today ISO day
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [folder] the repository
 */
export function digestOfBuildInputs(today, env = process.env, folder = root) {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([today, process.version, settings.map((name) => env[name] ?? null)]));
  const under = (paths, statOf) => paths.filter(Boolean).flatMap((path) => filesUnder(resolve(folder, path), statOf));
  const downloads = under(['public', env.PUBLIC_DIR]);
  for (const file of [...under([...inputs, env.CONTENT_DIR], statSync), ...downloads]) {
    const bytes = read(file, () =>
      lstatSync(file).isSymbolicLink() ? Buffer.from(`-> ${readlinkSync(file)}`) : readFileSync(file),
    );
    hash.update(`\n${file.slice(folder.length)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * What the last complete build noted about itself. The note lies in the folder that the build filled, so that whatever
 * else empties or fills it also takes the note away.
 *
 * @param {string} folder
 * @returns {{ digest: string, base: string, hosts: string[] } | null} null where there is none that can be read; `base` begins and ends with `/`; `hosts` are those
 *   that the editing screen asks
 */
export function readBuildNote(folder) {
  try {
    const { digest, base, hosts } = JSON.parse(readFileSync(buildNotePath(folder), 'utf8'));
    return typeof digest === 'string' && typeof base === 'string' && Array.isArray(hosts)
      ? { digest, base, hosts }
      : null;
  } catch {
    // There is none, or a disk that was full cut it off: the site is built again.
    return null;
  }
}

export const buildNotePath = (folder) => join(folder, '.build-note.json');
