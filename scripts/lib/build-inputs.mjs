import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from './paths.mjs';

const inputs = [
  'src',
  'public',
  'cli',
  'scripts/build.mjs',
  'scripts/lib',
  'astro.config.mjs',
  'astro.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Lies in `dist`, so that whatever else empties or rebuilds that folder also takes away the claim about it. */
const stamp = () => inRepository('dist/.build-inputs');

/** Every file under a path, sorted, as paths relative to the repository. */
function filesUnder(path) {
  const absolute = inRepository(path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/**
 * A digest of all that a build depends on: sources, content, configuration, versions, and the day, because a page
 * states what is in force today.
 *
 * @param {string} today ISO day
 * @param {NodeJS.ProcessEnv} [env]
 */
export function digestOfBuildInputs(today, env = process.env) {
  const hash = createHash('sha256');
  const settings = Object.entries(env).filter(([name]) => /^(?:DAN_BIET|SITE|ASTRO|PUBLIC)_/u.test(name));
  hash.update(JSON.stringify([today, settings.sort()]));
  for (const file of inputs.flatMap(filesUnder)) {
    const bytes = readFileSync(inRepository(file));
    hash.update(`\n${file}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** The ISO day in Vietnam (UTC+7, no summer time). */
export const dayInVietnam = (now = new Date()) => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/** @returns {string | null} the digest of the inputs from which `dist` was built */
export const builtFrom = () => (existsSync(stamp()) ? readFileSync(stamp(), 'utf8') : null);

export const stampPath = stamp;

/** Whether `dist` is what a build would make now. */
export const isBuilt = () =>
  existsSync(join(inRepository('dist'), 'index.html')) && builtFrom() === digestOfBuildInputs(dayInVietnam());
