import type { Rule } from './rule.ts';

/** Problems of disclosures, regulations and reports: a part of the checker's catalogue. Codes are permanent. */
export const disclosureRules = {
  'tong-khong-khop': {
    severity: 'error',
    title: 'Tổng không khớp',
    why: 'Người đọc cộng lại sẽ thấy sai và không còn tin các số khác.',
    remedy: 'Đối chiếu từng dòng với sổ sách, sửa dòng sai hoặc sửa tổng; hoặc bỏ tổng để máy tự cộng.',
    wrong: 'rows: 120 và 85; total: 206',
    right: 'rows: 120 và 85; total: 205',
  },
  'so-vuot-tong': {
    severity: 'error',
    title: 'Số bộ phận lớn hơn số chung',
    why: 'Một phần không thể nhiều hơn cả tập thể mà nó thuộc về.',
    remedy: 'Đối chiếu lại hai số.',
    wrong: 'children: 205, boarding: 210',
    right: 'children: 205, boarding: 200',
  },
  'dong-trung': {
    severity: 'error',
    title: 'Hai dòng cùng một mục',
    why: 'Không biết dòng nào đúng, và tổng bị cộng hai lần.',
    remedy: 'Gộp hai dòng làm một.',
    wrong: 'hai dòng position: ke-toan',
    right: 'một dòng position: ke-toan',
  },
  'so-cham-ngan-nghin': {
    severity: 'error',
    title: 'Dấu chấm ngăn hàng nghìn trong số',
    why: 'Trong tệp dữ liệu dấu chấm là dấu thập phân: 22.019 được hiểu là hai mươi hai phẩy không mười chín.',
    remedy: 'Viết số liền. Trang tự thêm dấu chấm khi hiển thị.',
    wrong: 'amount: 22.019',
    right: 'amount: 22019',
  },
  'nghia-vu-la': {
    severity: 'error',
    title: 'Không có nghĩa vụ công khai này',
    why: 'Mục công khai phải gắn với một nghĩa vụ để biết hạn, thời gian lưu và căn cứ.',
    remedy: 'Sửa mã cho đúng với một tệp trong thư mục duties.',
    wrong: 'duty: B33',
    right: 'duty: B03',
  },
  'khong-phai-cua-truong': {
    severity: 'error',
    title: 'Không phải của trường sở hữu trang',
    why: 'Trang công khai của một trường chỉ đăng điều trường đó công khai; mục ghi tên nơi khác sẽ không hiện ở đâu cả.',
    remedy: 'Sửa mã cho đúng với trường ghi ở site.yaml.',
    wrong: 'organization: bo-giao-duc-va-dao-tao',
    right: 'organization: mam-non-hoa-sen',
  },
  'so-nho-trong-chu': {
    severity: 'warning',
    title: 'Số từ 1 đến 4 về trẻ trong câu chữ',
    why: 'Trong bảng, số ấy tự được ẩn để không ai nhận ra được trẻ nào; viết thành chữ thì máy không ẩn được.',
    remedy: 'Bỏ con số, hoặc viết “dưới 5 trẻ”.',
    wrong: 'Trường có 2 trẻ khuyết tật học hòa nhập.',
    right: 'Trường có trẻ khuyết tật học hòa nhập (dưới 5 trẻ).',
  },
  'nghia-vu-ngoai-thoi-gian': {
    severity: 'error',
    title: 'Nghĩa vụ không có hiệu lực trong kỳ',
    why: 'Công khai theo quy định đã hết hoặc chưa có hiệu lực làm người đọc hiểu sai căn cứ.',
    remedy: 'Dùng nghĩa vụ có hiệu lực trong kỳ đó.',
    wrong: 'duty: Z01, period: 2025-2026',
    right: 'duty: D02, period: 2025-2026',
  },
  'muc-khong-dang-web': {
    severity: 'error',
    title: 'Mục không được đăng trên trang',
    why: 'Luật chỉ cho công khai trong nội bộ, hoặc cấm công khai; đăng lên mạng có thể xâm phạm quyền của người khác.',
    remedy: 'Gỡ mục này khỏi thư mục disclosures; công khai bằng hình thức mà nghĩa vụ cho phép.',
    wrong: 'duty: G04 (bản kê khai tài sản)',
    right: '(không có mục G04 trên trang)',
  },
  'ky-sai': {
    severity: 'error',
    title: 'Kỳ không đúng với nghĩa vụ',
    why: 'Hạn công khai tính theo kỳ; sai kỳ thì hạn và địa chỉ của mục đều sai.',
    remedy: 'Viết kỳ theo loại mà nghĩa vụ yêu cầu.',
    wrong: 'duty: F03, period: 2026-09',
    right: 'duty: F03, period: 2026-w38',
  },
  'ky-khac-so-lieu': {
    severity: 'error',
    title: 'Số liệu không thuộc kỳ của mục',
    why: 'Người đọc sẽ tưởng số của năm khác là số của kỳ này.',
    remedy: 'Sửa kỳ của mục hoặc năm, tháng, tuần của số liệu.',
    wrong: 'period: 2025; data: year: 2024',
    right: 'period: 2025; data: year: 2025',
  },
  'mau-khong-hop': {
    severity: 'error',
    title: 'Mẫu số liệu không dùng cho nghĩa vụ này',
    why: 'Mỗi nghĩa vụ đòi những số nhất định; mẫu khác không trả lời được câu hỏi của người đọc.',
    remedy: 'Dùng một mẫu ghi ở trường tables của nghĩa vụ.',
    wrong: 'duty: C01, table: menu',
    right: 'duty: C01, table: staff',
  },
  'so-lieu-trung': {
    severity: 'error',
    title: 'Hai bảng cùng mẫu trong một kỳ',
    why: 'Hai bảng về cùng một việc dễ khác nhau, và đặt cạnh nhau thì lộ ra số đã được ẩn ở một bảng.',
    remedy: 'Giữ một bảng, ghi mã nghĩa vụ kia vào trường alsoFor của mục đó.',
    wrong: 'D05 và D08 mỗi mục một bảng children của 2025-2026',
    right: 'duty: D05, alsoFor: [D08]',
  },
  'muc-rong': {
    severity: 'error',
    title: 'Mục thiếu phần chính',
    why: 'Nghĩa vụ đòi một văn bản hoặc bảng số liệu mà mục này không có.',
    remedy: 'Thêm phần còn thiếu.',
    wrong: 'duty: B01, chỉ có một đoạn văn',
    right: 'duty: B01, có bảng income',
  },
  'ngay-cong-khai-tuong-lai': {
    severity: 'error',
    title: 'Ngày công khai ở tương lai',
    why: 'Không thể đã công khai vào một ngày chưa đến; ngày này quyết định đúng hạn hay muộn.',
    remedy: 'Ghi ngày đã đăng thật, hoặc bỏ lần công khai này cho đến ngày đăng.',
    wrong: 'on: 2027-01-05 (hôm nay 2026-11-22)',
    right: 'on: 2026-11-20',
  },
  'cong-khai-truoc-van-ban': {
    severity: 'error',
    title: 'Công khai trước khi có văn bản, số liệu hoặc sự việc',
    why: 'Văn bản chưa ký, số liệu chưa chốt, sự việc chưa xảy ra thì chưa có gì để công khai; một trong hai ngày bị ghi sai.',
    remedy: 'Đối chiếu ngày ký, ngày chốt số liệu với bản có dấu, ngày đăng với lịch sử của trang.',
    wrong: 'issuedOn: 2026-03-10, on: 2026-03-05',
    right: 'issuedOn: 2026-03-05, on: 2026-03-10',
  },
  'thu-tu-cong-khai': {
    severity: 'error',
    title: 'Thứ tự các lần công khai sai',
    why: 'Lần cập nhật hay đính chính phải sau lần đầu; sai thứ tự thì không biết bản nào đang đúng.',
    remedy: 'Xếp các lần theo ngày, lần đầu ghi first.',
    wrong: 'first 2026-06-20, update 2026-06-01',
    right: 'first 2026-06-01, update 2026-06-20',
  },
  'tep-thieu': {
    severity: 'error',
    title: 'Không có tệp đính kèm',
    why: 'Người đọc bấm vào sẽ gặp trang lỗi, và trường không chứng minh được đã công khai gì.',
    remedy: 'Đặt tệp vào thư mục public/tep/ đúng đường dẫn, hoặc sửa đường dẫn.',
    wrong: 'path: tep/ke-hoch.pdf',
    right: 'path: tep/ke-hoach.pdf',
  },
  'tep-khac-ma': {
    severity: 'error',
    title: 'Tệp đã khác với bản công khai',
    why: 'Văn bản đã công khai không được sửa lặng lẽ; mã SHA-256 cho ai cũng kiểm tra được điều đó.',
    remedy: 'Trả lại tệp cũ. Nếu là bản mới, đặt tên tệp mới và thêm một lần công khai kiểu update hoặc correction.',
    wrong: 'tệp bị thay sau khi ghi mã',
    right: 'tệp mới có tên mới, mã mới',
  },
  'go-truoc-han': {
    severity: 'error',
    title: 'Gỡ mục khi chưa hết thời gian lưu',
    why: 'Điều đã công khai phải còn đọc được cho đến hết thời gian lưu mà luật định; gỡ sớm là vi phạm, và mất bằng chứng đã công khai.',
    remedy:
      'Trả lại tệp của mục. Nếu đăng nhầm, giữ mục và thêm một lần công khai kiểu correction có ghi chú. Nếu nhánh này cũ hơn nhánh đem so, trộn nhánh kia vào trước.',
    wrong: 'xóa disclosures/b01.2025.yaml, công khai ngày 2026-06-15',
    right: 'giữ disclosures/b01.2025.yaml đến hết ngày 2031-06-15',
  },
  'rut-ngan-thoi-gian-luu': {
    severity: 'error',
    title: 'Sửa làm thời gian lưu ngắn đi',
    why: 'Mỗi lần công khai có thời gian lưu của nó; sửa ngày, bỏ một lần hay đổi nghĩa vụ không được làm thời gian ấy ngắn đi.',
    remedy: 'Trả lại các lần công khai cũ; điều mới thì thêm một lần update hoặc correction ở cuối.',
    wrong: 'on: 2026-06-15 sửa thành on: 2024-06-15',
    right: 'giữ on: 2026-06-15, thêm một lần kind: correction',
  },
  'truong-da-roi-trang': {
    severity: 'warning',
    title: 'Trường cũ rời trang cùng các mục còn phải giữ',
    why: 'Trường nhận lại kho mã không phải giữ điều trường khác đã công khai; nhưng nếu vẫn là trường ấy, chỉ đổi mã và tên, thì các mục này phải còn.',
    remedy: 'Nếu vẫn là trường ấy, giữ các mục và ghi mã mới ở trường organization của từng mục.',
    wrong: 'school: truong-moi, xóa truong-cu.yaml cùng các mục của truong-cu',
    right: 'school: truong-moi, các mục ghi organization: truong-moi',
  },
  'go-phan-da-cong-khai': {
    severity: 'error',
    title: 'Bỏ một phần đã công khai mà không nói',
    why: 'Người đọc đã thấy phần đó và có quyền biết vì sao nó không còn.',
    remedy:
      'Trả lại phần đó. Nếu phải gỡ (thí dụ lộ dữ liệu cá nhân), thêm một lần công khai kiểu correction, ghi chú đã gỡ gì và vì sao.',
    wrong: 'bỏ dòng path: tep/ke-hoach-2026.pdf',
    right: '- { on: 2026-11-20, kind: correction, note: Gỡ tệp vì có số điện thoại riêng. }',
  },
  'sua-khong-ghi-lan': {
    severity: 'warning',
    title: 'Số liệu đã công khai đổi mà không ghi lần công khai',
    why: 'Người đã đọc số cũ không biết là nó đã đổi, và hạn cập nhật không xét được.',
    remedy:
      'Thêm một lần công khai ở cuối: update khi sự việc thay đổi, correction khi số cũ sai. Chỉ sửa lỗi gõ chữ thì để nguyên.',
    wrong: 'amount: 240 sửa thành 420',
    right: 'amount: 420, và - { on: 2026-11-20, kind: correction, note: Học phí ghi nhầm. }',
  },
  'muc-ke-hoach-la': {
    severity: 'error',
    title: 'Mục không có trong kế hoạch',
    why: 'Báo cáo và quy chế hiện cạnh mục của kế hoạch mà chúng nói về; mục không có thì không hiện ở đâu.',
    remedy: 'Sửa địa chỉ mục theo trang của kế hoạch, ví dụ ii-3.',
    wrong: 'section: ii-33',
    right: 'section: ii-3',
  },
  'ngay-bao-cao-tuong-lai': {
    severity: 'error',
    title: 'Ngày báo cáo ở tương lai',
    why: 'Không thể báo cáo một việc của ngày chưa đến.',
    remedy: 'Ghi ngày báo cáo thật.',
    wrong: 'reportedOn: 2027-01-05 (hôm nay 2026-11-22)',
    right: 'reportedOn: 2026-11-20',
  },
} as const satisfies Record<string, Rule>;
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

/** A problem with the words of its rule. `remedy` says how to mend it here, where that can be said better. */
export function problem(
  code: DisclosureProblemCode,
  path: (string | number)[],
  message: string,
  { remedy, suggestion = null }: { remedy?: string | undefined; suggestion?: string | null } = {},
): Problem {
  const rule = disclosureRules[code];
  return { code, severity: rule.severity, path, message, remedy: remedy ?? rule.remedy, suggestion };
}
