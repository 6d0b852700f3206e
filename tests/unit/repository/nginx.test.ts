import { once } from 'node:events';
import { get as getPlain } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ensureByApt } from '../../../scripts/lib/apt.mjs';
import { findProgram } from '../../../scripts/lib/find-program.mjs';
import { nginxSite } from '../../../scripts/lib/nginx-site.mjs';
import { Problem } from '../../../scripts/lib/problem.mjs';
import { headersOf, nginxHeaders } from '../../../scripts/lib/security-headers.mjs';
import { parseRedirects } from '../../../src/model/redirects.ts';
import { nginxRedirects } from '../../../src/model/setup/hosting/nginx-redirects.ts';
import { read } from './repository-files.ts';

const findNginx = () => findProgram({ commands: ['nginx', '/usr/sbin/nginx'] });
const isMissing = await ensureByApt({
  name: 'nginx',
  isInstalled: () => findNginx() !== null,
  packages: [['nginx-light'], ['nginx']],
  byHand: 'cài nginx.',
}).then(
  () => false,
  (error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    console.warn(`\n  BỎ QUA: cấu hình nginx chưa được thử trên máy này. ${error.message}\n`);
    return true;
  },
);

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Lines that the checker accepts, each with an address for which it holds. */
const moved: [from: string, asked: string, to: string][] = [
  ['/cu/', '/cu/', '/moi/'],
  ['/c%75-hon/', '/cu-hon', '/moi/'],
  ['/gioi-thieu.html', '/gioi-thieu.html', '/gioi-thieu/'],
  ['/trang-cu/index.html', '/trang-cu/index.html', '/moi/'],
  ['/tep/2019/*', '/tep/2019/a.pdf', '/moi/'],
  ['/upload/K%E1%BA%BF%20ho%E1%BA%A1ch%20%281%29.doc', '/upload/K%E1%BA%BF%20ho%E1%BA%A1ch%20(1).doc', '/moi/'],
  ['/tin.php', '//tin.php', 'https://truong.example/tin'],
];

describe.skipIf(isMissing).each(['/', '/mam-non/'])('nginx serves a site below %s', (base) => {
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-nginx-'));
  let nginx: ChildProcess;
  let [port, plainPort] = [0, 0];

  const get = (path: string, { host = 'truong.example', gzip = false } = {}) =>
    new Promise<Answer>((resolve, reject) => {
      request(
        {
          host: '127.0.0.1',
          port,
          path,
          servername: host,
          rejectUnauthorized: false,
          headers: { Host: host, ...(gzip ? { 'Accept-Encoding': 'gzip' } : {}) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
          );
        },
      )
        .on('error', reject)
        .end();
    });
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  beforeAll(async () => {
    [plainPort, port] = [await freePort(), await freePort()];
    const long = 'nội dung '.repeat(400);
    for (const [name, text] of Object.entries({
      'index.html': 'trang chủ',
      '404.html': 'không có trang này',
      'van-ban/06-ct-ubnd.hoa-binh.2022/index.html': 'chỉ thị',
      'lich-cong-khai.ics': 'BEGIN:VCALENDAR',
      'bang.csv': long,
      'feed.xml': `<rss>${long}</rss>`,
      'feed.json': '{}',
      'gioi-thieu/index.html': 'giới thiệu',
      'cong-khai/b01/tin.xml': '<rss/>',
      'thong-bao/tin.xml': '<akomaNtoso/>',
      'thong-bao/feed.json': '{}',
      'manifest.webmanifest': '{}',
      'pagefind/wasm.wasm': 'wasm',
      '_astro/a.js': long,
      'tep/a.pdf': '%PDF-',
      'tep/a.mp3': 'ID3',
      _headers: 'x',
      _redirects: 'x',
      '.build-note.json': '{}',
      '.well-known/security.txt': 'Contact: mailto:a@b.vn',
    }))
      put(`site${base}${name}`, text);
    const { http, server } = nginxHeaders(base, ['https://api.github.com']);
    const { redirects: lines } = parseRedirects(moved.map(([from, , to]) => `${from} ${to} 301`).join('\n'));
    expect(lines).toHaveLength(moved.length);
    const below = (path: string) => (path.startsWith('/') ? base + path.slice(1) : path);
    const redirects = nginxRedirects(lines.map(({ from, to }) => ({ from: below(from), to: below(to) })));
    for (const [name, text] of Object.entries({ http, headers: server, redirects, site: nginxSite(base) }))
      put(`conf/dan-biet-${name}.conf`, text);
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-days',
        '2',
        '-subj',
        '/CN=truong.example',
        '-keyout',
        join(folder, 'key.pem'),
        '-out',
        join(folder, 'cert.pem'),
      ],
      { stdio: 'pipe' },
    );
    const example = read('deploy/nginx/site.conf.example')
      .replaceAll(/^ {4}listen \[::\].*\n/gmu, '')
      .replaceAll('listen 80', `listen 127.0.0.1:${plainPort}`)
      .replaceAll('listen 443', `listen 127.0.0.1:${port}`)
      .replaceAll('/etc/nginx/dan-biet/', `${folder}/conf/`)
      .replaceAll('/var/www/dan-biet', `${folder}/site`)
      .replace(/ssl_certificate \S+;/u, `ssl_certificate ${folder}/cert.pem;`)
      .replace(/ssl_certificate_key \S+;/u, `ssl_certificate_key ${folder}/key.pem;`);
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/tmp;`)
      .join(' ');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    put(
      'nginx.conf',
      `${user} daemon off; pid ${folder}/pid; error_log stderr warn; events {} http { include /etc/nginx/mime.types; access_log off; ${places} ${example} }`,
    );
    // No line of warning: what 1.22 does not know, or what is deprecated, is said here.
    const said = execFileSync('sh', ['-c', `"${findNginx()}" -t -q -c "${folder}/nginx.conf" 2>&1`], {
      encoding: 'utf8',
    });
    expect(said).toBe('');
    nginx = spawn(findNginx()!, ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    await vi.waitFor(async () => expect((await get(base)).status).toBe(200), { timeout: 15_000 });
  }, 120_000);
  afterAll(async () => {
    const ended = new Promise((resolve) => nginx.once('exit', resolve));
    nginx.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  /** The site's own page for what is missing, with its headers. */
  async function expectMissing(path: string): Promise<void> {
    const { status, headers, body } = await get(path);
    expect([path, status, body.toString(), headers['content-type']]).toEqual([
      path,
      404,
      'không có trang này',
      'text/html; charset=utf-8',
    ]);
    expect(headers['content-security-policy']).toBeDefined();
  }

  test('with the page for what is missing, which is no answer of its own', async () => {
    for (const path of [`${base}khong-co/`, `${base}tep/khong-co.csv`, '/khong-co/']) await expectMissing(path);
  });

  test('and that page also where a folder has no page of its own, with or without a slash', async () => {
    for (const path of ['_astro/', 'tep/', 'cong-khai/b01/', 'pagefind/', '.well-known/'])
      await expectMissing(base + path);
    const { status, headers } = await get(`${base}tep`);
    expect([status, headers.location]).toEqual([301, expect.stringMatching(new RegExp(`${base}tep/$`, 'u'))]);
  });

  test.each([
    ['van-ban/06-ct-ubnd.hoa-binh.2022/', 'text/html; charset=utf-8'],
    ['lich-cong-khai.ics', 'text/calendar; charset=utf-8'],
    ['bang.csv', 'text/csv; charset=utf-8'],
    ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['pagefind/wasm.wasm', 'application/wasm'],
    ['_astro/a.js', 'application/javascript; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
    ['cong-khai/b01/tin.xml', 'application/rss+xml; charset=utf-8'],
    ['thong-bao/tin.xml', 'application/xml; charset=utf-8'],
    ['thong-bao/feed.json', 'application/json; charset=utf-8'],
    ['tep/a.pdf', 'application/pdf'],
    ['tep/a.mp3', 'audio/mpeg'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8'],
  ])('%s as %s, with the headers of every host', async (path, type) => {
    const { status, headers } = await get(base + path);
    expect([status, headers['content-type']]).toEqual([200, type]);
    for (const [name, value] of Object.entries(headersOf(path, ['https://api.github.com'])))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['server']).toBe('nginx');
  });

  test('without saying which nginx it is, not encrypted either', async () => {
    const setting = { host: '127.0.0.1', port: plainPort, headers: { Host: 'truong.example' } };
    const [answer] = (await once(getPlain(setting), 'response')) as [IncomingMessage];
    answer.resume();
    expect([answer.statusCode, answer.headers.server]).toEqual([301, 'nginx']);
  });

  test('compressed where that helps', async () => {
    for (const path of ['bang.csv', 'feed.xml', '_astro/a.js']) {
      const { headers, body } = await get(base + path, { gzip: true });
      expect([path, headers['content-encoding'], headers['vary']]).toEqual([path, 'gzip', 'Accept-Encoding']);
      expect(gunzipSync(body).toString()).toContain('nội dung');
    }
  });

  test('and neither hidden files nor those for other hosts', async () => {
    for (const path of ['.build-note.json', '_headers', '_redirects', '.git/config'])
      expect([path, (await get(base + path)).status]).toEqual([path, 404]);
  });

  test('to its own name alone', async () => {
    await expect(get(base, { host: 'khac.example' })).rejects.toThrow();
  });

  test('with every redirect that is accepted, and each page and the page for what is missing as before', async () => {
    for (const [, asked, to] of moved) {
      const { status, headers } = await get(base + asked.slice(1));
      const target = to.startsWith('/') ? new RegExp(`${base}${to.slice(1)}$`, 'u') : new RegExp(`^${to}$`, 'u');
      expect([asked, status]).toEqual([asked, 301]);
      expect(headers.location).toMatch(target);
    }
    for (const path of ['', 'index.html', 'van-ban/06-ct-ubnd.hoa-binh.2022/', 'gioi-thieu/', 'tep/a.pdf'])
      expect([path, (await get(base + path)).status]).toEqual([path, 200]);
    expect((await get(`${base}KE-HOACH/`)).body.toString()).toBe('không có trang này');
  });

  test('with its redirects, from folders without a slash and from the root too', async () => {
    expect((await get(`${base}cu`)).headers.location).toMatch(new RegExp(`${base}moi/$`, 'u'));
    expect((await get(`${base}van-ban/06-ct-ubnd.hoa-binh.2022`)).headers.location).toMatch(/2022\/$/u);
    if (base !== '/') expect((await get('/')).headers.location).toMatch(new RegExp(`${base}$`, 'u'));
  });
});

test('the example has no line that only later versions of nginx know', () => {
  // Known since 1.25.1.
  expect(read('deploy/nginx/site.conf.example')).not.toMatch(/^\s*http2 /mu);
});
