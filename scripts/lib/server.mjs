import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, sep } from 'node:path';
import sirv from 'sirv';
import { Problem } from './problem.mjs';
import { headersOf } from './security-headers.mjs';

/**
 * Answers requests from a built site as a static host does: under the base path, with the site's own 404 page, the
 * headers of production, and a redirect from `/ke-hoach` to `/ke-hoach/`.
 *
 * @param {{ folder: string, base: string, hosts?: readonly string[] }} site `folder` is the built site; `base` begins and
 *   ends with `/`; `hosts` are those that the editing screen asks
 * @returns {import('node:http').RequestListener}
 */
export function siteHandler({ folder, base, hosts = [] }) {
  const notFoundPage = readFileSync(join(folder, '404.html'));
  const files = sirv(folder, { etag: true, brotli: true, gzip: true });

  const notFound = (response) => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(notFoundPage);
  };
  const isFolder = (path) => {
    const index = join(folder, path, 'index.html');
    return index.startsWith(folder + sep) && existsSync(index);
  };

  return (request, response) => {
    const { pathname, search } = new URL(`http://localhost${request.url}`);
    const below = pathname.startsWith(base) ? pathname.slice(base.length) : '';
    for (const [name, value] of Object.entries(headersOf(below, hosts))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' });
      return response.end();
    }
    if (base !== '/' && (pathname === '/' || `${pathname}/` === base)) return redirect(response, base);
    // A location that begins with two slashes names another host.
    if (!pathname.startsWith(base) || pathname.startsWith('//')) return notFound(response);

    const path = pathname.slice(base.length - 1);
    if (!path.endsWith('/') && isFolder(decode(path))) return redirect(response, `${pathname}/${search}`);
    request.url = path + search;
    return files(request, response, () => notFound(response));
  };
}

/**
 * Answers requests from the site that is in a folder now: another build puts a new folder in the place of the old one while
 * this server is running.
 *
 * @param {string} folder
 * @param {(folder: string) => { base: string, hosts: readonly string[] } | null} noteOf what the build in it noted
 * @returns {import('node:http').RequestListener}
 */
export function newestSite(folder, noteOf) {
  let shown = null;
  let handler = (_request, response) => response.writeHead(503, { 'Retry-After': '1' }).end();
  return (request, response) => {
    const stat = statSync(folder, { throwIfNoEntry: false });
    const version = stat ? `${stat.ino} ${stat.mtimeMs}` : shown;
    const note = version === shown ? null : noteOf(folder);
    if (note) {
      handler = siteHandler({ folder, ...note });
      shown = version;
    }
    // The file may go just before it is read. The reader asks again; a stream without an ear would end the server.
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    return handler(request, response);
  };
}

const redirect = (response, location) => {
  response.writeHead(301, { Location: location });
  response.end();
};

const decode = (path) => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/**
 * Listens on this machine alone, over IPv4 and IPv6, because `localhost` may mean either.
 *
 * @param {import('node:http').RequestListener} handler
 * @param {{ port: number, host?: string }} place port 0 takes any free one; a host other than localhost opens the site
 *   to the network
 * @returns {Promise<{ port: number, close: () => void }>}
 */
export async function listen(handler, { port, host = 'localhost' }) {
  const servers = [];
  const close = () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  };
  const open = (address, onPort) =>
    new Promise((resolve, reject) => {
      const server = createServer(handler);
      server.once('error', reject);
      server.listen(onPort, address, () => {
        servers.push(server);
        resolve(server.address().port);
      });
    });

  try {
    if (host !== 'localhost') return { port: await open(host, port), close };
    const actual = await open('127.0.0.1', port);
    await open('::1', actual).catch((error) => {
      if (error.code === 'EADDRINUSE') throw error;
    });
    return { port: actual, close };
  } catch (error) {
    close();
    if (error.code === 'EADDRINUSE')
      throw new Problem(`Cổng ${port} đang có chương trình khác dùng.`, [
        `chọn cổng khác: npm start -- --port ${port + 1}`,
        'hoặc tắt chương trình đang dùng cổng đó (có thể là một lần npm start trước).',
      ]);
    if (error.code === 'EACCES')
      throw new Problem(`Không được phép mở cổng ${port}.`, ['chọn cổng từ 1024 trở lên: npm start -- --port 4321']);
    throw error;
  }
}
