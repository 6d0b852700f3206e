import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { yearArchive } from '../../../src/export/year-archive.ts';
import type { ArchiveSource } from '../../../src/export/year-archive.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import type { Site } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

let site: Site;
beforeAll(() => {
  site = buildSite(readContent(sampleSchool.content).content, sampleDay);
});
const address = (path: string) => `https://truong-mau.example${path}`;
const source = (bytes: number): ArchiveSource => ({
  download: (path) => new Uint8Array(bytes).fill(path.length),
  codedText: (code, period) => `${code} ${period}`,
  xlsxAbout: () => ({ lines: [], day: '2025-01-01' }),
});
const archive = (bytes = 10) => yearArchive(site, '2025-2026', address, source(bytes));

test('a school year is one file: the board, and each published item with its text, its tables and its files', async () => {
  const files = unzipSync(await archive());
  const names = Object.keys(files);
  expect(names).toContain('D05-2025-2026/noi-dung.txt');
  expect(names.filter((name) => name.startsWith('B01-2025/'))).toEqual([
    'B01-2025/cac-khoan-thu-theo-nguon-va-hoat-dong.csv',
    'B01-2025/cac-khoan-thu-theo-nguon-va-hoat-dong.xlsx',
    'B01-2025/noi-dung.txt',
  ]);
  const board = strFromU8(files['bang-kiem.csv']!);
  expect(board.split('\r\n').filter((line) => line.includes('quá hạn')).length).toBeGreaterThan(0);
  expect(board).toContain('tính đến 22/11/2026');
});

test('the same content gives the same bytes, at whatever hour', async () => {
  const first = await archive();
  const second = await archive();
  expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  // 01/01/2000 at midnight, as zip writes it, in whatever time zone.
  expect(Buffer.from(first).readUInt32LE(10)).toBe(0x28_21_00_00);
});

test('what does not fit is named with its address', async () => {
  const withFiles = Object.keys(unzipSync(await archive())).length;
  const files = unzipSync(await archive(21_000_000));
  const named = strFromU8(files['doc-truoc.txt']!).match(/https:\/\/truong-mau\.example\/tep\/\S+/gu) ?? [];
  expect(named.length).toBeGreaterThan(0);
  expect(Object.keys(files)).toHaveLength(withFiles - named.length);
});
