import type { BytesExample, WordExample } from '../../../src/model/rules/example.ts';
import { strToU8, zipSync } from 'fflate';
import { ImportRefusal, importDocx, tools, writeMarkdown } from '../../../src/model/word/index.ts';
import { buildTarget } from '../../../src/model/word/record/build-target.ts';
import { chooseRecord } from '../../../src/model/word/record/choose-record.ts';
import { nothingKnown } from '../../../src/model/word/record/record-setting.ts';
import { tooLong } from '../../../src/model/word/notes.ts';
import { bold, docx, docxParts, p, pixel, tbl, tc, tr } from '../../unit/word/support/ooxml.ts';
import type { Parts } from '../../unit/word/support/ooxml.ts';

/** The paragraph of the sample that an example takes the place of. */
const paragraph = p('Đoạn thứ nhất.');

/** A plan of a school as Word files have it: nothing in it gives a note. Sample data. */
const sampleBody =
  tbl(
    tr(
      tc(bold('TRƯỜNG MẦM NON MẪU') + p('Số: 05/KH-MNM')),
      tc(
        bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
          bold('Độc lập - Tự do - Hạnh phúc') +
          p('Lạc Thủy, ngày 05 tháng 3 năm 2026'),
      ),
    ),
  ) +
  bold('KẾ HOẠCH', { align: 'center' }) +
  bold('Công tác mẫu năm 2026', { align: 'center' }) +
  p('Căn cứ Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu;') +
  bold('I. MỤC ĐÍCH') +
  paragraph +
  bold('II. YÊU CẦU') +
  p('Đoạn thứ hai.') +
  tbl(
    tr(
      tc(bold('Nơi nhận:') + p('- Phòng GD&amp;ĐT;'.replace('&amp;', '&')) + p('- Lưu: VT.')),
      tc(bold('HIỆU TRƯỞNG') + bold('Nguyễn Thị Mẫu')),
    ),
  );

/** The bytes of an example's Word file. @throws Error when a passage is not in the sample */
export function wordFile({ body, replace, parts, links }: WordExample): Uint8Array<ArrayBuffer> {
  const text = typeof body === 'string' ? body : body.repeat.repeat(body.times);
  const own = text.startsWith('<') || text === '' ? text : p(text);
  const changed = replace.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The sample has no “${from}” to replace.`);
      return text.replace(from, () => to);
    },
    sampleBody.replace(paragraph, () => own),
  );
  const files: Record<string, Uint8Array> = links.some(([, kind]) => kind === 'image')
    ? { 'word/hinh.png': pixel }
    : {};
  return docx({ ...(parts as Partial<Parts>), body: changed, links, files });
}

/** What the importer says of a file: the code of its refusal, or of each note. */
export function codesOfImport(bytes: Uint8Array<ArrayBuffer>): string[] {
  try {
    const result = importDocx(bytes, tools, {
      today: '2026-11-22',
      school: { id: 'truong-mau', names: ['Trường Mầm non Mẫu'] },
      fileName: 'ke-hoach.docx',
      choose: (evidence) => chooseRecord(evidence, [], undefined),
    });
    const { body, notes } = result;
    const source = { bytes, sha256: '', fileName: 'ke-hoach.docx', today: '2026-11-22', given: {}, id: undefined };
    buildTarget(result, nothingKnown, source);
    const size = new TextEncoder().encode(writeMarkdown(body)).length;
    return [...tooLong(size), ...notes].map(({ code }) => code);
  } catch (error) {
    if (error instanceof ImportRefusal) return [error.code];
    throw error;
  }
}

export const codesOfWord = (example: WordExample): string[] => codesOfImport(wordFile(example));

type Bytes = Uint8Array<ArrayBuffer>;

/** The bytes that an example describes. */
export function bytesOf({ bytes }: BytesExample): Bytes {
  if (typeof bytes === 'string') return Uint8Array.from(bytes, (each) => each.charCodeAt(0));
  if ('repeat' in bytes) return new Uint8Array(bytes.repeat);
  if ('ole' in bytes) return oleFile(bytes.ole);
  if ('zip' in bytes)
    return zipSync(Object.fromEntries(Object.entries(bytes.zip).map(([name, text]) => [name, strToU8(text)])));
  const { body = sampleBody, links = [], parts = {}, cutTo } = bytes.word;
  const text = typeof body === 'string' ? body : body.open + body.repeat.repeat(body.times) + body.close;
  const files: Record<string, Uint8Array> = links.length > 0 ? { 'word/hinh.png': pixel } : {};
  const own = Object.entries(parts).map(([name, part]) => [
    name,
    strToU8(typeof part === 'string' ? part : part.repeat.repeat(part.times)),
  ]);
  const whole = zipSync({ ...docxParts({ body: text, links, files }), ...Object.fromEntries(own) });
  return whole.slice(0, cutTo);
}

/** A file of Microsoft's old container with one name in its directory. */
function oleFile(name: string): Bytes {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...name].forEach((each, index) => (bytes[1024 + 128 + 2 * index] = each.charCodeAt(0)));
  return bytes;
}
