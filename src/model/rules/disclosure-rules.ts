import { edit, asIs, whole } from './example.ts';
import type { AnyRule } from './rule.ts';
import { incomeWithout, menu } from './sample-records.ts';
import { retentionRules } from './retention-rules.ts';

/** Problems of disclosures, regulations and reports. Codes are permanent. */
export const disclosureRules = {
  'tong-khong-khop': {
    severity: 'error',
    title: 'Tổng không khớp',
    why: 'Người đọc cộng lại sẽ thấy sai và không còn tin các số khác.',
    remedy: 'Đối chiếu từng dòng với sổ sách, sửa dòng sai hoặc sửa tổng; hoặc bỏ tổng để máy tự cộng.',
    check: 'content',
    wrong: edit('disclosures/thu-chi.yaml', 'amount: 240', 'amount: 240\n    total: 4450', 'total: 4450'),
    right: edit('disclosures/thu-chi.yaml', 'amount: 240', 'amount: 240\n    total: 4440', 'total: 4440'),
  },
  'so-vuot-tong': {
    severity: 'error',
    title: 'Số bộ phận lớn hơn số chung',
    why: 'Một phần không thể nhiều hơn cả tập thể mà nó thuộc về.',
    remedy: 'Đối chiếu lại hai số.',
    check: 'content',
    wrong: edit('disclosures/tre.yaml', 'boarding: 198', 'boarding: 210', 'total: 205\n…\nboarding: 210'),
    right: asIs('total: 205\n…\nboarding: 198'),
  },
  'dong-trung': {
    severity: 'error',
    title: 'Hai dòng cùng một mục',
    why: 'Không biết dòng nào đúng, và tổng bị cộng hai lần.',
    remedy: 'Gộp hai dòng làm một.',
    check: 'content',
    wrong: edit(
      'disclosures/nhan-su.yaml',
      '- { position: nuoi-duong, intermediate: 2 }',
      '- { position: nuoi-duong, intermediate: 1 }\n      - { position: nuoi-duong, intermediate: 1 }',
    ),
    right: asIs('- { position: nuoi-duong, intermediate: 2 }'),
  },
  'so-cham-ngan-nghin': {
    severity: 'error',
    title: 'Dấu chấm ngăn hàng nghìn trong số',
    why: 'Trong tệp dữ liệu dấu chấm là dấu thập phân: 22.019 được hiểu là hai mươi hai phẩy không mười chín.',
    remedy: 'Viết số liền. Trang tự thêm dấu chấm khi hiển thị.',
    check: 'content',
    wrong: edit('disclosures/thu-chi.yaml', 'amount: 240', 'amount: 22.019'),
    right: edit('disclosures/thu-chi.yaml', 'amount: 240', 'amount: 22019'),
  },
  'nghia-vu-la': {
    severity: 'error',
    title: 'Không có nghĩa vụ công khai này',
    why: 'Mục công khai phải gắn với một nghĩa vụ để biết hạn, thời gian lưu và căn cứ.',
    remedy: 'Sửa mã cho đúng với một tệp trong thư mục duties.',
    check: 'content',
    wrong: edit('disclosures/ke-hoach.yaml', 'duty: G01', 'duty: G02'),
    right: asIs('duty: G01'),
  },
  'khong-phai-cua-truong': {
    severity: 'error',
    title: 'Không phải của trường sở hữu trang',
    why: 'Trang công khai của một trường chỉ đăng điều trường đó công khai; mục ghi tên nơi khác sẽ không hiện ở đâu cả.',
    remedy: 'Sửa mã cho đúng với trường ghi ở site.yaml.',
    check: 'content',
    wrong: edit('disclosures/ke-hoach.yaml', 'organization: truong-mau', 'organization: bo-mau'),
    right: asIs('organization: truong-mau'),
  },
  'so-nho-trong-chu': {
    severity: 'warning',
    title: 'Số từ 1 đến 4 về trẻ trong câu chữ',
    why: 'Trong bảng, số ấy tự được ẩn để không ai nhận ra được trẻ nào; viết thành chữ thì máy không ẩn được.',
    remedy: 'Bỏ con số, hoặc viết “dưới 5 trẻ”.',
    check: 'content',
    wrong: edit(
      'disclosures/ke-hoach.yaml',
      'documents:',
      'narrative: [Trường có 2 trẻ khuyết tật học hòa nhập.]\ndocuments:',
      'narrative: [Trường có 2 trẻ khuyết tật học hòa nhập.]',
    ),
    right: edit(
      'disclosures/ke-hoach.yaml',
      'documents:',
      'narrative: [Trường có trẻ khuyết tật học hòa nhập (dưới 5 trẻ).]\ndocuments:',
      'narrative: [Trường có trẻ khuyết tật học hòa nhập (dưới 5 trẻ).]',
    ),
  },
  'nghia-vu-ngoai-thoi-gian': {
    severity: 'error',
    title: 'Nghĩa vụ không có hiệu lực trong kỳ',
    why: 'Công khai theo quy định đã hết hoặc chưa có hiệu lực làm người đọc hiểu sai căn cứ.',
    remedy: 'Dùng nghĩa vụ có hiệu lực trong kỳ đó.',
    check: 'content',
    wrong: edit('disclosures/thu-chi.yaml', 'duty: B01', 'duty: Z01', "duty: Z01\n…\nperiod: '2025'"),
    right: asIs("duty: B01\n…\nperiod: '2025'"),
  },
  'muc-khong-dang-web': {
    severity: 'error',
    title: 'Mục không được đăng trên trang',
    why: 'Luật chỉ cho công khai trong nội bộ, hoặc cấm công khai; đăng lên mạng có thể xâm phạm quyền của người khác.',
    remedy: 'Gỡ mục này khỏi thư mục disclosures; công khai bằng hình thức mà nghĩa vụ cho phép.',
    check: 'content',
    wrong: edit('disclosures/ke-hoach.yaml', 'duty: G01', 'duty: G04'),
    right: asIs('(không có mục G04 trên trang)'),
  },
  'ky-sai': {
    severity: 'error',
    title: 'Kỳ không đúng với nghĩa vụ',
    why: 'Hạn công khai tính theo kỳ; sai kỳ thì hạn và địa chỉ của mục đều sai.',
    remedy: 'Viết kỳ theo loại mà nghĩa vụ yêu cầu.',
    check: 'content',
    wrong: edit('disclosures/thuc-don.yaml', 'period: 2026-w48', 'period: 2026-11', 'duty: F03\n…\nperiod: 2026-11'),
    right: asIs('duty: F03\n…\nperiod: 2026-w48'),
  },
  'ky-khac-so-lieu': {
    severity: 'error',
    title: 'Số liệu không thuộc kỳ của mục',
    why: 'Người đọc sẽ tưởng số của năm khác là số của kỳ này.',
    remedy: 'Sửa kỳ của mục hoặc năm, tháng, tuần của số liệu.',
    check: 'content',
    wrong: edit(
      'disclosures/thu-chi.yaml',
      "period: '2025'",
      "period: '2024'",
      "period: '2024'\ndata:\n  …\n    year: 2025",
    ),
    right: asIs("period: '2025'\ndata:\n  …\n    year: 2025"),
  },
  'mau-khong-hop': {
    severity: 'error',
    title: 'Mẫu số liệu không dùng cho nghĩa vụ này',
    why: 'Mỗi nghĩa vụ đòi những số nhất định; mẫu khác không trả lời được câu hỏi của người đọc.',
    remedy: 'Dùng một mẫu ghi ở trường tables của nghĩa vụ.',
    check: 'content',
    wrong: edit('disclosures/ke-hoach.yaml', 'publications:', `${menu}publications:`, 'duty: G01\n…\n  - table: menu'),
    right: asIs('duty: F03\n…\n  - table: menu'),
  },
  'so-lieu-trung': {
    severity: 'error',
    title: 'Hai bảng cùng mẫu trong một kỳ',
    why: 'Hai bảng về cùng một việc dễ khác nhau, và đặt cạnh nhau thì lộ ra số đã được ẩn ở một bảng.',
    remedy: 'Giữ một bảng, ghi mã nghĩa vụ kia vào trường alsoFor của mục đó.',
    check: 'content',
    wrong: {
      files: { 'disclosures/tre-hai.yaml': { copyOf: 'disclosures/tre.yaml', replace: [['duty: D05', 'duty: D08']] } },
      excerpt: '(D05 và D08 mỗi mục một bảng children của 2025-2026)',
    },
    right: edit('disclosures/tre.yaml', 'duty: D05', 'duty: D05\nalsoFor: [D08]'),
  },
  'muc-rong': {
    severity: 'error',
    title: 'Mục thiếu phần chính',
    why: 'Nghĩa vụ đòi một văn bản hoặc bảng số liệu mà mục này không có.',
    remedy: 'Thêm phần còn thiếu.',
    check: 'content',
    wrong: whole('disclosures/thu-chi.yaml', incomeWithout, '(duty: B01, chỉ có một đoạn văn)'),
    right: asIs('(duty: B01, có bảng income)'),
  },
  'ngay-cong-khai-tuong-lai': {
    severity: 'error',
    title: 'Ngày công khai ở tương lai',
    why: 'Không thể đã công khai vào một ngày chưa đến; ngày này quyết định đúng hạn hay muộn.',
    remedy: 'Ghi ngày đã đăng thật, hoặc bỏ lần công khai này cho đến ngày đăng.',
    check: 'content',
    wrong: edit('disclosures/ke-hoach.yaml', 'on: 2026-03-06', 'on: 2027-01-05', '- on: 2027-01-05'),
    right: asIs('- on: 2026-03-06'),
  },
  'cong-khai-truoc-van-ban': {
    severity: 'error',
    title: 'Công khai trước khi có văn bản, số liệu hoặc sự việc',
    why: 'Văn bản chưa ký, số liệu chưa chốt, sự việc chưa xảy ra thì chưa có gì để công khai; một trong hai ngày bị ghi sai.',
    remedy: 'Đối chiếu ngày ký, ngày chốt số liệu với bản có dấu, ngày đăng với lịch sử của trang.',
    check: 'content',
    wrong: edit(
      'disclosures/ke-hoach.yaml',
      'on: 2026-03-06',
      'on: 2026-03-04',
      'issuedOn: 2026-03-05\n…\n- on: 2026-03-04',
    ),
    right: asIs('issuedOn: 2026-03-05\n…\n- on: 2026-03-06'),
  },
  'thu-tu-cong-khai': {
    severity: 'error',
    title: 'Thứ tự các lần công khai sai',
    why: 'Lần cập nhật hay đính chính phải sau lần đầu; sai thứ tự thì không biết bản nào đang đúng.',
    remedy: 'Xếp các lần theo ngày, lần đầu ghi first.',
    check: 'content',
    wrong: edit(
      'disclosures/thu-chi.yaml',
      '- on: 2026-06-01',
      '- on: 2026-06-20\n  - { on: 2026-06-01, kind: update }',
    ),
    right: edit(
      'disclosures/thu-chi.yaml',
      '- on: 2026-06-01',
      '- on: 2026-06-01\n  - { on: 2026-06-20, kind: update }',
    ),
  },
  'tep-thieu': {
    severity: 'error',
    title: 'Không có tệp đính kèm',
    why: 'Người đọc bấm vào sẽ gặp trang lỗi, và trường không chứng minh được đã công khai gì.',
    remedy: 'Đặt tệp vào thư mục public/tep/ đúng đường dẫn, hoặc sửa đường dẫn.',
    check: 'content',
    wrong: edit('disclosures/ke-hoach.yaml', 'path: tep/ke-hoach-mau.pdf', 'path: tep/ke-hoch-mau.pdf'),
    right: asIs('path: tep/ke-hoach-mau.pdf'),
  },
  'tep-khac-ma': {
    severity: 'error',
    title: 'Tệp đã khác với bản công khai',
    why: 'Văn bản đã công khai không được sửa lặng lẽ; mã SHA-256 cho ai cũng kiểm tra được điều đó.',
    remedy: 'Trả lại tệp cũ. Nếu là bản mới, đặt tên tệp mới và thêm một lần công khai kiểu update hoặc correction.',
    check: 'content',
    wrong: edit('public/tep/ke-hoach-mau.pdf', '(Signed)', '(Forged)', '(tệp bị thay sau khi ghi mã)'),
    right: asIs('(tệp mới có tên mới, mã mới)'),
  },
  ...retentionRules,
  'muc-ke-hoach-la': {
    severity: 'error',
    title: 'Mục không có trong kế hoạch',
    why: 'Báo cáo và quy chế hiện cạnh mục của kế hoạch mà chúng nói về; mục không có thì không hiện ở đâu.',
    remedy: 'Sửa địa chỉ mục theo trang của kế hoạch, ví dụ ii-3.',
    check: 'content',
    wrong: edit(
      'regulations/quy-che-mau.yaml',
      'section: i }',
      'section: iv }',
      'promisedIn: [{ plan: 2024-ke-hoach-mau, section: iv }]',
    ),
    right: asIs('promisedIn: [{ plan: 2024-ke-hoach-mau, section: i }]'),
  },
  'ngay-bao-cao-tuong-lai': {
    severity: 'error',
    title: 'Ngày báo cáo ở tương lai',
    why: 'Không thể báo cáo một việc của ngày chưa đến.',
    remedy: 'Ghi ngày báo cáo thật.',
    check: 'content',
    wrong: edit('reports/bao-cao-mau.yaml', 'reportedOn: 2024-07-05', 'reportedOn: 2027-01-05'),
    right: asIs('reportedOn: 2024-07-05'),
  },
} as const satisfies Record<string, AnyRule>;
export type DisclosureProblemCode = keyof typeof disclosureRules;

/** One problem of a record. `path` leads to the field: `['data', 0, 'rows', 2, 'total']`. Texts are Vietnamese. */
export interface Problem {
  code: DisclosureProblemCode;
  severity: 'error' | 'warning';
  path: (string | number)[];
  message: string;
  remedy: string;
  /** The corrected value, where it can be computed. */
  suggestion: string | null;
}

/** A problem with the words of its rule. `remedy` says how to fix it here, where that can be said better. */
export function problem(
  code: DisclosureProblemCode,
  path: (string | number)[],
  message: string,
  { remedy, suggestion = null }: { remedy?: string | undefined; suggestion?: string | null } = {},
): Problem {
  const rule = disclosureRules[code];
  return { code, severity: rule.severity, path, message, remedy: remedy ?? rule.remedy, suggestion };
}
