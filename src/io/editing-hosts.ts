import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { hostAddresses } from '../model/editing/config.ts';
import { siteSettings } from '../kinds/site-settings.ts';
import { contentDirectory } from './paths.ts';

/**
 * Origins that the editing screen asks, as `site.yaml` names the repository; none where the school has no editing screen,
 * null where the settings have an error, which the checker explains.
 */
export function editingHosts(): string[] | null {
  const { data } = siteSettings.safeParse(parse(readFileSync(join(contentDirectory(), 'site.yaml'), 'utf8')));
  if (data === undefined) return null;
  return data.editing === null ? [] : hostAddresses(data.editing);
}
