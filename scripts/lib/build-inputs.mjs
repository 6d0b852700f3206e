import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './paths.mjs';

const inputs = [
  'src',
  'public',
  'cli',
  'scripts/build.mjs',
  'scripts/lib',
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** The environment variables that change what a build makes. `OUT_DIR` only changes where. */
const settings = ['BASE_PATH', 'CONTENT_DIR', 'PUBLIC_DIR', 'SITE_URL'];

/** The folder that a build fills: `OUT_DIR` if set, else `dist`. */
export const outputFolder = (env = process.env) => resolve(root, env.OUT_DIR || 'dist');

/** Every file under a path, in a fixed order. */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
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
  const paths = [...inputs, env.CONTENT_DIR, env.PUBLIC_DIR].filter(Boolean);
  for (const file of paths.flatMap((path) => filesUnder(resolve(folder, path)))) {
    const bytes = readFileSync(file);
    hash.update(`\n${file.slice(folder.length)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * What the last complete build noted about itself. The note lies in the folder that the build filled, so that whatever
 * else empties or fills it also takes the note away.
 *
 * @param {string} folder
 * @returns {{ digest: string, base: string } | null} `base` begins and ends with `/`
 */
export function readBuildNote(folder) {
  const file = buildNotePath(folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

export const buildNotePath = (folder) => join(folder, '.build-note.json');
