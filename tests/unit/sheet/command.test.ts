import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importPlan } from '../../../cli/import.ts';
import { template } from '../../../cli/template.ts';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { cleanFiles } from '../../support/content-folder.ts';

let root: string;
const content = (name: string) => join(root, 'content', name);
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  for (const [name, text] of Object.entries(cleanFiles)) {
    mkdirSync(join(content(name), '..'), { recursive: true });
    writeFileSync(content(name), text);
  }
  mkdirSync(content('duties'));
  for (const duty of ['b03', 'f03', 'g01'])
    copyFileSync(inRepository(`src/content/duties/${duty}.yaml`), content(`duties/${duty}.yaml`));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function inFolder(
  run: (said: (line: string) => void) => Promise<number>,
): Promise<{ code: number; said: string }> {
  let said = '';
  const before = process.cwd();
  vi.stubEnv('CONTENT_DIR', join(root, 'content')).stubEnv('TODAY', '2026-11-24');
  process.chdir(root);
  try {
    const code = await run((line) => void (said += `${line}\n`));
    return { code, said };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
  }
}
const ask = (...args: string[]) => inFolder((say) => template(args, { say, complain: say }));
const send = (...args: string[]) =>
  inFolder((say) => importPlan(args, { say, report: say, write: () => undefined, asks: false }));

/** A person fills in cells of the form: `{ C8: 'Cơm' }`. */
async function fill(name: string, cells: Record<string, CellValue>): Promise<void> {
  const [form] = (await readXlsx(readFileSync(join(root, name)))).sheets;
  const rows = form?.rows.map((row) => [...row]) ?? [];
  for (const [cell, value] of Object.entries(cells)) {
    const row = Number(cell.slice(1)) - 1;
    while (rows.length <= row) rows.push([]);
    (rows[row] ??= [])[cell.charCodeAt(0) - 65] = value;
  }
  writeFileSync(join(root, name), await writeXlsx({ sheets: [{ name: 'Nhập số liệu', rows }] }));
}
const items = () => (existsSync(content('disclosures')) ? readdirSync(content('disclosures')) : []);

describe('a week’s menu', () => {
  test('goes from the form to the site, and next week’s form starts from it', async () => {
    expect((await ask('f03')).said).toContain('Đã ghi f03.2026-w48.xlsx: mẫu “Thực đơn tuần”, để trống.');
    await fill('f03.2026-w48.xlsx', { E7: 'Cơm, thịt sốt, canh bí', F7: 'Sữa chua', E8: 'Cháo cá' });
    const sent = await send('f03.2026-w48.xlsx');
    expect([sent.code, sent.said]).toEqual([0, expect.stringContaining('bảng “Thực đơn tuần”, 3 dòng')]);
    const file = readFileSync(content('disclosures/f03.2026-w48.yaml'), 'utf8');
    expect(file).toContain('weekOf: 2026-11-23');
    expect(file).toMatch(/- on: 2026-11-24\n {8}meal: trua/u);
    expect(file).toMatch(/publications:\n {2}- on: 2026-11-24/u);
    const next = await ask('f03', '--period', '2026-w49');
    expect(next.said).toContain('bắt đầu từ bảng đã công khai kỳ 2026-w48');
    const [form] = (await readXlsx(readFileSync(join(root, 'f03.2026-w49.xlsx')))).sheets;
    expect(form?.rows[6]).toEqual([
      new Date('2026-11-30T00:00:00Z'),
      null,
      null,
      null,
      'Cơm\nthịt sốt\ncanh bí',
      'Sữa chua',
      null,
    ]);
  });

  test('sent again it replaces the table alone, and says that of today there is a publication', async () => {
    await ask('f03');
    await fill('f03.2026-w48.xlsx', { E7: 'Cơm' });
    await send('f03.2026-w48.xlsx');
    const path = content('disclosures/f03.2026-w48.yaml');
    const before = readFileSync(path, 'utf8').replace(
      'on: 2026-11-24\n    kind: first',
      'on: 2026-11-21\n    kind: first',
    );
    writeFileSync(path, `# Lời ghi của nhà trường\n${before}`);
    await fill('f03.2026-w48.xlsx', { E7: 'Cháo' });
    const sent = await send('f03.2026-w48.xlsx');
    expect(sent.said).toContain('bảng này thay bảng cũ');
    const after = readFileSync(path, 'utf8');
    expect(after).toContain('# Lời ghi của nhà trường');
    expect(after).toContain('Cháo');
    expect(after).not.toContain('Cơm');
    expect(after).toMatch(/on: 2026-11-21[\s\S]*on: 2026-11-24\n {4}kind: update/u);
  });
});

test('a sheet with mistakes names every cell, and nothing is written', async () => {
  await ask('f03');
  await fill('f03.2026-w48.xlsx', { A7: '31/11/2026', B8: 'Lớp lá', E7: 'Cơm', E8: 'Cơm' });
  const { code, said } = await send('f03.2026-w48.xlsx');
  expect(code).toBe(1);
  expect(said).toContain('ô A7: Ngày: gặp “31/11/2026”, ngày này không có trên lịch.');
  expect(said).toContain('ô B8: Độ tuổi: gặp “Lớp lá”');
  expect(items()).toEqual([]);
});

test('with --dry-run nothing is written either', async () => {
  await ask('f03');
  await fill('f03.2026-w48.xlsx', { E7: 'Cơm' });
  expect((await send('f03.2026-w48.xlsx', '--dry-run')).said).toContain('Chưa ghi gì');
  expect(items()).toEqual([]);
});

describe('refused with a sentence', () => {
  test.each([
    [['f3'], 'Trang không có mục công khai F3; có lẽ là F03.'],
    [['g01'], 'Mục G01 không có bảng số liệu'],
    [['f03', '--table', 'fees'], 'Mục F03 không có mẫu “fees”'],
    [['f03', '--period', 'tuần này'], 'Kỳ “tuần này” viết như'],
    [[], 'Ghi mã của một mục công khai'],
  ])('npm run template -- %j', async (args, words) => {
    const { code, said } = await ask(...args);
    expect(code).not.toBe(0);
    expect(said).toContain(words);
  });

  test.each([
    [['--period', 'tuần này'], 'Kỳ “tuần này” viết như'],
    [['--period', '2026-w60'], 'Kỳ “2026-w60” viết như'],
    [['--table', 'menus'], 'có lẽ là “menu”'],
    [['--duty', 'f3'], 'có lẽ là F03'],
  ])('npm run import -- bang.xlsx %j', async (args, words) => {
    await ask('f03');
    await fill('f03.2026-w48.xlsx', { E7: 'Cơm' });
    const { code, said } = await send('f03.2026-w48.xlsx', ...args);
    expect(code).not.toBe(0);
    expect(said).toContain(words);
    expect(items()).toEqual([]);
  });

  test('a form is never written over another', async () => {
    await ask('f03');
    expect((await ask('f03')).said).toContain('Đã có tệp f03.2026-w48.xlsx');
  });

  test.each([
    ['words', new TextEncoder().encode('không phải Excel'), 'Không đọc được tệp Excel'],
    ['an empty workbook', null, 'npm run template'],
  ])('a file of %s', async (_, bytes, words) => {
    writeFileSync(join(root, 'bang.xlsx'), bytes ?? (await writeXlsx({ sheets: [{ name: 'A', rows: [] }] })));
    const { code, said } = await send('bang.xlsx');
    expect(code).toBe(1);
    expect(said).toContain(words);
    expect(said).not.toMatch(/Error|\n\s+at /u);
  });
});
