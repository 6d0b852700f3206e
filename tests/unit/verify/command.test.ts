import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verify } from '../../../cli/verify.ts';
import { codedTextPath, datasetPath, officialFilePath } from '../../../src/model/addresses.ts';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { pdfWith } from '../../support/downloads.ts';
import { coded, issued, page, planPage, root, sampleSiteOf } from '../../support/published-sample.ts';

const folder = mkdtempSync(join(tmpdir(), 'so-tep-'));
const inSite = (path: string) => join(folder, 'dist', path);

beforeAll(async () => {
  const site = await sampleSiteOf();
  const list = (name: 'codes' | 'files', items: unknown) =>
    [datasetPath(name), JSON.stringify({ url: root + datasetPath(name).slice(1), items })] as const;
  const files: (readonly [string, string | Uint8Array])[] = [list('codes', site.pages), list('files', site.files)];
  for (const path of [officialFilePath(planPage, 'pdf'), officialFilePath(planPage, 'txt'), codedTextPath(planPage)])
    files.push([path, (await site.bytes(path))!]);
  for (const [path, content] of files) {
    mkdirSync(dirname(inSite(path)), { recursive: true });
    writeFileSync(inSite(path), content);
  }
  writeFileSync(join(folder, 'sua.txt'), issued.replace('theo tháng', 'theo năm'));
  writeFileSync(join(folder, 'anh.jpg'), Uint8Array.of(0xff, 0xd8, 0xff, 0xe0));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command says, and its exit code as the last line. */
async function said(...args: string[]): Promise<string> {
  const lines: string[] = [];
  const code = await verify([...args, '--site', join(folder, 'dist')], {
    say: (line) => lines.push(line),
    complain: (line) => lines.push(line),
  });
  return [...lines, `mã ${code}`].join('\n').replaceAll(folder, '…');
}

test('a file that is published as it is gives 0, with its page', async () => {
  const text = await said(inSite(officialFilePath(planPage, 'pdf')));
  expect(text).toContain('Đúng tệp đang công bố.');
  expect(text).toContain(`(${planPage})`);
  expect(text).toContain('mã 0');
});

test('a file that differs gives 1 and each place, before and after', async () => {
  const text = await said(join(folder, 'sua.txt'), '--page', root + planPage.slice(1, -1));
  expect(text).toContain('Khác bản đang công bố ở 1 chỗ.');
  expect(text).toMatch(/trên trang: tháng\.\n +trong tệp: {2}năm\./u);
  expect(text).toContain('mã 1');
});

test('an issued original is known by all of its bytes: with one more, or with one that is another, it is not the published file', async () => {
  const original = pdfWith('Ban goc mau', 'Trang hai');
  const put = (path: string, bytes: Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  };
  expect(await said(put(inSite('tep/ban-ky.pdf'), original))).toContain('Đúng tệp đang công bố.');
  const changed = Buffer.from(original);
  changed[changed.indexOf('Ban goc')]! ^= 1;
  for (const file of [changed, Buffer.concat([original, Buffer.from('\n')])]) {
    const text = await said(put(join(folder, 'gui-den.pdf'), file));
    expect(text).toContain('mã 1');
    expect(text).not.toContain('Đúng');
  }
});

test('a page gives its code, its earlier codes and how to compute it, by path and by address', async () => {
  for (const typed of [
    planPage,
    planPage.slice(0, -1),
    page.url,
    page.url.replace(/\/$/u, '.pdf'),
    `https://ban-khac.example/${planPage.slice(1)}`,
  ]) {
    const text = await said(typed);
    expect(text).toContain(`Mã đối chiếu (SHA-256): ${page.sha256}`);
    expect(text).toContain(`Bản trước, từ ngày 01/8/2026 đến ngày 10/9/2026: ${page.earlier[0]!.sha256}`);
    expect(text).toContain('Tệp chữ trong bản dựng cho đúng mã này.');
    expect(text).toContain('mã 0');
  }
});

test('a build whose text is not that of its code is noticed', async () => {
  writeFileSync(inSite(codedTextPath(planPage)), coded(issued).replace('25.000', '26.000'));
  try {
    expect(await said(planPage)).toMatch(/KHÁC: tệp chữ trong bản dựng không cho mã này\.[^]+mã 1/u);
  } finally {
    writeFileSync(inSite(codedTextPath(planPage)), coded(issued));
  }
});

test.each([
  [['khong-co.pdf'], /Không đọc được “khong-co\.pdf”: [^]+mã 1/u],
  [['/khong-co/x/'], /Không đọc được “\/khong-co\/x\/”[^]+mã 1/u],
  [['https://truong.example/goc/khong-co/'], /Không có trang “\/khong-co\/” trong sổ mã\.[^]+Cách sửa[^]+mã 1/u],
  [[join(folder, 'anh.jpg')], /Không đọc được tệp: Máy chỉ đọc được chữ[^]+mã 1/u],
  [[join(folder, 'sua.txt'), '--page', '/khong-co/'], /Không có trang “\/khong-co\/”[^]+mã 1/u],
  [[], /Cần đúng một tệp hoặc một địa chỉ trang\.[^]+mã 2/u],
  [['a', 'b'], /Cần đúng một tệp[^]+mã 2/u],
  [['--sai'], /--sai[^]+mã 2/u],
])('bad input %j is answered with what to do', async (args, expected) => {
  expect(await said(...args)).toMatch(expected);
});

test('without a build the command says to build, and its process ends with 1', () => {
  const { status, stderr } = spawnSync(process.execPath, [inRepository('cli/verify.ts'), 'a.pdf', '--site', folder], {
    encoding: 'utf8',
  });
  expect(stderr).toMatch(/không có bản dựng[^]+npm run build/u);
  expect(stderr).not.toContain('at ');
  expect(status).toBe(1);
});
