import type { WordExample } from '../../../src/model/rules/example.ts';
import { ImportRefusal, importDocx, tools, writeMarkdown } from '../../../src/model/word/index.ts';
import { tooLong } from '../../../src/model/word/notes.ts';
import { bold, docx, p, pixel, tbl, tc, tr } from '../../unit/word/support/ooxml.ts';
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
    const { body, notes } = importDocx(bytes, tools, {
      today: '2026-11-22',
      school: { id: 'truong-mau', names: ['Trường Mầm non Mẫu'] },
      fileName: 'ke-hoach.docx',
    });
    const size = new TextEncoder().encode(writeMarkdown(body)).length;
    return [...tooLong(size), ...notes].map(({ code }) => code);
  } catch (error) {
    if (error instanceof ImportRefusal) return [error.code];
    throw error;
  }
}

export const codesOfWord = (example: WordExample): string[] => codesOfImport(wordFile(example));
