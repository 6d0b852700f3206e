import { bold, docx, p, tbl, tc, tr } from './ooxml.ts';
import type { Parts } from './ooxml.ts';

/** The words that the frame of a document leaves open. Sample data. */
export interface Document {
  /** As printed: `BÁO CÁO`; null for a letter, which has none. */
  kind: string | null;
  subject: string | null;
  number?: string;
  day?: string;
  /** Lines below the number: `V/v …`. */
  below?: string;
  /** Paragraphs of the text. */
  body: string;
  /** Paragraphs after the signature. */
  after?: string;
}

/** A document of a school as a clerk has it, with head and signature. */
export const schoolDocument = (
  { kind, subject, number = '05/BC-MNM', day = '05 tháng 3 năm 2026', below = '', body, after = '' }: Document,
  parts: Omit<Parts, 'body'> = {},
): Uint8Array<ArrayBuffer> =>
  docx({
    ...parts,
    body:
      tbl(
        tr(
          tc(bold('TRƯỜNG MẦM NON MẪU') + p(`Số: ${number}`) + below),
          tc(
            bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
              bold('Độc lập - Tự do - Hạnh phúc') +
              p(`An Nghĩa, ngày ${day}`),
          ),
        ),
      ) +
      (kind === null ? '' : bold(kind, { align: 'center' })) +
      (subject === null ? '' : bold(subject, { align: 'center' })) +
      body +
      tbl(
        tr(
          tc(bold('Nơi nhận:') + p('- Cha mẹ trẻ;') + p('- Lưu: VT.')),
          tc(bold('HIỆU TRƯỞNG') + bold('Nguyễn Thị Mẫu')),
        ),
      ) +
      after,
  });

/** A decision that issues something, which follows its signature. */
export const decision = (subject: string, title: string, articles: string, number = '12/QĐ-MNM') =>
  schoolDocument({
    kind: 'QUYẾT ĐỊNH',
    subject,
    number,
    body:
      bold('HIỆU TRƯỞNG TRƯỜNG MẦM NON MẪU', { align: 'center' }) +
      p('Căn cứ Thông tư số 01/2020/TT-BM ngày 15/01/2020 của Bộ Mẫu;') +
      bold('QUYẾT ĐỊNH:', { align: 'center' }) +
      p('Điều 1. Ban hành kèm theo Quyết định này văn bản của nhà trường.'),
    after:
      bold(title, { align: 'center' }) +
      p(`(Ban hành kèm theo Quyết định số ${number} ngày 05 tháng 3 năm 2026 của Hiệu trưởng)`, { align: 'center' }) +
      articles,
  });
