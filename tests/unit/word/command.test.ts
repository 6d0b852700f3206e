import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importPlan } from '../../../cli/import.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { bold, docx, p, picture, pixel, r, tbl, tc, tr } from './support/ooxml.ts';

const command = resolve('cli/import.ts');

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  for (const [name, text] of Object.entries(cleanFiles)) {
    const path = join(root, 'content', name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** A process of its own, which takes a second to start. */
function runProgram(...args: string[]): Ended {
  const env = { ...process.env, CONTENT_DIR: join(root, 'content'), TODAY: '2026-11-22' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The command in the process of the tests, in the folder of the test. */
async function run(...args: string[]): Promise<Ended> {
  const texts = { out: '', err: '' };
  const before = process.cwd();
  vi.stubEnv('CONTENT_DIR', join(root, 'content')).stubEnv('TODAY', '2026-11-22');
  process.chdir(root);
  try {
    const code = await importPlan(args, {
      say: (line) => void (texts.out += `${line}\n`),
      report: (line) => void (texts.err += `${line}\n`),
      write: (content) => void (texts.out += typeof content === 'string' ? content : new TextDecoder().decode(content)),
      asks: false,
    });
    return { code, ...texts };
  } finally {
    process.chdir(before);
    vi.unstubAllEnvs();
  }
}

const put = (name: string, bytes: Uint8Array) => writeFileSync(join(root, name), bytes);
const files = (folder: string) =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort() : [];
const text = (name: string) => readFileSync(join(root, name), 'utf8');

const head = tbl(
  tr(
    tc(bold('TRƯỜNG MẦM NON MẪU') + p('Số: 05/KH-MNM')),
    tc(
      bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
        bold('Độc lập - Tự do - Hạnh phúc') +
        p('An Nghĩa, ngày 05 tháng 3 năm 2026'),
    ),
  ),
);
const plan = (more = '') =>
  docx({
    body:
      head +
      bold('KẾ HOẠCH', { align: 'center' }) +
      bold('Công tác dân vận năm 2026', { align: 'center' }) +
      p('Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2026 của UBND xã An Nghĩa về công tác dân vận;') +
      p('Căn cứ Thông tư số 01/2020/TT-BM ngày 15/01/2020 của Bộ Mẫu.') +
      bold('I. MỤC ĐÍCH') +
      p('Đoạn một theo Thông tư số 99/2025/TT-BM ngày 01/02/2025 của Bộ Mẫu quy định về mẫu.') +
      more +
      p('Nơi nhận:\tHIỆU TRƯỞNG') +
      p('- Lưu: VT.'),
    links: [['rP', 'image', 'media/a.png']],
    files: { 'word/media/a.png': pixel },
  });

describe('npm run import', { timeout: 60_000 }, () => {
  it('writes the plan, its pictures, and a record for each document that the site does not have', async () => {
    put('ke-hoach.docx', plan(p(picture('rP'))));
    const { code, out, err } = await run('ke-hoach.docx', '--alt', 'Sơ đồ bếp ăn');
    expect(err).toContain('● Thông tư số 01/2020/TT-BM — có trên trang: 01-2020-tt-bm');
    expect(code).toBe(0);
    expect(files('public')).toEqual(['tep', 'tep/2026-cong-tac-dan-van', 'tep/2026-cong-tac-dan-van/hinh-1.png']);
    expect(files('content/plans')).toEqual(['2024-ke-hoach-mau.mdx', '2026-cong-tac-dan-van.mdx']);
    expect(files('content/legal-references')).toEqual([
      '01-2020-tt-bm.mdx',
      '12-kh-ubnd.an-nghia.2026-01-10.mdx',
      '99-2025-tt-bm.mdx',
    ]);
    expect(files('content/organizations')).toContain('uy-ban-nhan-dan-xa-an-nghia.yaml');
    expect(out).toContain('content/plans/2026-cong-tac-dan-van.mdx');
    expect(text('content/plans/2026-cong-tac-dan-van.mdx')).toMatch(
      /^---\n# draft: [^\n]+\nstatus: draft\norganization: truong-mau\nyear: 2026\n/u,
    );
    expect(text('content/plans/2026-cong-tac-dan-van.mdx')).toContain(
      '![Sơ đồ bếp ăn](/tep/2026-cong-tac-dan-van/hinh-1.png)',
    );
    expect(text('content/legal-references/99-2025-tt-bm.mdx')).toContain('verification: null');
  });

  it('leaves a content folder in which every record can be read, and the plan carries out what its basis says', async () => {
    put('ke-hoach.docx', plan());
    expect((await run('ke-hoach.docx')).code).toBe(0);
    const { content, issues } = readContent(join(root, 'content'), root, '2026-11-22');
    const broken = issues.filter((issue) => issue.severity === 'error' && !issue.code.startsWith('vien-dan'));
    expect(broken).toEqual([]);
    const { data } = content.records.plans.get('2026-cong-tac-dan-van')!;
    expect(data).toMatchObject({
      number: '05/KH-MNM',
      issuedOn: '2026-03-05',
      place: 'An Nghĩa',
      implements: ['12-kh-ubnd.an-nghia.2026-01-10'],
      recipients: ['- Lưu: VT.'],
    });
    expect(content.records.legalReferences.get('12-kh-ubnd.an-nghia.2026-01-10')!.data).toMatchObject({
      kind: 'ke-hoach',
      number: '12/KH-UBND',
      issuer: 'uy-ban-nhan-dan-xa-an-nghia',
      issuedOn: '2026-01-10',
      field: 'dan-van',
      provenance: { sources: ['plan'], confidence: 'low', verification: null },
    });
  });

  it('stops the checker at a picture that nobody has described', async () => {
    put('ke-hoach.docx', plan(p(picture('rP'))));
    const { code, err, out } = await run('ke-hoach.docx');
    expect(code).toBe(0);
    expect(err).toContain('Hình 1 chưa có lời mô tả.');
    expect(out).toContain('Viết lời mô tả 1 hình');
    const { issues } = readContent(join(root, 'content'), root, '2026-11-22');
    expect(issues.map((issue) => issue.code)).toContain('mdx-hinh-anh');
  });

  it('never writes over a file unless asked to, and writes nothing else then', async () => {
    put('ke-hoach.docx', plan(p(picture('rP'))));
    writeFileSync(join(root, 'content/plans/2026-cong-tac-dan-van.mdx'), 'của tôi');
    const refused = await run('ke-hoach.docx');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Không ghi gì: đã có content/plans/2026-cong-tac-dan-van.mdx.');
    expect(text('content/plans/2026-cong-tac-dan-van.mdx')).toBe('của tôi');
    expect([files('public'), files('content/legal-references')]).toEqual([[], ['01-2020-tt-bm.mdx']]);
    expect((await run('ke-hoach.docx', '--force')).code).toBe(0);
    expect(text('content/plans/2026-cong-tac-dan-van.mdx')).toContain('status: draft');
    expect(files('content/plans').filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('writes nothing when only asked what it would do', async () => {
    put('ke-hoach.docx', plan());
    const { code, out } = await run('ke-hoach.docx', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('Sẽ ghi');
    expect(files('content/plans')).toEqual(['2024-ke-hoach-mau.mdx']);
    expect(out).not.toContain('Quan hệ với văn bản khác');
  });

  it('says what the text does to other documents before anything is written', async () => {
    put('ke-hoach.docx', plan(p('Kế hoạch này thay thế Kế hoạch số 18/KH-MNBM ngày 03/9/2024.')));
    const { out } = await run('ke-hoach.docx', '--dry-run');
    expect(out).toContain('Quan hệ với văn bản khác\n  - Đọc lại');
    expect(out).toContain('văn bản này thay thế Kế hoạch số 18/KH-MNBM');
  });

  it('prints the file alone when it is to go to the screen, and takes id and year from the command line', () => {
    put('ke-hoach.docx', plan());
    const { code, out } = runProgram('ke-hoach.docx', '--out', '-', '--year', '2025', '--id', 'ma-khac', '--no-stubs');
    expect(code).toBe(0);
    expect(out.startsWith('---\n')).toBe(true);
    expect(out).toContain('year: 2025');
    expect(files('content/plans')).toEqual(['2024-ke-hoach-mau.mdx']);
  });

  it.each([
    [['khong-co.docx'], 1, 'không có tệp này'],
    [['content'], 1, 'không phải một tệp'],
    [[], 2, 'Chưa ghi tên tệp Word'],
    [['a.docx', 'b.docx'], 2, 'gặp 2 tệp'],
    [['a.docx', '--la'], 2, 'Không hiểu tham số “--la”'],
    [['a.docx', '--id', 'Mã Sai'], 2, 'Mã “Mã Sai”'],
    [['a.docx', '--year', 'abc'], 2, 'Năm “abc”'],
  ])('with %j ends with %i and says why', async (args, expected, message) => {
    const { code, err, out } = await run(...args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toContain(message);
  });

  it.each([
    [['--out', 'ke-hoach.docx/a.mdx'], 'là tệp chứ không phải thư mục'],
    [['--id', 'a'.repeat(300)], 'tên tệp quá dài'],
  ])('with %j says in Vietnamese why nothing could be written, and leaves nothing', async (args, message) => {
    put('ke-hoach.docx', plan(p(picture('rP'))));
    const before = files('.');
    const { code, err } = await run('ke-hoach.docx', ...args);
    expect(code).toBe(1);
    expect(err).toContain('Không nhập được, không ghi gì: “');
    expect(err).toContain(message);
    expect(files('.')).toEqual(before);
  });

  it('makes a name that a disk takes of any subject', async () => {
    const long = docx({ body: head + bold('KẾ HOẠCH') + bold('a'.repeat(300)) + bold('I. MỤC ĐÍCH') + p('Đoạn.') });
    put('ke-hoach.docx', long);
    expect((await run('ke-hoach.docx')).code).toBe(0);
  });

  it('says all that it has to say before it ends, and does not list what repeats without end', () => {
    const comment = `<w:r><w:commentReference w:id="1"/></w:r>`;
    const text = 'Công tác dân vận của nhà trường. '.repeat(70);
    put(
      'dai.docx',
      docx({
        body: p(r(text) + comment).repeat(500),
        comments: `<w:comment w:id="1">${p('Sửa chỗ này. '.repeat(40))}</w:comment>`,
      }),
    );
    const { code, err } = runProgram('dai.docx');
    expect(code).toBe(1);
    expect(err).toContain('Còn 300 chỗ nữa cùng loại với 200 chỗ đã kể');
    expect(err.trimEnd()).toMatch(/Tách tệp Word thành nhiều phần rồi nhập từng phần\.$/u);
  });

  it('refuses a file that is no Word file with advice', async () => {
    put('ban-ky.docx', new TextEncoder().encode('%PDF-1.7'));
    const { code, err, out } = await run('ban-ky.docx');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Không nhập được. Đây là tệp PDF');
    expect(err).toContain('tệp Word gốc');
  });

  it('writes nothing when words of the file would be lost, and says which, where and why', async () => {
    put('sot.docx', plan('<w:p><w:t>Câu nằm ngoài mọi lượt chữ</w:t></w:p>'));
    const before = files('content');
    const { code, err, out } = await run('sot.docx');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Không nhập được. Máy đọc sót chữ của tệp Word');
    expect(err).toMatch(/Ở đoạn \d+ “Câu nằm ngoài mọi lượt chữ”: sót “Câu nằm ngoài mọi lượt chữ”\./u);
    expect(err).toContain('/huong-dan/loi/nhap-sot-chu/');
    expect(files('content')).toEqual(before);
  });

  it('keeps text that looks like code out of the site’s way', async () => {
    put('ke-hoach.docx', plan(p(r('{process.env.HOME} <script> import x')) + p(r('import fs from "fs"'))));
    expect((await run('ke-hoach.docx')).code).toBe(0);
    const { issues } = readContent(join(root, 'content'), root, '2026-11-22');
    expect(issues.filter((issue) => issue.code.startsWith('mdx'))).toEqual([]);
  });
});
