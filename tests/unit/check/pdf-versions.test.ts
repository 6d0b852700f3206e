import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findingsIn } from '../../../src/io/downloads/findings-in.ts';
import { pdfBlocks } from '../../../src/io/downloads/pdf-blocks.ts';
import { holder } from '../../support/certificates.ts';
import type { Holder } from '../../support/certificates.ts';
import { pdfWith } from '../../support/downloads.ts';
import { signed, stamped, updated } from '../../support/signed-pdf.ts';

const plain = pdfWith('QUY CHE MAU', 'Dieu 1');
const objects = (count: number, from = 200) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [from + 3 * index, '<< /Type /ExtGState /LW 1 >>']));
/** With bytes before the objects of the last version, whose table is then wrong; what reads a PDF finds them all the same. */
const between = (pdf: Buffer, bytes: string | Buffer) => {
  const at = pdf.lastIndexOf('%%EOF', pdf.length - 10) + 6;
  return Buffer.concat([pdf.subarray(0, at), Buffer.from(bytes), Buffer.from('\n'), pdf.subarray(at)]);
};
const textsOf = async (pdf: Buffer) => (await pdfBlocks(Uint8Array.from(pdf))).map(({ text }) => text.trim());

/** As for the network (ISO 32000-1, annex F): a first table that leads to the last one, each with the mark of an end. */
function linearised(): Buffer {
  const first = '%PDF-1.5\r%\xe2\xe3\xcf\xd3\r\n5 0 obj\r<</Linearized 1/L 2000/O 7/N 1/T 1900>>\rendobj\r';
  const rows = Array.from({ length: 40 }, (_, row) => `${String(100 + row).padStart(10, '0')} 00000 n\r\n`).join('');
  const table = `${' '.repeat(90)}\r\nxref\r\n5 40\r\n${rows}trailer\r\n<</Size 45/Root 6 0 R/Prev 1900>>\r\nstartxref\r\n0\r\n%%EOF\r\n${' '.repeat(90)}\r\n`;
  const page =
    '6 0 obj\r<</Type/Catalog/Pages 1 0 R>>\rendobj\r7 0 obj\r<</Type/Page/Parent 1 0 R/MediaBox[0 0 595 842]/Contents 8 0 R/Resources<</Font<</F1 9 0 R>>>>>>\rendobj\r';
  const content = 'BT /F1 12 Tf 72 720 Td (Thong bao mau) Tj ET';
  const stream = `8 0 obj\r<</Length ${content.length}>>stream\r\n${content}\r\nendstream\rendobj\r9 0 obj\r<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\rendobj\r`;
  const rest =
    '1 0 obj\r<</Type/Pages/Kids[7 0 R]/Count 1>>\rendobj\rxref\r\n0 5\r\n0000000000 65535 f\r\n0000001800 00000 n\r\ntrailer\r\n<</Size 5>>\r\nstartxref\r\n116\r\n%%EOF\r\n';
  return Buffer.from(first + table + page + stream + rest, 'latin1');
}

let authority: Holder, head: Holder, chair: Holder;
beforeAll(async () => {
  authority = await holder({ name: 'Nơi cấp mẫu' });
  head = await holder({ name: 'Hiệu trưởng mẫu', by: authority });
  chair = await holder({ name: 'Chủ tịch Hội đồng mẫu', by: authority });
});

describe('a PDF that was saved or signed more than once is a document', () => {
  test.each<[string, () => Buffer | Promise<Buffer>]>([
    ['with a later save of one object', () => updated(plain, objects(1))],
    ['with one of thirty', () => updated(plain, objects(30))],
    ['with twenty saves', () => objects20()],
    ['made for the network', linearised],
    ['made for the network and saved again', () => updated(linearised(), objects(9))],
    ['signed by two', async () => signed(await signed(plain, { signer: head }), { signer: chair })],
    [
      'signed by two, each with many objects, and stamped',
      async () => {
        const one = await signed(plain, { signer: head, also: objects(25) });
        return stamped(await signed(one, { signer: chair, also: objects(25, 400) }), authority, '2026-05-04T03:00:00Z');
      },
    ],
    ['with the mark of its program in each version', () => repeated(14, '%\xe2\xe3\xcf\xd3\xe4\xf6\xfc\xdf')],
    ['with zeros between two versions', () => between(updated(plain, objects(2)), '\0'.repeat(500))],
  ])('%s', async (_how, make) => {
    expect((await textsOf(await make())).filter((each) => /^(?:Dieu 1|Thong bao mau)$/u.test(each))).toHaveLength(1);
  });

  const objects20 = () => {
    let pdf = plain;
    for (let save = 0; save < 20; save++) pdf = updated(pdf, objects(2, 200 + 9 * save));
    return pdf;
  };
  const repeated = (times: number, mark: string) => {
    let pdf = plain;
    for (let save = 0; save < times; save++)
      pdf = between(updated(pdf, objects(1, 200 + save)), Buffer.from(mark, 'latin1'));
    return pdf;
  };
});

describe('what is between two versions and not of the file', () => {
  test.each<[string, string | Buffer]>([
    ['words', 'Danh sach hoc sinh '.repeat(9)],
    ['words with much white space', Array.from('Danh sach hoc sinh cua lop '.repeat(5)).join('  ')],
    ['bytes in a remark', Buffer.from(`%${'\u0001\u0090'.repeat(50)}`, 'latin1')],
    ['numbers', Array.from({ length: 40 }, (_, row) => `${row * 7919} `).join('')],
    ['places that are not in the file', '0912345678 00000 n \n'.repeat(9)],
  ])('is refused: %s', async (_what, bytes) => {
    await expect(textsOf(between(updated(plain, objects(3)), bytes))).rejects.toMatchObject({
      code: 'tai-ve-pdf-co-them',
    });
  });

  test.each(['0912345678 00000 n', 'startxref\n0912345678', '0912345678 1', '0912345678\n%%EOF'])(
    'is read: %j in the place of a number of the file',
    async (words) => {
      const texts = await textsOf(between(updated(plain, objects(3)), words));
      expect(texts.some((each) => each.includes('0912345678'))).toBe(true);
    },
  );

  test('does not keep its reader busy', async () => {
    const hostile = `${'9'.repeat(200_000)} ${'1 '.repeat(200_000)}startxref ${' '.repeat(200_000)}`;
    await expect(textsOf(between(updated(plain, objects(1)), hostile))).rejects.toThrow('dữ liệu lạ giữa các phần');
  }, 10_000);
});

describe('what to do about a signed file that is refused', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'dan-biet-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const found = (bytes: Buffer) => {
    const path = join(folder, 'van-ban.pdf');
    writeFileSync(path, bytes);
    return findingsIn({ path, ending: 'pdf' });
  };

  test.each<[string, (pdf: Buffer) => Buffer | Promise<Buffer>]>([
    ['with bytes after its end', (pdf) => Buffer.concat([pdf, Buffer.from('them vao sau')])],
    ['with bytes between its versions', (pdf) => between(pdf, 'Danh sach hoc sinh '.repeat(9))],
    ['with a script', (pdf) => updated(pdf, { 300: '<< /S /JavaScript /JS (app.alert\\(1\\)) >>' })],
    ['that cannot be opened', (pdf) => Buffer.from(pdf.toString('latin1').replaceAll('/Pages', '/Xages'), 'latin1')],
  ])('%s is to ask who signed it, never to print it', async (_what, damage) => {
    const [finding, ...others] = await found(await damage(await signed(plain, { signer: head })));
    expect(others).toEqual([]);
    expect(finding?.remedy).toContain('xin nơi ký gửi lại đúng tệp đã ký');
    expect(finding?.remedy).not.toContain('chọn in');
  });

  test('and of one without a signature what its rule says', async () => {
    const [finding] = await found(Buffer.concat([plain, Buffer.from('them vao sau')]));
    expect(finding).toMatchObject({ code: 'tai-ve-pdf-co-them' });
    expect(finding).not.toHaveProperty('remedy');
  });
});
