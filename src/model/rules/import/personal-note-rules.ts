import { personalDataRules } from '../personal-data-rules.ts';
import { word } from '../word-example.ts';
import type { NoteRule } from './note-rule.ts';

type Code = keyof typeof personalDataRules;

/** The words and the advice of the checker's rule, for a text that is still in Word. */
function noteOf(code: Code, wrong: string) {
  const { title, why, remedy } = personalDataRules[code];
  return {
    severity: 'todo',
    title,
    why,
    remedy,
    check: 'word',
    wrong: word(wrong),
    right: word('Đoạn thứ nhất.'),
  } as const satisfies NoteRule;
}

/** Personal data in a Word file, noted before anything of it is published. */
export const personalNoteRules = {
  'so-dien-thoai-rieng': noteOf('so-dien-thoai-rieng', 'liên hệ cô H., 0912 345 678'),
  'so-dinh-danh': noteOf('so-dinh-danh', 'CCCD số 001234567890'),
  'ma-so-ca-nhan': noteOf('ma-so-ca-nhan', 'Mã số BHXH: 1714003826'),
  'tai-khoan-ngan-hang': noteOf('tai-khoan-ngan-hang', 'Số tài khoản: 3312 205 118 406, bà Bùi Thị Hợp'),
  'thu-dien-tu-rieng': noteOf('thu-dien-tu-rieng', 'Cô Hoa, lehoa1990@gmail.com'),
  'bien-so-xe': noteOf('bien-so-xe', 'Xe của phụ huynh, biển số 28A-102.74'),
  'ngay-sinh': noteOf('ngay-sinh', 'Cô Nguyễn Thị Hoa, sinh ngày 12/3/1985, dạy lớp Lá'),
  'dia-chi-rieng': noteOf('dia-chi-rieng', 'Bà Lò Thị Inh, trú tại số 17, tổ 4'),
  'luong-ca-nhan': noteOf('luong-ca-nhan', 'Cô Nguyễn Thị Hoa, hệ số lương 3,66'),
  'suc-khoe-gia-canh': noteOf('suc-khoe-gia-canh', 'Bà Nguyễn Thị Hoa bị ung thư, cô Lan dạy thay'),
  'du-lieu-tre': noteOf('du-lieu-tre', 'Cháu Lê Thị Hoa (lớp Mầm 2) bị bệnh tim'),
  'nguoi-to-cao': noteOf('nguoi-to-cao', 'Người tố cáo: bà Lò Thị Inh'),
  'luu-hanh-han-che': noteOf('luu-hanh-han-che', 'Tài liệu này LƯU HÀNH NỘI BỘ.'),
} as const satisfies Record<Code, NoteRule>;
