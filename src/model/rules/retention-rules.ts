import { after, asIs, edit } from './example.ts';
import type { AnyRule } from './rule.ts';
import { newSchool } from './sample-records.ts';

/** What an edit takes from readers before its time. Codes are permanent. */
export const retentionRules = {
  'go-truoc-han': {
    severity: 'error',
    title: 'Gỡ mục khi chưa hết thời gian lưu',
    why: 'Điều đã công khai phải còn đọc được cho đến hết thời gian lưu mà luật định; gỡ sớm là vi phạm, và mất bằng chứng đã công khai.',
    remedy:
      'Trả lại tệp của mục. Nếu đăng nhầm, giữ mục và thêm một lần công khai kiểu correction có ghi chú. Nếu nhánh này cũ hơn nhánh đem so, trộn nhánh kia vào trước.',
    check: 'base',
    wrong: {
      before: {},
      files: { 'disclosures/thu-chi.yaml': null },
      excerpt: '(xóa mục B01 năm 2025, công khai ngày 2026-06-01)',
    },
    right: after(asIs('(giữ mục B01 năm 2025 đến hết ngày 2031-06-01)')),
  },
  'rut-ngan-thoi-gian-luu': {
    severity: 'error',
    title: 'Sửa làm thời gian lưu ngắn đi',
    why: 'Mỗi lần công khai có thời gian lưu của nó; sửa ngày, bỏ một lần hay đổi nghĩa vụ không được làm thời gian ấy ngắn đi.',
    remedy: 'Trả lại các lần công khai cũ; điều mới thì thêm một lần update hoặc correction ở cuối.',
    check: 'base',
    wrong: after(
      edit('disclosures/thu-chi.yaml', 'on: 2026-06-01', 'on: 2026-05-01', '(on: 2026-06-01 sửa thành on: 2026-05-01)'),
    ),
    right: after(
      edit(
        'disclosures/thu-chi.yaml',
        '- on: 2026-06-01',
        '- on: 2026-06-01\n  - { on: 2026-11-20, kind: correction, note: Học phí ghi nhầm. }',
      ),
    ),
  },
  'truong-da-roi-trang': {
    severity: 'warning',
    title: 'Trường cũ rời trang cùng các mục còn phải giữ',
    why: 'Trường nhận lại kho mã không phải giữ điều trường khác đã công khai; nhưng nếu vẫn là trường ấy, chỉ đổi mã và tên, thì các mục này phải còn.',
    remedy: 'Nếu vẫn là trường ấy, giữ các mục và ghi mã mới ở trường organization của từng mục.',
    check: 'base',
    wrong: {
      before: {},
      files: newSchool,
      excerpt: '(school: truong-moi, xóa truong-mau.yaml cùng các mục của truong-mau)',
    },
    right: after(asIs('(vẫn là trường ấy: các mục còn đủ)')),
  },
  'go-phan-da-cong-khai': {
    severity: 'error',
    title: 'Bỏ một phần đã công khai mà không nói',
    why: 'Người đọc đã thấy phần đó và có quyền biết vì sao nó không còn.',
    remedy:
      'Trả lại phần đó. Nếu phải gỡ (thí dụ lộ dữ liệu cá nhân), thêm một lần công khai kiểu correction, ghi chú đã gỡ gì và vì sao.',
    check: 'base',
    wrong: after(edit('disclosures/thu-chi.yaml', 'narrative: [Đoạn mẫu.]\n', '', '(bỏ dòng narrative: [Đoạn mẫu.])')),
    right: {
      before: {},
      files: {
        'disclosures/thu-chi.yaml': {
          replace: [
            ['narrative: [Đoạn mẫu.]\n', ''],
            [
              '- on: 2026-06-01',
              '- on: 2026-06-01\n  - { on: 2026-11-20, kind: correction, note: Gỡ đoạn có số điện thoại riêng. }',
            ],
          ],
        },
      },
      excerpt: '- { on: 2026-11-20, kind: correction, note: Gỡ đoạn có số điện thoại riêng. }',
    },
  },
  'sua-khong-ghi-lan': {
    severity: 'warning',
    title: 'Số liệu đã công khai đổi mà không ghi lần công khai',
    why: 'Người đã đọc số cũ không biết là nó đã đổi, và hạn cập nhật không xét được.',
    remedy:
      'Thêm một lần công khai ở cuối: update khi sự việc thay đổi, correction khi số cũ sai. Chỉ sửa lỗi gõ chữ thì để nguyên.',
    check: 'base',
    wrong: after(edit('disclosures/thu-chi.yaml', 'amount: 240', 'amount: 420', '(amount: 240 sửa thành amount: 420)')),
    right: {
      before: {},
      files: {
        'disclosures/thu-chi.yaml': {
          replace: [
            ['amount: 240', 'amount: 420'],
            ['- on: 2026-06-01', '- on: 2026-06-01\n  - { on: 2026-11-20, kind: correction, note: Học phí ghi nhầm. }'],
          ],
        },
      },
      excerpt: 'amount: 420\n…\n  - { on: 2026-11-20, kind: correction, note: Học phí ghi nhầm. }',
    },
  },
} as const satisfies Record<string, AnyRule>;
