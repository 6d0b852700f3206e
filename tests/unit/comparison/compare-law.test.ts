import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileAfterComparison } from '../../../src/model/editing/format/file-after-comparison.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { fieldDigest } from '../../../src/model/comparison/field-digest.ts';
import { fieldNamesProblem, findRecord } from '../../../src/model/comparison/find-record.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { runCommand } from '../../support/run-command.ts';

const who = { by: 'Nguyễn Thị Mẫu', on: '2026-11-20', against: 'Công báo mẫu' };
const shown = { number: '01/2020/TT-BM', issuedOn: '2020-01-15' };
const circular = `---
# Bản ghi mẫu.
kind: thong-tu
number: "01/2020/TT-BM"   # đúng như in
issuer: bo-mau
issuedOn: 2020-01-15
field: giao-duc
provenance: { sources: [unsourced], confidence: low }
---

Thông tư  mẫu.
`;

describe('the file of a record that was compared', () => {
  const marked = (text: string, agree: string[], differ: string[] = []) =>
    fileAfterComparison('legalReferences', text, shown, { ...who, agree, differ });

  it('has the mark, and every other byte as it was', () => {
    const mark = `{ by: Nguyễn Thị Mẫu, on: 2026-11-20, against: Công báo mẫu, fields: [{ field: number, digest: ${fieldDigest(shown.number)} }] }`;
    const expected = circular.replace('confidence: low }', `confidence: low, verification: [${mark}] }`);
    expect(marked(circular, ['number'])).toBe(expected);
  });

  it('keeps the line ends and the byte order mark of a file from Windows', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(marked(windows(circular), ['number'])).toBe(windows(marked(circular, ['number'])!));
  });

  it('is not touched when nothing agrees', () => expect(marked(circular, [], ['issuedOn'])).toBe(circular));

  it('loses the mark of a field that differs now', () => {
    const both = marked(circular, ['number', 'issuedOn'])!;
    expect(marked(both, [], ['issuedOn'])).toBe(marked(circular, ['number']));
  });

  it('is refused when it says something else than the person saw', () =>
    expect(marked(circular.replace('2020-01-15', '2020-01-16'), ['issuedOn'])).toBeNull());
});

describe('the record that is meant', () => {
  const { content } = readContent('src/content');
  const found = (asked: string) => {
    const result = findRecord(content, asked);
    return 'record' in result ? `${result.record.collection} ${result.record.id}` : result.problem;
  };

  it.each([
    ['36-2017-tt-bgddt', 'legalReferences 36-2017-tt-bgddt'],
    ['36/2017/TT-BGDĐT', 'legalReferences 36-2017-tt-bgddt'],
    ['B01', 'duties b01'],
    ['duties/b01', 'duties b01'],
    ['2026', 'calendar 2026'],
  ])('is found by %s', (asked, expected) => expect(found(asked)).toBe(expected));

  it('is guessed from a slip', () => expect(found('36-2017-tt-bgdt')).toContain('có lẽ là “36-2017-tt-bgddt”'));

  it('has only fields that are compared, each once', () => {
    expect(fieldNamesProblem('legalReferences', ['number', 'issuedOn'])).toBeNull();
    expect(fieldNamesProblem('legalReferences', ['isuedOn'])).toContain('có lẽ là “issuedOn”');
    expect(fieldNamesProblem('legalReferences', ['number', 'number'])).toContain('hai lần');
  });
});

describe('npm run compare-law', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'compare-law-'));
    for (const [file, text] of Object.entries(cleanFiles)) {
      const path = join(folder, 'content', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const where = () => ({
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: join(folder, 'content'), TODAY: '2026-11-22' },
  });
  const run = (...args: string[]) => runCommand('cli/compare-law.ts', args, where());
  /** As a process of its own. */
  const runProgram = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('cli/compare-law.ts'), ...args], { ...where(), encoding: 'utf8' });

  it('writes what agrees, and says of what differs how to change it', () => {
    const about = ['--by', who.by, '--against', who.against];
    const { status, stdout, stderr } = runProgram(
      '01-2020-tt-bm',
      ...about,
      '--agree',
      'number',
      '--differ',
      'effectiveOn',
    );
    expect([stderr, status]).toEqual(['', 0]);
    expect(stdout).toMatch(/Ngày có hiệu lực: mở .*, sửa chỗ sau “effectiveOn:” cho đúng/u);
    const file = readFileSync(join(folder, 'content/legal-references/01-2020-tt-bm.mdx'), 'utf8');
    expect(file).toContain('field: number');
    expect(file).not.toContain('field: effectiveOn');
    expect(file).toContain('on: 2026-11-22');
  });

  it('refuses a day before the document, and a mark of somebody else or of a later day unless it is to go', async () => {
    const about = (by: string, on: string) => ['01-2020-tt-bm', '--by', by, '--against', 'Công báo', '--on', on];
    const early = await run(...about('A', '2019-12-31'), '--agree', 'issuedOn');
    expect([early.status, early.stderr]).toEqual([2, expect.stringContaining('trước ngày ban hành') as string]);
    expect((await run(...about('Lê Thị B', '2026-11-21'), '--agree', 'issuedOn,expiredOn')).stdout).toContain(
      'Ngày ban hành, Ngày hết hiệu lực',
    );
    const other = await run(...about('Trần Văn C', '2026-11-20'), '--agree', 'issuedOn');
    expect([other.status, other.stderr]).toEqual([
      1,
      expect.stringContaining('Lê Thị B đối chiếu ngày 21/11/2026') as string,
    ]);
    const replaced = await run(...about('Trần Văn C', '2026-11-20'), '--agree', 'issuedOn', '--replace');
    expect(replaced.stdout).toMatch(/Đã thay dấu cũ:\n.*Lê Thị B/u);
  });

  it('shows the facts and where to look, and asks for the rest, where no terminal is', async () => {
    const { status, stdout, stderr } = await run('01-2020-tt-bm');
    expect(status).toBe(2);
    expect(stdout).toContain('Ngày có hiệu lực: 01/3/2020\n    chưa đối chiếu; tên trong lệnh: effectiveOn');
    expect(stdout).toContain('https://vbpl.vn/');
    expect(stderr).toContain('--agree');
  });
});
