import { mkdtempSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keptFile } from '../../../src/io/kept-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  vi.stubEnv('KEPT_FILES', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const bytes = Buffer.from('Tệp đã làm');
const fileIn = (kind: string) => join(folder, kind, readdirSync(join(folder, kind))[0]!);

test('what was kept is given back for the same inputs, and for no others', () => {
  keptFile('mau', ['một', 1]).keep(bytes);
  expect(keptFile('mau', ['một', 1]).read()).toEqual(bytes);
  expect(keptFile('mau', ['một', 2]).read()).toBeNull();
  expect(keptFile('khac', ['một', 1]).read()).toBeNull();
});

test.each([
  ['cut off', (file: string) => truncateSync(file, 35)],
  ['empty', (file: string) => truncateSync(file)],
  ['of other bytes', (file: string) => writeFileSync(file, '{"hỏng')],
  ['of one other byte', (file: string) => writeFileSync(file, readFileSync(file).fill(0, 40, 41))],
])('a kept file that is %s is made again, and never published', (_, damage) => {
  keptFile('mau', 1).keep(bytes);
  damage(fileIn('mau'));
  expect(keptFile('mau', 1).read()).toBeNull();
  keptFile('mau', 1).keep(bytes);
  expect(keptFile('mau', 1).read()).toEqual(bytes);
});

test('a folder that nothing can be written into costs the memory, nothing more', () => {
  writeFileSync(join(folder, 'mau'), 'a file in the place of the folder');
  expect(keptFile('mau', 1).keep(bytes)).toEqual(bytes);
  expect(keptFile('mau', 1).read()).toBeNull();
});
