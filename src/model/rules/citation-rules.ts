import { draft, field, whole } from './example.ts';
import type { AnyRule } from './rule.ts';
import { decision, notes, notesFile, summary, summaryFile } from './sample-records.ts';

/** Notes, summaries and decisions that must agree with a text, and the citations of a draft. Codes are permanent. */
export const citationRules = {
  'ghi-chu-lac': {
    severity: 'error',
    title: 'Ghi chú không khớp văn bản',
    why: 'Ghi chú biên tập trích một câu không có trong đoạn được chỉ, nên người đọc sẽ không biết nói về đâu.',
    remedy: 'Sửa địa chỉ đoạn hoặc lời trích cho khớp với văn bản.',
    check: 'content',
    wrong: whole(notesFile, notes(['D01', 'i-d2']), 'block: i-d2'),
    right: whole(notesFile, notes(['D01', 'i-d1']), 'block: i-d1'),
  },
  'tom-tat-lac': {
    severity: 'error',
    title: 'Tóm tắt không khớp văn bản',
    why: 'Mỗi câu tóm tắt phải dẫn được về chỗ của kế hoạch mà nó dựa vào; không thì phụ huynh không kiểm tra được.',
    remedy: 'Sửa địa chỉ đoạn, hoặc sửa câu cho đúng điều mà đoạn đó nói.',
    check: 'content',
    wrong: whole(summaryFile, summary('i-d2'), 'sections: [i-d2]'),
    right: whole(summaryFile, summary('i-d1'), 'sections: [i-d1]'),
  },
  'quyet-dinh-lac': {
    severity: 'error',
    title: 'Quyết định viện dẫn không khớp văn bản',
    why: 'Quyết định bằng tay nói về một chỗ không có trong văn bản, nên không có tác dụng gì.',
    remedy: 'Sửa địa chỉ đoạn hoặc nguyên văn cho khớp, hoặc bỏ quyết định.',
    check: 'content',
    wrong: field('implements:', `${decision('i-d2')}implements:`, 'block: i-d2, text: thứ nhất'),
    right: field('implements:', `${decision('i-d1')}implements:`, 'block: i-d1, text: thứ nhất'),
  },
  'vien-dan-het-hieu-luc': {
    severity: 'error',
    title: 'Dự thảo viện dẫn văn bản đã hết hiệu lực',
    why: 'Kế hoạch dựa vào văn bản không còn hiệu lực thì không có căn cứ, và người đọc làm theo điều đã bị thay.',
    remedy: 'Viện dẫn văn bản đang có hiệu lực; trang của văn bản cũ cho biết văn bản nào thay thế.',
    check: 'content',
    wrong: draft('Theo Thông tư số 01/2020/TT-BM ngày 15/01/2020 của Bộ Mẫu.'),
    right: draft('Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu.'),
  },
  'vien-dan-khong-giai-duoc': {
    severity: 'error',
    title: 'Dự thảo viện dẫn văn bản chưa xác định được',
    why: 'Không biết là văn bản nào thì không biết còn hiệu lực hay không.',
    remedy: 'Ghi đủ số, ký hiệu, ngày, cơ quan; hoặc thêm văn bản vào thư mục legal-references.',
    check: 'content',
    wrong: draft('Theo Thông tư số 99/2021/TT-BM.'),
    right: draft('Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu.'),
  },
  'vien-dan-chua-ro-hieu-luc': {
    severity: 'error',
    title: 'Dự thảo viện dẫn văn bản chưa rõ hiệu lực',
    why: 'Trang chưa biết văn bản này còn hiệu lực hay không, nên chưa thể lấy làm căn cứ.',
    remedy: 'Tra hiệu lực trên trang chính thức, ghi kết quả vào bản ghi của văn bản, hoặc viện dẫn văn bản khác.',
    check: 'content',
    wrong: draft('Theo Thông tư số 07/2021/TT-BM.'),
    right: draft('Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu.'),
  },
  'vien-dan-lech': {
    severity: 'warning',
    title: 'Viện dẫn ghi khác với văn bản',
    why: 'Ngày, tên loại, trích yếu hay cơ quan ghi sai làm người đọc tìm nhầm văn bản.',
    remedy: 'Ghi đúng như văn bản gốc.',
    check: 'content',
    wrong: draft('Theo Thông tư số 05/2022/TT-BM ngày 11/5/2022 của Bộ Mẫu.'),
    right: draft('Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu.'),
  },
  'vien-dan-lap': {
    severity: 'warning',
    title: 'Viện dẫn đầy đủ lặp lại',
    why: 'NĐ 30/2020 (Phụ lục I, II.6) chỉ viện dẫn đầy đủ ở lần đầu; lần sau ghi tên loại và số, ký hiệu.',
    remedy: 'Ở lần sau chỉ ghi tên loại và số, ký hiệu.',
    check: 'content',
    wrong: draft(
      'Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu ban hành Quy chế mẫu. Lại theo Thông tư số 05/2022/TT-BM ngày 10/5/2022.',
    ),
    right: draft(
      'Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu ban hành Quy chế mẫu. Lại theo Thông tư số 05/2022/TT-BM.',
    ),
  },
  'vien-dan-ky-hieu': {
    severity: 'warning',
    title: 'Số, ký hiệu hoặc ngày viết chưa đúng thể thức',
    why: 'Ký hiệu viết sai thì tìm không thấy, và không đúng thể thức của NĐ 30/2020.',
    remedy: 'Viết lại theo gợi ý.',
    check: 'content',
    wrong: draft('Theo Thông tư số 05/2022/TT- BM ngày 10/5/2022 của Bộ Mẫu.'),
    right: draft('Theo Thông tư số 05/2022/TT-BM ngày 10/5/2022 của Bộ Mẫu.'),
  },
} as const satisfies Record<string, AnyRule>;
