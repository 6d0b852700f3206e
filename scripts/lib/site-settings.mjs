import { readFileSync } from 'node:fs';
import { inRepository } from './paths.mjs';

/** The base path of the site, as `src/content/site.yaml` sets it: begins and ends with `/`. */
export async function basePath() {
  const { parse } = await import('yaml');
  return parse(readFileSync(inRepository('src/content/site.yaml'), 'utf8'))?.base ?? '/';
}
