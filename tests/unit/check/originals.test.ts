import { createHash, randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readingProcess } from '../../../src/io/downloads/reading-process.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { checkPermanence } from '../../../src/model/check/permanence/check-permanence.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { planView } from '../../../src/model/views/plan-view.ts';
import { holder, pemOf } from '../../support/certificates.ts';
import type { Holder } from '../../support/certificates.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { pdfWith } from '../../support/downloads.ts';
import { catalogueWith, signed, updated } from '../../support/signed-pdf.ts';

/** Sample data: a plan in letters of ASCII, because the smallest PDF has no other ones. */
const SENTENCES = 'Nha truong mo cua luc bay gio sang. Cha me duoc moi den du.';
const plain = pdfWith(`TRUONG MAU 1 I MUC DICH ${SENTENCES} HIEU TRUONG`);
const today = '2026-11-22';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let root = '';
const put = (path: string, what: string | Uint8Array) => {
  const at = join(root, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, what);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-ban-goc-'));
  for (const [name, text] of Object.entries(cleanFiles)) put(`content/${name}`, text);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

let authority: Holder, head: Holder;
beforeAll(async () => {
  authority = await holder({ name: 'Nơi cấp mẫu' });
  head = await holder({ name: 'Hiệu trưởng mẫu', by: authority });
});

interface Wish {
  file?: Uint8Array | null;
  digest?: string;
  pages?: number;
  text?: string;
  body?: string;
  more?: string;
  trusts?: Holder[];
}

/** The sample plan with an original. */
function read({ file = plain, digest, pages = 1, text = 'in-file', body = SENTENCES, more = '', trusts = [] }: Wish) {
  const field = `originals:\n  - path: tep/ban-ky.pdf\n    sha256: ${digest ?? sha256(file ?? plain)}\n    label: Bản ký số\n    pages: ${pages}\n    text: ${text}\n    shows: Chữ ký của Hiệu trưởng (dữ liệu mẫu).\n`;
  const plan = cleanFiles['plans/2024-ke-hoach-mau.mdx']!;
  put(
    'content/plans/2024-ke-hoach-mau.mdx',
    plan
      .replace('provenance', `${field}${more}provenance`)
      .replace('MỤC ĐÍCH', 'MUC DICH')
      .replace('Đoạn thứ nhất.', body),
  );
  if (file) put('public/tep/ban-ky.pdf', file);
  for (const [index, each] of trusts.entries())
    put(
      `content/certificates/ca-${index}.yaml`,
      `name: Nơi cấp mẫu\npem: |\n${pemOf(each).replaceAll(/^(?=.)/gmu, '  ')}source: Dữ liệu mẫu\naddedOn: 2026-11-20\nby: Hiệu trưởng\n`,
    );
  return readContent(join(root, 'content'), root, today, join(root, 'public'));
}
const issuesOf = (wish: Wish) =>
  read(wish).issues.map(({ line, code, severity, message, suggestion }) => ({
    line,
    code,
    severity,
    message,
    suggestion,
  }));

describe('an issued original', () => {
  test('is read by the process that looks for what must not be published of it: to start two takes longer than both readings', () => {
    const { run } = readingProcess;
    const asked: unknown[][] = [];
    readingProcess.run = (script, options = {}) => {
      asked.push((JSON.parse(options.input ?? '') as { files: unknown[] }).files);
      return run(script, options);
    };
    // What was read before is remembered.
    const unlike = randomUUID().replace(/[^a-f]/gu, '');
    const bytes = pdfWith(`TRUONG MAU 1 I MUC DICH ${SENTENCES} HIEU TRUONG ${unlike}`);
    const { content, issues } = read({ file: bytes });
    readingProcess.run = run;
    const path = join(root, 'public/tep/ban-ky.pdf');
    expect(asked).toMatchObject([
      [
        { path, ending: 'pdf' },
        { path, isOriginal: true },
      ],
    ]);
    expect(content.originals.get('tep/ban-ky.pdf')).toMatchObject({ fault: null, signatures: [] });
    expect(issues.map(({ code }) => code)).toEqual([]);
  });

  test('that is there, whole, and says what the page says is no issue', () => {
    expect(issuesOf({})).toEqual([]);
  });

  test('that is not there, or is another file, is an error that says the right digest', () => {
    expect(issuesOf({ file: null })).toMatchObject([{ line: 9, code: 'tep-thieu', severity: 'error' }]);
    const [issue] = issuesOf({ digest: 'a'.repeat(64) });
    expect(issue).toMatchObject({ line: 10, code: 'tep-khac-ma' });
    expect(issue?.message).toContain(sha256(plain));
  });

  test('with another number of pages is an error that says how many it has', () => {
    expect(issuesOf({ pages: 3 })).toMatchObject([{ line: 12, code: 'ban-goc-sai-so-trang', suggestion: '1' }]);
  });

  test('that is a picture is asked for its text, at the page that has none', () => {
    const scan = pdfWith('', SENTENCES, '');
    expect(issuesOf({ file: scan, pages: 3 })).toMatchObject([
      { line: 13, code: 'ban-goc-quet-thieu-chu', message: expect.stringContaining('trang 1, 3:') as string },
    ]);
    expect(issuesOf({ file: pdfWith(''), text: 'on-page' })).toEqual([]);
    const part = 'fragment: { notice: Mất trang sau. }\n';
    expect(issuesOf({ file: pdfWith(''), text: 'on-page', more: part })).toMatchObject([
      { code: 'ban-goc-quet-thieu-chu' },
    ]);
  });

  test('that is no PDF, or a PDF that cannot be read, is refused', () => {
    expect(issuesOf({ file: Buffer.from('%PDF-1.7\n') }).map(({ code }) => code)).toContain(
      'tai-ve-khong-doc-duoc-chu',
    );
  });

  test('that says something else than the page is a warning at the words of the page', () => {
    const body = 'Nha truong mo cua luc tam gio sang.\n\nCha me duoc moi den du.';
    expect(issuesOf({ body })).toEqual([
      {
        line: 20,
        code: 'ban-goc-khac-chu',
        severity: 'warning',
        message: 'trên trang “tam”, bản gốc “bay” (trang 1 của tệp).',
        suggestion: null,
      },
    ]);
    expect(issuesOf({ body: SENTENCES.replace('cua luc ', '') })).toMatchObject([
      { message: 'trên trang “(không có)”, bản gốc “cua luc” (trang 1 của tệp).' },
    ]);
  });

  test('that has more at its end than the page is a warning: what the record says of the signer begins the closing', () => {
    const signer = 'signer: { position: HIEU TRUONG, name: Nguyen Thi Mau }\nrecipients: ["- Luu: VT."]\n';
    const whole = pdfWith('TRUONG MAU CONG TAC MAU NAM 2024', `I MUC DICH ${SENTENCES}`, 'HIEU TRUONG Nguyen Thi Mau');
    const less = SENTENCES.replace(' Cha me duoc moi den du.', '');
    expect(issuesOf({ file: whole, pages: 3, more: signer })).toEqual([]);
    expect(issuesOf({ file: whole, pages: 3, more: signer, body: less })).toMatchObject([
      {
        code: 'ban-goc-khac-chu',
        message: 'trên trang “(không có)”, bản gốc “cha me duoc moi den du” (trang 2 của tệp).',
      },
    ]);
  });

  test('of another document is one warning', () => {
    const other = pdfWith('Quy che chi tieu noi bo cua mot truong hoan toan khac voi ke hoach nay');
    expect(issuesOf({ file: other })).toMatchObject([
      { line: 13, message: expect.stringContaining('khác hẳn') as string },
    ]);
  });

  test('is not swapped without a recorded change', () => {
    const before = read({}).content;
    const file = pdfWith(`I MUC DICH ${SENTENCES} Ban khac`);
    const codes = (more: string) => checkPermanence(before, read({ file, more }).content, null).map(({ code }) => code);
    expect(codes('')).toEqual(['sua-dieu-da-dang']);
    const change =
      'changes:\n  - { on: 2026-11-20, kind: correction, what: Thay bản ký., fields: [originals], reason: Ký lại. }\n';
    expect(codes(change)).toEqual([]);
  });
});

describe('the signatures of an original', () => {
  const sign = () => signed(plain, { signer: head, claimedAt: '2026-03-05T03:00:00Z' });
  const viewOf = (wish: Wish) =>
    planView(buildSite(read(wish).content, today), '2024-ke-hoach-mau').originals?.originals[0];

  test('are three answers on its page, each with its reason, and whose certificate is which', async () => {
    const view = viewOf({ file: await sign(), trusts: [authority] });
    expect(view?.summary).toBe('1 chữ ký số');
    const [signature] = view?.signatures ?? [];
    expect(signature?.title).toBe('Chữ ký số 1: Hiệu trưởng mẫu');
    expect(signature?.answers.map(({ state, answer }) => `${state}: ${answer}`)).toEqual([
      'good: còn nguyên',
      'good: nhà trường tin nơi cấp',
      'open: chưa chứng minh được hết',
    ]);
    expect(signature?.claimed).toBe('05/3/2026');
    expect(signature?.stamped).toBeNull();
    expect(signature?.certificates.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'Hiệu trưởng mẫu: người ký',
      'Nơi cấp mẫu: nơi cấp, có trong danh sách của trường',
    ]);
  });

  test('of two signers are two, each with three answers: the first is about the version that was signed', async () => {
    const chair = await holder({ name: 'Chủ tịch Hội đồng mẫu', by: authority });
    const file = await signed(await sign(), { signer: chair, claimedAt: '2026-03-06T03:00:00Z' });
    const wish = { file, trusts: [authority] };
    expect(issuesOf(wish)).toEqual([]);
    const view = viewOf(wish);
    expect(view?.summary).toBe('2 chữ ký số');
    expect(view?.signatures.map(({ title, answers }) => [title, ...answers.map(({ state }) => state)])).toEqual([
      ['Chữ ký số 1: Hiệu trưởng mẫu', 'good', 'good', 'open'],
      ['Chữ ký số 2: Chủ tịch Hội đồng mẫu', 'good', 'good', 'open'],
    ]);
  });

  test('are judged again when the list of certificates changes', async () => {
    const file = await sign();
    expect(viewOf({ file })?.signatures[0]?.answers[1]?.state).toBe('open');
    expect(viewOf({ file, trusts: [authority] })?.signatures[0]?.answers[1]?.state).toBe('good');
    expect(issuesOf({ file, trusts: [head] }).map(({ code }) => code)).toEqual([]);
  });

  test('that are broken, or of nobody who is listed, are warnings for the editor', async () => {
    const broken = await sign();
    broken[broken.indexOf('TRUONG')]! ^= 1;
    expect(issuesOf({ file: broken, trusts: [authority] })).toMatchObject([
      {
        line: 9,
        code: 'ban-goc-chu-ky',
        severity: 'warning',
        message: expect.stringContaining('đã bị đổi sau khi ký') as string,
      },
    ]);
    const stranger = await holder({ name: 'CA khác' });
    expect(issuesOf({ file: await sign(), trusts: [stranger] })).toMatchObject([
      { code: 'ban-goc-chu-ky', message: expect.stringContaining('Chứng thư không dẫn tới') as string },
    ]);
  });

  test.each<[string, (file: Buffer) => Buffer, string[], string, string | null]>([
    [
      'garbage',
      (file) => Buffer.concat([file, Buffer.from('rac')]),
      ['còn nguyên', 'nhà trường tin nơi cấp', 'không'],
      'Tệp có 3 byte nối sau chữ ký này mà không chữ ký nào bao.',
      'Bao phủ và thời điểm: Tệp có 3 byte nối sau',
    ],
    [
      'a page that is another one',
      (file) => updated(file, { 4: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>' }),
      ['còn nguyên', 'nhà trường tin nơi cấp', 'không'],
      'Phần nối thêm sau chữ ký này thay nội dung đã có.',
      'Bao phủ và thời điểm: Phần nối thêm sau chữ ký này thay nội dung đã có.',
    ],
    [
      'only proofs',
      (file) =>
        updated(file, {
          1: catalogueWith(file, '/DSS 300 0 R'),
          300: '<< /Type /DSS /Certs [301 0 R] >>',
          301: '<< /Length 4 >>\nstream\nabcd\nendstream',
        }),
      ['còn nguyên', 'nhà trường tin nơi cấp', 'chưa chứng minh được hết'],
      'máy chỉ thấy ở đó dữ liệu để kiểm chữ ký',
      null,
    ],
  ])(
    'with bytes after them are said as that to readers and to the editor: %s',
    async (_, change, said, why, warned) => {
      const wish = { file: change(await sign()), trusts: [authority] };
      const answers = viewOf(wish)?.signatures[0]?.answers;
      expect(answers?.map(({ answer }) => answer)).toEqual(said);
      expect(answers?.[2]?.because.join(' ')).toContain(why);
      const warnings = issuesOf(wish).filter(({ code }) => code === 'ban-goc-chu-ky');
      if (warned === null) expect(warnings).toEqual([]);
      else expect(warnings.map(({ message }) => message).join('\n')).toContain(warned);
    },
  );

  test('are none in a file without one', () => {
    expect(viewOf({})).toMatchObject({
      summary: 'không có chữ ký số',
      signatures: [],
      kind: expect.stringMatching(/^PDF, \d+ byte, 1 trang$/u) as string,
    });
  });
});
