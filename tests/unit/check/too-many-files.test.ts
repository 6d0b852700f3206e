import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/io/read-content.ts';
import { cleanFiles } from '../../support/content-folder.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-nhieu-tep-'));
  for (const [name, text] of Object.entries(cleanFiles)) put(`content/${name}`, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
function many(count: number, path: (index: number) => string, text: string): void {
  for (let index = 0; index < count; index++) put(path(index), text);
}
const read = () => {
  const before = process.cpuUsage();
  const { issues } = readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'));
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (user + system) / 1e6,
    said: issues.map(({ file, code, message }) => `${file} ${code} ${message}`),
  };
};

describe('a folder with 20,000 tiny files is one error, and none of them is read', () => {
  test.each<[string, string, (index: number) => string, string]>([
    ['records', 'content', (index) => `content/organizations/co-quan-${index}.yaml`, 'a'],
    ['files of a wrong name', 'content', (index) => `content/Tệp lạ ${index}.exe`, 'a'],
    ['wrong names of records', 'content', (index) => `content/plans/Kế hoạch ${index}.docx`, 'a'],
    ['downloads', 'public', (index) => `public/tep/a-${index}.txt`, `Gọi 0912345678`],
    ['downloads in folders', 'public', (index) => `public/tep/${index % 99}/a-${index}.csv`, `Gọi,0912345678`],
    ['downloads of a wrong kind', 'content/public', (index) => `content/public/tep/a-${index}.html`, 'a'],
  ])(
    '%s',
    (_what, folder, path, text) => {
      many(20_000, path, text);
      const { said, seconds } = read();
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(
        new RegExp(`^${folder} qua-nhieu-tep thư mục có 20\\.\\d{3} tệp, tối đa 10\\.000\\.$`, 'u'),
      );
      expect(seconds).toBeLessThan(5);
    },
    60_000,
  );
});

test('a folder with 9,900 files is read', () => {
  many(9900, (index) => `public/tep/a-${index}.txt`, 'a');
  put('public/tep/b.txt', 'Gọi 0912345678');
  expect(read().said).toEqual([expect.stringMatching(/^public\/tep\/b\.txt so-dien-thoai-rieng /u)]);
}, 60_000);
