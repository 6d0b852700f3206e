import { existsSync } from 'node:fs';
import { inRepository } from './paths.mjs';

/** Where `npm run init` keeps the content of the school that the repository came with. */
const folder = inRepository('tests/fixtures/truong-goc');

/**
 * The settings under which the tests of built pages find the pages that they know: none while the repository is as it
 * came; those of a second build, of the school that it came with, once `npm run init` has made it another school's.
 *
 * @param {NodeJS.ProcessEnv} [env] a content folder or an output folder that somebody chose goes before
 * @returns {Record<string, string>}
 */
export function seedEnvironment(env = process.env) {
  if (env.CONTENT_DIR || env.OUT_DIR || !existsSync(folder)) return {};
  return { CONTENT_DIR: folder, OUT_DIR: inRepository('.cache/truong-goc') };
}
