import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readStartArguments } from '../../../scripts/lib/start-arguments.mjs';
import { readBuildNote } from '../../../scripts/lib/build-inputs.mjs';
import { listen, newestSite, siteHandler } from '../../../scripts/lib/server.mjs';
import { inTurn } from '../../../scripts/lib/folder-turn.mjs';
import { fillWhole as fillInTurn } from '../../../scripts/lib/whole-folder.mjs';

const fillWhole = (site: string, fill: (next: string) => Promise<void>) =>
  inTurn(
    site,
    () => {},
    (turn) => fillInTurn(turn, fill),
  );

const parent = mkdtempSync(join(tmpdir(), 'dan-biet-'));
const folder = join(parent, 'dist');
const opened: { close: () => void }[] = [];
let root = 0;
let based = 0;

const hosts = ['https://api.github.com'];

async function serve(base: string) {
  const server = await listen(siteHandler({ folder, base, hosts }), { port: 0 });
  opened.push(server);
  return server.port;
}

beforeAll(async () => {
  const files = {
    'dist/index.html': 'trang chủ',
    'dist/404.html': 'không có trang này',
    'dist/van-ban/06-ct-ubnd.hoa-binh.2022-03-07/index.html': 'chỉ thị',
    'dist/ke-hoach.json': '{}',
    'dist/bien-tap/index.html': 'màn hình biên tập',
    'dist/bien-tap/nhap-word/index.html': 'nhập Word',
    'dist/.build-note.json': '{}',
    'ngoai/index.html': 'ở ngoài',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(parent, path, '..'), { recursive: true });
    writeFileSync(join(parent, path), text);
  }
  root = await serve('/');
  based = await serve('/mam-non/');
});

afterAll(() => {
  for (const server of opened) server.close();
  rmSync(parent, { recursive: true });
});

/** The path is sent as it is: `fetch` would tidy it first. */
const get = (port: number, path: string, method = 'GET') =>
  new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject).end();
  });

describe('siteHandler', () => {
  it('serves a page and its type', async () => {
    const { status, headers, text } = await get(root, '/van-ban/06-ct-ubnd.hoa-binh.2022-03-07/?a=1');
    expect([status, headers['content-type'], text]).toEqual([200, 'text/html;charset=utf-8', 'chỉ thị']);
    expect((await get(root, '/ke-hoach.json')).headers['content-type']).toBe('application/json');
  });

  it('sends every answer with a strict policy, the page that is missing too', async () => {
    for (const path of ['/', '/ke-hoach.json', '/khong-co/']) {
      const { headers } = await get(root, path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/u);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('lets nothing but the editing screen and the pages that send changes ask the host of the repository', async () => {
    const asks = async (port: number, path: string) =>
      /connect-src ([^;]*)/u.exec(String((await get(port, path)).headers['content-security-policy']))![1];
    for (const path of [
      '/',
      '/ke-hoach.json',
      '/khong-co/',
      '/huong-dan/bien-tap/',
      '/mam-non/bien-tap/',
      '/mam-non/bien-tap/nhap-word/',
    ])
      expect(await asks(root, path)).toBe("'self'");
    expect(await asks(root, '/bien-tap/')).toBe("'self' data: blob: https://api.github.com");
    expect(await asks(based, '/mam-non/bien-tap/')).toBe("'self' data: blob: https://api.github.com");
    expect(await asks(based, '/bien-tap/')).toBe("'self'");
    for (const path of ['/bien-tap/nhap-word/', '/bien-tap/nhap-bang/', '/bien-tap/nhap-bang/b03.json'])
      expect(await asks(root, path)).toBe("'self' https://api.github.com");
  });

  it('leads an address without its last slash to the page, and keeps the query', async () => {
    const { status, headers } = await get(root, '/van-ban/06-ct-ubnd.hoa-binh.2022-03-07?a=1');
    expect([status, headers.location]).toEqual([301, '/van-ban/06-ct-ubnd.hoa-binh.2022-03-07/?a=1']);
  });

  test.each([
    '/khong-co/',
    '/.build-note.json',
    '/../ngoai/',
    '/..%2fngoai',
    '/%2e%2e/ngoai/index.html',
    '/%E0%A4%A',
    '//ngoai/',
    '//van-ban/06-ct-ubnd.hoa-binh.2022-03-07',
    '/\\van-ban/06-ct-ubnd.hoa-binh.2022-03-07',
  ])('answers %s with the 404 page', async (path) => {
    const { status, text } = await get(root, path);
    expect([status, text]).toEqual([404, 'không có trang này']);
  });

  it('only reads', async () => {
    expect((await get(root, '/', 'POST')).status).toBe(405);
    expect(await get(root, '/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  });

  it('is under a base path and nowhere else', async () => {
    expect((await get(based, '/mam-non/')).text).toBe('trang chủ');
    expect((await get(based, '/mam-non/ke-hoach.json')).status).toBe(200);
    expect((await get(based, '/ke-hoach.json')).status).toBe(404);
    expect((await get(based, '/mam-non')).headers.location).toBe('/mam-non/');
    expect((await get(based, '/')).headers.location).toBe('/mam-non/');
  });
});

describe('newestSite', () => {
  const own = join(parent, 'dang-phuc-vu');
  const write = (path: string, home: string) => {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'index.html'), home);
    writeFileSync(join(path, '404.html'), 'không có');
    writeFileSync(join(path, '.build-note.json'), JSON.stringify({ digest: 'a', base: '/', hosts: [] }));
  };
  let port = 0;
  beforeAll(async () => {
    write(own, 'bản một');
    const server = await listen(newestSite(own, readBuildNote), { port: 0 });
    opened.push(server);
    port = server.port;
  });
  const home = async () => (await get(port, '/')).text;

  it('shows the next build without being started again', async () => {
    expect(await home()).toBe('bản một');
    await fillWhole(own, (next) => Promise.resolve(write(next, 'bản thứ hai, dài hơn bản một')));
    expect(await home()).toBe('bản thứ hai, dài hơn bản một');
    await fillWhole(own, (next) => Promise.resolve(write(next, 'bản ba')));
    expect(await home()).toBe('bản ba');
  });

  it('shows the same site while a build fails', async () => {
    const failed = fillWhole(own, async (next) => {
      write(next, 'dở dang');
      expect(await home()).toBe('bản ba');
      throw new Error('hỏng');
    });
    await expect(failed).rejects.toThrow('hỏng');
    expect(await home()).toBe('bản ba');
  });

  it('lives on when its files go, and shows those that come', async () => {
    rmSync(own, { recursive: true });
    await expect(get(port, '/')).rejects.toThrow();
    write(own, 'bản bốn');
    expect(await home()).toBe('bản bốn');
  });
});

describe('listen', () => {
  it('names the taken port and the command for another', async () => {
    await expect(listen(() => undefined, { port: root })).rejects.toMatchObject({
      message: `Cổng ${root} đang có chương trình khác dùng.`,
      remedies: [`chọn cổng khác: npm start -- --port ${root + 1}`, expect.any(String)],
    });
  });

  it('gives the port back', async () => {
    const first = await listen(() => undefined, { port: 0 });
    first.close();
    const second = await listen(() => undefined, { port: first.port });
    second.close();
    expect(second.port).toBe(first.port);
  });
});

describe('readStartArguments', () => {
  test.each([
    [[], { port: 4321, host: 'localhost' }],
    [['--port', '4322'], { port: 4322, host: 'localhost' }],
    [['--port=0', '--host=0.0.0.0'], { port: 0, host: '0.0.0.0' }],
  ])('reads %j', (args, read) => {
    expect(readStartArguments(args)).toEqual(read);
  });

  test.each([[['--port', '70000']], [['--port', 'abc']], [['--prot', '1']], [['4322']]])('refuses %j', (args) => {
    expect(() => readStartArguments(args)).toThrow(/Cổng|tham số/u);
  });
});
