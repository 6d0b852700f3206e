import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { seedFolder } from '../../model/setup/setup-changes.ts';
import { git } from '../git.ts';

const settings = z.object({ school: z.string() });

/**
 * The school whose site `npm run init` has handed over since a commit: it moves the content with which the repository came, and a
 * site that was handed over before is the school's own. Null where none was.
 * @param root the project's folder. @param commit in full
 */
export function leavingSchool(root: string, commit: string): string | null {
  const file = `${seedFolder}/site.yaml`;
  const path = join(root, file);
  if (!existsSync(path)) return null;
  const before = git(root, ['cat-file', '-e', `${commit}:./${file}`]);
  if (!('problem' in before)) return null;
  const { data } = settings.safeParse(parse(readFileSync(path, 'utf8')));
  return data?.school ?? null;
}
