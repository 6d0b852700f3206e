import { bold, docx, p, tbl, tc, tr } from './ooxml.ts';
import type { Parts } from './ooxml.ts';

/** A short plan as a clerk has it, with the whole frame of an official document around a line of text. Sample data. */
export const samplePlan = (place: string, text: string, parts: Omit<Parts, 'body'> = {}): Uint8Array =>
  docx({
    ...parts,
    body:
      tbl(
        tr(
          tc(bold('TRƯỜNG MẦM NON MẪU') + p('Số: 05/KH-MNM')),
          tc(
            bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM') +
              bold('Độc lập - Tự do - Hạnh phúc') +
              p(`${place}, ngày 05 tháng 3 năm 2026`),
          ),
        ),
      ) +
      bold('KẾ HOẠCH', { align: 'center' }) +
      bold('Công tác mẫu năm 2026', { align: 'center' }) +
      p('Căn cứ Thông tư số 98765/2025/TT-BGDĐT ngày 01/02/2025 của Bộ Giáo dục và Đào tạo quy định về mẫu.') +
      bold('I. MỤC ĐÍCH') +
      p(text) +
      p('Nơi nhận:\tHIỆU TRƯỞNG') +
      p('- Lưu: VT.'),
  });
