import { body } from './example.ts';
import type { AnyRule } from './rule.ts';

/** The same reason for most kinds (source: Pháp điển and a second source; confidence: fairly high). */
const consent = {
  why: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 16, chỉ cho công khai khi người đó đồng ý hoặc luật buộc công khai (độ tin cậy khá cao, chưa đối chiếu)',
};

/**
 * Each kind of personal data; the Word importer gives the same advice. Codes are permanent. The severity is that of a certain
 * finding: one that is only likely is a warning.
 */
export const personalDataRules = {
  'so-dien-thoai-rieng': {
    severity: 'error',
    title: 'Số điện thoại cá nhân',
    why: `Số di động trong nội dung thường là của một người. ${consent.why}.`,
    remedy: 'Bỏ số, hoặc thay bằng số máy bàn của trường.',
    check: 'content',
    wrong: body('liên hệ cô H., 0912 345 678'),
    right: body('liên hệ văn phòng trường, 0218 3874 226'),
  },
  'so-dinh-danh': {
    severity: 'error',
    title: 'Số định danh, căn cước, hộ chiếu',
    why: `Có số này thì người khác mạo danh được. ${consent.why}.`,
    remedy: 'Bỏ số khỏi nội dung.',
    check: 'content',
    wrong: body('CCCD số 001234567890'),
    right: body('Đoạn thứ hai.', '(không ghi)'),
  },
  'ma-so-ca-nhan': {
    severity: 'error',
    title: 'Mã số thuế, bảo hiểm của một người',
    why: `Mã số thuế cá nhân, mã số bảo hiểm xã hội, số thẻ bảo hiểm y tế gắn với một người. ${consent.why}.`,
    remedy: 'Bỏ số. Mã số thuế của trường, của công ty thì ghi rõ là của trường, của công ty.',
    check: 'content',
    wrong: body('Mã số BHXH: 1714003826'),
    right: body('Mã số thuế của trường: 5400271936'),
  },
  'tai-khoan-ngan-hang': {
    severity: 'error',
    title: 'Số tài khoản của một người',
    why: `Tiền của cha mẹ chuyển nhầm vào tài khoản riêng thì khó lấy lại, và số tài khoản là dữ liệu cá nhân. ${consent.why}.`,
    remedy: 'Bỏ số. Tài khoản của trường thì viết rõ chủ tài khoản là trường.',
    check: 'content',
    wrong: body('Số tài khoản 3312 205 118 406, chủ tài khoản bà Bùi Thị Hợp'),
    right: body('Số tài khoản 3312 205 118 406 của Trường Mầm non Mẫu'),
  },
  'thu-dien-tu-rieng': {
    severity: 'error',
    title: 'Hộp thư riêng của một người',
    why: `Hộp thư ở Gmail, Yahoo và nơi tương tự thường là của một người. ${consent.why}.`,
    remedy: 'Thay bằng hộp thư của trường.',
    check: 'content',
    wrong: body('Cô Hoa, lehoa1990@gmail.com'),
    right: body('Thư điện tử: lienhe@truong-mau.edu.vn'),
  },
  'bien-so-xe': {
    severity: 'error',
    title: 'Biển số xe của một người',
    why: `Từ biển số xe tìm ra chủ xe và chỗ ở. ${consent.why}.`,
    remedy: 'Bỏ biển số, hoặc nói rõ đó là xe của công ty nào.',
    check: 'content',
    wrong: body('Xe của phụ huynh, biển số 28A-102.74'),
    right: body('Xe của phụ huynh đỗ ngoài cổng'),
  },
  'ngay-sinh': {
    severity: 'error',
    title: 'Ngày sinh cạnh tên một người',
    why: `Tên cùng ngày sinh đủ để mạo danh. ${consent.why}.`,
    remedy: 'Bỏ ngày sinh. Danh sách nhân sự công khai chỉ cần số người và trình độ.',
    check: 'content',
    wrong: body('Cô Nguyễn Thị Hoa, sinh ngày 12/3/1985, dạy lớp Lá'),
    right: body('Cô Nguyễn Thị Hoa dạy lớp Lá'),
  },
  'dia-chi-rieng': {
    severity: 'error',
    title: 'Nơi ở của một người',
    why: `Ai cũng tìm đến nhà được. ${consent.why}.`,
    remedy: 'Bỏ địa chỉ; nếu cần thì chỉ ghi tên xã, phường mà không ghi tên người.',
    check: 'content',
    wrong: body('Bà Lò Thị Inh, trú tại số 17, tổ 4'),
    right: body('Trẻ có hộ khẩu thường trú tại xã được nhận trước'),
  },
  'luong-ca-nhan': {
    severity: 'error',
    title: 'Lương của một người được nêu tên',
    why: `Lương, phụ cấp, thu nhập của một người là dữ liệu của riêng người đó. ${consent.why}.`,
    remedy: 'Bỏ tên hoặc bỏ số tiền; công khai tổng chi lương là đủ.',
    check: 'content',
    wrong: body('Cô Nguyễn Thị Hoa, hệ số lương 3,66'),
    right: body('Tổng chi lương 236.118.000 đồng'),
  },
  'suc-khoe-gia-canh': {
    severity: 'error',
    title: 'Bệnh tật, khuyết tật, nghèo khó của một người được nêu tên',
    why: `Bệnh tật, khuyết tật, hoàn cảnh của một người là đời sống riêng của người đó, đăng lên thì không lấy lại được. ${consent.why}.`,
    remedy:
      'Bỏ tên, chỉ viết “một viên chức” hoặc số người; hoặc bỏ lời về bệnh tật, hoàn cảnh: “nghỉ theo chế độ”. Người đó đồng ý bằng văn bản cho đăng thì ghi lý do ở personalDataExceptions trong site.yaml.',
    check: 'content',
    wrong: body('Bà Nguyễn Thị Hoa bị ung thư, cô Lan dạy thay'),
    right: body('Một giáo viên nghỉ theo chế độ, cô Lan dạy thay'),
  },
  'du-lieu-tre': {
    severity: 'error',
    title: 'Tên trẻ đi cùng lớp, bệnh tật, ngày sinh hoặc cha mẹ',
    why: 'Tên, tuổi, lớp, sức khỏe, gia đình của một trẻ là bí mật đời sống riêng tư; đưa lên mạng phải có đồng ý của cha mẹ, và của trẻ từ 7 tuổi (NĐ 56/2017, Điều 33 và 36, độ tin cậy cao; Luật 91/2025/QH15, Điều 24, độ tin cậy khá cao; chưa đối chiếu).',
    remedy:
      'Bỏ tên của trẻ, chỉ viết “một trẻ” hoặc số trẻ (dưới 5 thì viết “dưới 5 trẻ”); danh sách có tên thì giữ ở hồ sơ của trường. Nếu là tên người lớn, ghi chức danh trước tên (ông, bà, cô, thầy).',
    check: 'content',
    wrong: body('Cháu Lê Thị Hoa (lớp Mầm 2) bị bệnh tim'),
    right: body('Trường có trẻ mắc bệnh tim (dưới 5 trẻ)'),
  },
  'nguoi-to-cao': {
    severity: 'error',
    title: 'Tên người khiếu nại, tố cáo, phản ánh',
    why: 'Công khai kết quả giải quyết không được để lộ người tố cáo (Luật Tố cáo 25/2018/QH14, khoản 3 Điều 40; Luật 10/2022/QH15, khoản 2 Điều 9; độ tin cậy cao, chưa đối chiếu).',
    remedy: 'Bỏ tên; chỉ ghi số đơn, nội dung chung và kết quả.',
    check: 'content',
    wrong: body('Người tố cáo: bà Lò Thị Inh'),
    right: body('Đã giải quyết 02/02 đơn, không còn đơn tồn'),
  },
  'luu-hanh-han-che': {
    severity: 'error',
    title: 'Văn bản không được đăng công khai',
    why: 'Văn bản mang dấu độ mật hoặc phạm vi lưu hành (NĐ 30/2020, Phụ lục I, ô 10a và 11) không thuộc diện công khai (TT 09/2024, khoản 4 Điều 1; độ tin cậy cao, chưa đối chiếu).',
    remedy: 'Gỡ văn bản này khỏi nội dung của trang.',
    check: 'content',
    wrong: body('LƯU HÀNH NỘI BỘ'),
    right: body('Đoạn thứ hai.', '(không đăng)'),
  },
} as const satisfies Record<string, AnyRule>;

export type PersonalDataCode = keyof typeof personalDataRules;
