import { body } from './example.ts';
import type { AnyRule } from './rule.ts';

/** Each kind of personal data; the Word importer gives the same advice. Codes are permanent. */
export const personalDataRules = {
  'so-dien-thoai-rieng': {
    severity: 'error',
    title: 'Số điện thoại cá nhân',
    why: 'Số di động trong nội dung thường là của một người. Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15 chỉ cho công khai khi có đồng ý hoặc luật buộc công khai.',
    remedy: 'Bỏ số, hoặc thay bằng số máy bàn của trường.',
    check: 'content',
    wrong: body('liên hệ cô H., 0912 345 678'),
    right: body('liên hệ văn phòng trường'),
  },
  'so-dinh-danh': {
    severity: 'error',
    title: 'Số định danh cá nhân',
    why: 'Số căn cước là dữ liệu cá nhân, không được đăng công khai (Luật 91/2025/QH15).',
    remedy: 'Bỏ số khỏi nội dung.',
    check: 'content',
    wrong: body('CCCD số 001234567890'),
    right: body('Đoạn thứ hai.', '(không ghi)'),
  },
  'du-lieu-tre': {
    severity: 'warning',
    title: 'Tên trẻ đi cùng lớp, bệnh tật, ngày sinh hoặc cha mẹ',
    why: 'Tên, tuổi, lớp, sức khỏe, gia đình của một trẻ là bí mật đời sống riêng tư; đưa lên mạng phải có đồng ý của cha mẹ, và của trẻ từ 7 tuổi (NĐ 56/2017, Điều 33 và 36; Luật 91/2025/QH15, Điều 24; chưa đối chiếu).',
    remedy:
      'Bỏ tên của trẻ, chỉ viết “một trẻ” hoặc số trẻ (dưới 5 thì viết “dưới 5 trẻ”); danh sách có tên thì giữ ở hồ sơ của trường. Nếu là tên người lớn, ghi chức danh trước tên (ông, bà, cô, thầy).',
    check: 'content',
    wrong: body('Cháu Lê Thị Hoa (lớp Mầm 2) bị bệnh tim'),
    right: body('Trường có trẻ mắc bệnh tim (dưới 5 trẻ)'),
  },
  'luu-hanh-han-che': {
    severity: 'error',
    title: 'Văn bản không được đăng công khai',
    why: 'Văn bản mang dấu độ mật hoặc phạm vi lưu hành (NĐ 30/2020, Phụ lục I, ô 10a và 11) không thuộc diện công khai (TT 09/2024, khoản 4 Điều 1).',
    remedy: 'Gỡ văn bản này khỏi nội dung của trang.',
    check: 'content',
    wrong: body('LƯU HÀNH NỘI BỘ'),
    right: body('Đoạn thứ hai.', '(không đăng)'),
  },
} as const satisfies Record<string, AnyRule>;
