import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { serveDownload } from '../../../src/io/integrations/school-files.ts';
import { folderEntries } from '../../../src/io/folder-entries.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { readRedirects } from '../../../src/io/redirects.ts';
import { copyDownloads, schoolFolders } from '../../../src/io/school-folders.ts';
import { downloadFault, downloadTypes } from '../../../src/model/downloads.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { pdfWith, sampleDownloads } from '../../support/downloads.ts';

const onWindows = process.platform === 'win32';
let root = '';
const at = (path: string) => join(root, path);
const samples = await sampleDownloads();
/** A good file of the kind that a name says. */
const sampleOf = (path: string) => samples[path.split('.').at(-1)!]!;

/** Puts a file somewhere: bytes, or what a function makes at its path. */
function put(path: string, what: string | Uint8Array | ((path: string) => void) = 'x') {
  mkdirSync(dirname(at(path)), { recursive: true });
  if (typeof what === 'function') what(at(path));
  else writeFileSync(at(path), what);
}
const linkTo = (target: string) => (path: string) => symlinkSync(target, path);
const fifo = (path: string) => void execFileSync('mkfifo', [path]);

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-tep-')));
  for (const [name, text] of Object.entries(cleanFiles)) put(`content/${name}`, text);
  put('rieng/mat.txt', 'điều riêng của máy');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the checker says of both folders: `file code`. */
const found = () =>
  readContent(at('content'), root, '2026-11-22', at('public')).issues.map(({ file, line, code }) =>
    line === 1 ? `${file} ${code}` : `${file}:${line} ${code}`,
  );

/** What a build would publish, with the text of each. */
function published(): Record<string, string> {
  copyDownloads(schoolFolders(at('content'), at('public')), at('site'));
  return Object.fromEntries(
    folderEntries(at('site')).map(({ path, kind }) => [
      path,
      kind === 'file' ? readFileSync(at(`site/${path}`), 'utf8') : kind,
    ]),
  );
}

describe.each(['public', 'content/public'])('in %s', (folder) => {
  const refused: [string, string, string | ((path: string) => void)][] = [
    ['tep/git.txt', 'tai-ve-lien-ket', linkTo('../../rieng/mat.txt')],
    ['tep/khong-co.pdf', 'tai-ve-lien-ket', linkTo('khong-co')],
    ['tep/vong.pdf', 'tai-ve-lien-ket', linkTo('vong.pdf')],
    ['tep/thu-muc', 'tai-ve-lien-ket', linkTo('/etc')],
    ['tep', 'tai-ve-lien-ket', linkTo('../rieng')],
    ['tep/dia', 'tai-ve-lien-ket', linkTo('/')],
    ['tep/trong/sau.pdf', 'tai-ve-lien-ket', linkTo('/etc/hostname')],
    ['.DS_Store', 'tai-ve-lien-ket', linkTo('/etc/hostname')],
    ['tep/a.html', 'tai-ve-chay-ma', 'x'],
    ['tep/a.HTML', 'tai-ve-chay-ma', 'x'],
    ['tep/a.Htm', 'tai-ve-chay-ma', 'x'],
    ['tep/a.xhtml', 'tai-ve-chay-ma', 'x'],
    ['tep/a.xml', 'tai-ve-chay-ma', 'x'],
    ['tep/a.js', 'tai-ve-chay-ma', 'x'],
    ['tep/a.mjs', 'tai-ve-chay-ma', 'x'],
    ['tep/a.svg', 'tai-ve-chay-ma', 'x'],
    ['tep/a.Svg', 'tai-ve-chay-ma', 'x'],
    ['tep/a.pdf.html', 'tai-ve-chay-ma', 'x'],
    ['tep/a.php.pdf', 'tai-ve-chay-ma', 'x'],
    ['tep/a.html.pdf', 'tai-ve-chay-ma', 'x'],
    ['tep/trong/index.html', 'tai-ve-chay-ma', 'x'],
    ['_worker.js', 'tai-ve-ngoai-tep', 'x'],
    ['404.html', 'tai-ve-ngoai-tep', 'x'],
    ['_headers', 'tai-ve-ngoai-tep', 'x'],
    ['robots.txt', 'tai-ve-ngoai-tep', 'x'],
    ['van-ban/a.pdf', 'tai-ve-ngoai-tep', 'x'],
    ['Tep/a.pdf', 'tai-ve-ngoai-tep', 'x'],
    ['tep-2/a.pdf', 'tai-ve-ngoai-tep', 'x'],
    ['tep/khong-duoi', 'tai-ve-kieu-la', 'x'],
    ['tep/a.pdf.', 'tai-ve-ten', 'x'],
    ['tep/a.pdf ', 'tai-ve-ten', 'x'],
    ['tep/A.PDF', 'tai-ve-ten', 'x'],
    ['tep/Kế hoạch.pdf', 'tai-ve-ten', 'x'],
    ['tep/ke_hoach.pdf', 'tai-ve-ten', 'x'],
    ['tep/con.pdf', 'tai-ve-ten', 'x'],
    ['tep/aux/a.pdf', 'tai-ve-ten', 'x'],
    ['tep/Nam 2024/a.pdf', 'tai-ve-ten', 'x'],
    ['tep/a.doc', 'tai-ve-kieu-la', 'x'],
    ['tep/a.ods', 'tai-ve-kieu-la', 'x'],
    ['tep/a.gif', 'tai-ve-kieu-la', 'x'],
    ['tep/.htaccess', 'tai-ve-kieu-la', 'x'],
    ['tep/.an.pdf', 'tai-ve-kieu-la', 'x'],
    ['tep/.git/a.pdf', 'tai-ve-kieu-la', 'x'],
    ['tep/a.rar', 'tai-ve-kieu-la', 'x'],
    ['tep/a.constructor', 'tai-ve-kieu-la', 'x'],
    ['tep/a\u202Efdp.pdf', 'tai-ve-kieu-la', 'x'],
  ];

  test.skipIf(onWindows).each(refused)('%j is refused (%s) and never published', (path, code, what) => {
    put(`${folder}/${path}`, what);
    expect(found()).toEqual([`${folder}/${path} ${code}`]);
    expect(published()).toEqual({});
  });

  test.each([
    ['tep/a\nb.txt', 'dấu xuống dòng'],
    ['tep/a\u202Efdp.pdf', 'ký tự không nhìn thấy U+202E'],
  ])('%j is refused for its letters, not for an ending that is right', (path, words) => {
    const fault = downloadFault({ path, kind: 'file' }, false);
    expect(fault?.message).toBe(`gặp tên có ${words}, cần tên chỉ có chữ nhìn thấy được.`);
    expect(fault?.remedy).toContain('Đổi tên tệp');
  });

  test.each(['tep/ａ.txt', 'tep/!!!.PDF', 'tep/資料/a.pdf'])(
    '%j needs another name, and no wrong one is proposed',
    (path) => {
      const fault = downloadFault({ path, kind: 'file' }, false);
      expect(fault).toMatchObject({
        code: 'tai-ve-ten',
        message: `gặp tên “${path}”, cần tên có chữ cái không dấu hay chữ số.`,
      });
      expect(fault?.suggestion).toBeUndefined();
      expect(fault?.remedy).toContain('tên khác');
    },
  );

  test.skipIf(onWindows)('a link in place of the folder itself is refused', () => {
    put(folder, linkTo(at('rieng')));
    put('rieng/tep/a.pdf');
    expect(found()).toEqual([`${folder} tai-ve-lien-ket`]);
    expect(published()).toEqual({});
  });

  test('a file in place of the folder is refused', () => {
    put(folder);
    expect(found()).toEqual([`${folder} tai-ve-lien-ket`]);
    expect(published()).toEqual({});
  });

  test.skipIf(onWindows)('what is no file is refused, and nobody waits for it', async () => {
    put(`${folder}/tep/ong.pdf`, fifo);
    const server = createSocket().listen(at(`${folder}/tep/o-cam.pdf`));
    await new Promise((resolve) => server.once('listening', resolve));
    expect(found()).toEqual([`${folder}/tep/o-cam.pdf tai-ve-lien-ket`, `${folder}/tep/ong.pdf tai-ve-lien-ket`]);
    expect(published()).toEqual({});
    server.close();
  });

  test.each([
    ...Object.keys(downloadTypes).map((ending) => `tep/a.${ending}`),
    'tep/nam/12.2024.pdf',
    'tep/ke-hoach.pl.docx',
  ])('%j is published as it is', (path) => {
    put(`${folder}/${path}`, sampleOf(path));
    expect(found()).toEqual([]);
    expect(published()).toEqual({ [path]: Buffer.from(sampleOf(path)).toString() });
  });

  test('what programs leave there is neither refused nor published', () => {
    for (const name of [
      '.DS_Store',
      'tep/.gitkeep',
      'tep/Thumbs.db',
      'tep/~$bao-cao.docx',
      'tep/.~lock.a.odt#',
      'tep/a.pdf~',
      'tep/._a.pdf',
    ])
      put(`${folder}/${name}`);
    expect(found()).toEqual([]);
    expect(published()).toEqual({});
  });

  // The superuser reads everything, so nothing is unreadable to it.
  test.skipIf(onWindows || process.getuid?.() === 0)('a folder that cannot be opened is named', () => {
    put(`${folder}/tep/kin/a.pdf`);
    chmodSync(at(`${folder}/tep/kin`), 0);
    expect(found()).toEqual([`${folder}/tep/kin khong-doc-duoc`]);
    chmodSync(at(`${folder}/tep/kin`), 0o700);
  });
});

test.skipIf(onWindows)('a name that is no UTF-8 is named and not published', () => {
  mkdirSync(at('public/tep'), { recursive: true });
  writeFileSync(Buffer.concat([Buffer.from(at('public/tep/')), Buffer.from([0x61, 0xff]), Buffer.from('.pdf')]), 'x');
  expect(found()).toEqual(['public/tep/a\uFFFD.pdf khong-doc-duoc']);
  expect(published()).toEqual({});
});

test('of two files with one path the one in the content is published', () => {
  put('public/tep/a.txt', 'chung');
  put('public/tep/b.txt', 'chỉ ở public');
  put('content/public/tep/a.txt', 'của trường');
  expect(published()).toEqual({ 'tep/a.txt': 'của trường', 'tep/b.txt': 'chỉ ở public' });
});

test('the report names the file, why, and a remedy', () => {
  put('public/tep/a.pdf.html');
  const [issue] = readContent(at('content'), root, '2026-11-22', at('public')).issues;
  expect(issue).toMatchObject({
    file: 'public/tep/a.pdf.html',
    severity: 'error',
    message: 'gặp đuôi “.html”: trang web.',
  });
  expect(issue!.remedy).toMatch(/PDF/u);
});

describe('redirects', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are taken from the folder that is not among the content, and wrong lines are named', () => {
    put('public/_redirects', '/a/ /b/ 301\n/bien-tap/* https://xau.example/:splat 200!\n');
    put('content/public/_redirects', '/bien-tap/* https://xau.example/ 301\n');
    expect(found()).toEqual(['content/public/_redirects tai-ve-ngoai-tep', 'public/_redirects:2 chuyen-huong-sai']);
    vi.stubEnv('CONTENT_DIR', at('content'));
    vi.stubEnv('PUBLIC_DIR', at('public'));
    expect(readRedirects().redirects).toEqual([{ from: '/a/', to: '/b/', line: 1 }]);
  });

  it('are refused in any number of wrong lines, and where there are more than hosts read', () => {
    put('public/_redirects', 'x\n'.repeat(200_000));
    expect(found()).toHaveLength(100);
    put('public/_redirects', '/a/ /b/ 301\n'.repeat(2101));
    expect(found()).toEqual(['public/_redirects:2101 chuyen-huong-sai']);
    vi.stubEnv('CONTENT_DIR', at('content'));
    vi.stubEnv('PUBLIC_DIR', at('public'));
    expect(readRedirects().problem?.problem).toBe('public/_redirects: dài hơn 2.100 dòng.');
    put('public/_redirects', '/a/ /b/ 301\n'.repeat(2100));
    expect(found()).toEqual([]);
  });

  it.skipIf(onWindows)('are not read through a link', () => {
    put('rieng/chuyen', '/a/ /b/ 301\n');
    put('public/_redirects', linkTo('../rieng/chuyen'));
    expect(found()).toEqual(['public/_redirects tai-ve-lien-ket']);
    vi.stubEnv('CONTENT_DIR', at('content'));
    vi.stubEnv('PUBLIC_DIR', at('public'));
    expect(readRedirects()).toEqual({ redirects: [], problem: null });
  });
});

describe('while somebody works on the site', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.skipIf(onWindows)('the same files are served, with their type, and no other', async () => {
    put('public/tep/ke-hoach.pdf', pdfWith('Signed'));
    put('public/tep/gia.pdf', '<script>alert(1)</script>');
    put('public/tep/a.html');
    put('public/tep/a.txt', linkTo('../../rieng/mat.txt'));
    put('public/404.html');
    vi.stubEnv('CONTENT_DIR', at('content'));
    vi.stubEnv('PUBLIC_DIR', at('public'));
    const server = createServer((request, response) =>
      serveDownload(request, response, () => response.writeHead(404).end('của Astro')),
    ).listen(0);
    const { port } = server.address() as AddressInfo;
    const get = async (path: string) => {
      const response = await fetch(`http://localhost:${port}${path}`);
      return [response.status, response.headers.get('content-type'), await response.text()];
    };
    expect(await get('/tep/ke%2Dhoach.pdf?x=1')).toEqual([200, 'application/pdf', pdfWith('Signed').toString()]);
    for (const path of [
      '/tep/gia.pdf',
      '/tep/a.html',
      '/tep/a.txt',
      '/404.html',
      '/tep/',
      '/tep/%E0%A4%A',
      '/tep/..%2f..%2frieng/mat.txt',
    ])
      expect(await get(path)).toEqual([404, null, 'của Astro']);
    // Vite would answer with any file of the repository, and with what a link leads to.
    for (const name of ['a.html', 'a.txt', 'ke-hoach.pdf'])
      expect(await get(`/@fs${encodeURI(at(`public/tep/${name}`))}`)).toEqual([404, null, '']);
    expect(await get(`/src/pages/index.astro`)).toEqual([404, null, 'của Astro']);
    vi.stubEnv('PUBLIC_DIR', 'public');
    expect(await get('/public/tep/a.svg?raw')).toEqual([404, null, '']);
    server.close();
  });
});
