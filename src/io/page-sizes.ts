import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { PageSizes } from '../model/change-report/page-weight.ts';

/** The HTML pages of a built site, by their address below the base path. Null when there is no such folder. */
export function pageSizes(folder: string): PageSizes | null {
  if (!existsSync(folder)) return null;
  const pages = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry): [string, { bytes: number; digest: string }] => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      const address = `/${relative(folder, path).split(sep).join('/')}`.replace(/(?<=\/)index\.html$/u, '');
      return [address, { bytes: bytes.length, digest: createHash('sha256').update(bytes).digest('hex') }];
    });
  return new Map(pages);
}
