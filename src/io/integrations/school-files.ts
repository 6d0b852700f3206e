import type { AstroIntegration } from 'astro';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REDIRECTS, typeOf } from '../../model/downloads.ts';
import { redirectLines } from '../../model/redirects.ts';
import { readRedirects } from '../redirects.ts';
import { copyDownloads, openDownload, schoolFolders } from '../school-folders.ts';

/**
 * Publishes a school's files, in a build and while somebody works on the site. Astro does not know the folders in which
 * they are: it would publish all that is there, and what links lead to.
 */
export const schoolFiles = (): AstroIntegration => ({
  name: 'dan-biet-school-files',
  hooks: {
    'astro:server:setup': ({ server }) => void server.middlewares.use(serveDownload),
    'astro:build:done': ({ dir, logger }) => {
      const site = fileURLToPath(dir);
      const files = copyDownloads(schoolFolders(), site);
      const { redirects } = readRedirects();
      if (redirects.length > 0) writeFileSync(join(site, REDIRECTS), redirectLines(redirects));
      logger.info(`${files} tệp tải về, ${redirects.length} chuyển hướng.`);
    },
  },
});

/**
 * Answers with a file that may be published; leaves all else to Astro, but the school's folders themselves: the server of
 * `astro dev` answers with any file of the repository by its path in it, and follows links.
 */
export function serveDownload(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const path = pathOf(request.url ?? '/');
  const folders = schoolFolders();
  const file = openDownload(folders, path);
  if (file === null) {
    if (!folders.some(({ folder }) => leadsInto(folder, path))) return next();
    response.writeHead(404).end();
    return;
  }
  response.setHeader('Content-Type', typeOf(path));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.end(file);
}

/** Whether the path of a request is one of a file in a folder: from the root of the repository, or of the disk (`@fs/`). */
function leadsInto(folder: string, path: string): boolean {
  const place = path.startsWith('@fs/') ? resolve('/', path.slice('@fs/'.length)) : resolve(path);
  // To some file systems small letters and capitals are the same.
  return `${place}${sep}`.toLowerCase().startsWith(`${folder}${sep}`.toLowerCase());
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1);
  } catch {
    return '';
  }
}
