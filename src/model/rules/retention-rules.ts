import { after, asIs, edit } from './example.ts';
import type { AnyRule } from './rule.ts';
import { newSchool, notice, removal } from './sample-records.ts';

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
    severity: 'error',
    title: 'Trường cũ rời trang cùng điều đã đăng',
    why: 'Điều một trường đã đăng không mất vì school trong site.yaml đổi. Chỉ lần đầu một trường khác nhận kho mã bằng npm run init thì nội dung của trường có sẵn mới rời trang; khi đó đây là cảnh báo.',
    remedy:
      'Vẫn là trường ấy: trả lại các tệp, giữ mã cũ; đổi tên thì ghi to và successors trong bản ghi của trường. Trường khác nhận kho mã: chạy npm run init thay vì tự xóa tệp. Phải gỡ thật thì lập một bản ghi trong removals cho từng điều.',
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
      'Trả lại phần đó. Nếu phải gỡ (thí dụ lộ dữ liệu cá nhân), thêm một lần công khai kiểu correction, ghi chú gọi tên phần đã gỡ (tên tệp, tên bảng, tên văn bản, bài viết) và nói vì sao.',
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
              '- on: 2026-06-01\n  - { on: 2026-11-20, kind: correction, note: Gỡ bài viết có số điện thoại riêng. }',
            ],
          ],
        },
      },
      excerpt: '- { on: 2026-11-20, kind: correction, note: Gỡ bài viết có số điện thoại riêng. }',
    },
  },
  'sua-khong-ghi-lan': {
    severity: 'error',
    title: 'Bảng đã công khai đổi mà không nói đổi gì',
    why: 'Người đã đọc số cũ không biết là nó đã đổi, và hạn cập nhật không xét được.',
    remedy:
      'Thêm một lần công khai ở cuối: update khi sự việc thay đổi, correction khi số cũ sai; note nói ô nào đổi, hoặc số cũ và số mới. Trang chép sai thì thêm một mục copying-error vào changes.',
    check: 'base',
    wrong: after(edit('disclosures/thu-chi.yaml', 'amount: 240', 'amount: 420', '(amount: 240 sửa thành amount: 420)')),
    right: {
      before: {},
      files: {
        'disclosures/thu-chi.yaml': {
          replace: [
            ['amount: 240', 'amount: 420'],
            [
              '- on: 2026-06-01',
              '- on: 2026-06-01\n  - { on: 2026-11-20, kind: correction, note: Học phí 240 thành 420. }',
            ],
          ],
        },
      },
      excerpt: 'amount: 420\n…\n  - { on: 2026-11-20, kind: correction, note: Học phí 240 thành 420. }',
    },
  },
  'go-dieu-da-dang': {
    severity: 'error',
    title: 'Điều đã đăng bị gỡ, bị ẩn hoặc đổi địa chỉ',
    why: 'Người đọc đã lưu, đã in, đã dẫn địa chỉ này; văn bản đã công bố mà biến mất thì không ai kiểm tra được nữa.',
    remedy:
      'Trả lại tệp. Kế hoạch, quy chế bị thu hồi thì ghi status: withdrawn kèm lý do; thông báo, báo cáo, tóm tắt, ghi chú, lịch thì giữ tệp và thêm một mục vào changes. Luật đòi gỡ hẳn thì thêm một bản ghi trong removals nói rõ căn cứ (npm run new -- removal).',
    check: 'base',
    wrong: {
      before: { 'notices/2024-hop.mdx': notice('Họp lúc 7 giờ.') },
      files: {},
      excerpt: '(xóa notices/2024-hop.mdx)',
    },
    right: {
      before: { 'notices/2024-hop.mdx': notice('Họp lúc 7 giờ.') },
      files: { 'removals/2024-hop.yaml': removal('notices/2024-hop') },
      excerpt: '(thêm removals/2024-hop.yaml, ghi căn cứ gỡ)',
    },
  },
  'sua-dieu-da-dang': {
    severity: 'error',
    title: 'Văn bản đã đăng bị sửa mà không ghi lại',
    why: 'Văn bản đã ban hành không tự thay đổi. Người đã đọc hay đã in bản cũ phải biết chữ nào đổi và vì sao.',
    remedy:
      'Trả lại như cũ, hoặc thêm một mục vào changes trong cùng lần sửa: correction khi trường đính chính, copying-error khi trang chép sai, removal khi phải gỡ một phần. Mục ấy phải nói đúng chỗ đổi: what ghi chữ cũ và chữ mới.',
    check: 'base',
    wrong: {
      before: { 'notices/2024-hop.mdx': notice('Họp lúc 7 giờ.') },
      files: { 'notices/2024-hop.mdx': notice('Họp lúc 8 giờ.') },
      excerpt: '(Họp lúc 7 giờ. sửa thành Họp lúc 8 giờ.)',
    },
    right: {
      before: { 'notices/2024-hop.mdx': notice('Họp lúc 7 giờ.') },
      files: {
        'notices/2024-hop.mdx': notice(
          'Họp lúc 8 giờ.',
          'changes:\n  - { on: 2024-03-21, kind: copying-error, what: 7 giờ thành 8 giờ, reason: Chép nhầm bản ký. }\n',
        ),
      },
      excerpt:
        'changes:\n  - { on: 2024-03-21, kind: copying-error, what: 7 giờ thành 8 giờ, reason: Chép nhầm bản ký. }',
    },
  },
  'rut-bot-dieu-da-dang': {
    severity: 'error',
    title: 'Thông tin đã đăng bị bỏ bớt',
    why: 'Điều người đọc đã thấy, như một ghi chú hay một ngày hiệu lực, mất đi thì họ không biết nó sai hay chỉ bị xóa nhầm.',
    remedy:
      'Trả lại. Điều cũ sai thì sửa thành điều đúng và thêm vào changes một mục nói cả chữ cũ lẫn chữ mới; lời báo có sẵn câu ấy. Luật đòi gỡ thì thêm một bản ghi trong removals nói rõ căn cứ.',
    check: 'base',
    wrong: after(
      edit('legal-references/01-2020-tt-bm.mdx', 'effectiveOn: 2020-03-01\n', '', '(bỏ dòng effectiveOn: 2020-03-01)'),
    ),
    right: after(asIs('effectiveOn: 2020-03-01')),
  },
  'thu-hoi-khong-noi': {
    severity: 'error',
    title: 'Thu hồi mà không nói vì sao',
    why: 'Người đọc cần biết văn bản không còn dùng từ ngày nào và nay theo văn bản nào.',
    remedy: 'Thêm withdrawal (ngày, lý do, kế hoạch thay thế); với quy chế thì thêm một mục vào changes.',
    check: 'base',
    wrong: after(edit('plans/2024-ke-hoach-mau.mdx', 'status: issued', 'status: withdrawn', 'status: withdrawn')),
    right: after(
      edit(
        'plans/2024-ke-hoach-mau.mdx',
        'status: issued',
        'status: withdrawn\nwithdrawal: { on: 2026-11-20, reason: Trùng với kế hoạch khác. }',
        'status: withdrawn\nwithdrawal: { on: 2026-11-20, reason: Trùng với kế hoạch khác. }',
      ),
    ),
  },
  'doi-ngay-cong-khai': {
    severity: 'error',
    title: 'Ngày công khai đã ghi bị đổi',
    why: 'Ngày này là bằng chứng đúng hạn hay muộn, và thời gian lưu tính từ nó.',
    remedy: 'Trả lại ngày cũ. Ghi nhầm thì thêm một lần công khai kiểu correction, ghi chú ngày đúng.',
    check: 'base',
    wrong: after(
      edit('disclosures/ke-hoach.yaml', 'on: 2026-03-06', 'on: 2026-03-09', '(on: 2026-03-06 thành on: 2026-03-09)'),
    ),
    right: after(asIs('on: 2026-03-06')),
  },
  'doi-ten-truong': {
    severity: 'error',
    title: 'Trường đổi tên',
    why: 'Văn bản cũ do trường ban hành dưới tên cũ; đổi tên trong bản ghi thì mọi văn bản cũ đều hiện tên sai.',
    remedy:
      'Trả lại tên cũ, ghi ngày cuối ở to và mã mới ở successors; thêm một bản ghi cho tên mới; rồi ghi mã mới ở school, tên mới ở title trong site.yaml. Điều cũ giữ mã trường cũ, điều mới ghi mã mới. Chỉ sửa lỗi gõ thì giữ tên cũ trong aliases.',
    check: 'base',
    wrong: after(
      edit(
        'organizations/truong-mau.yaml',
        'name: Trường Mầm non Mẫu',
        'name: Trường Mầm non Mới',
        'name: Trường Mầm non Mới',
      ),
    ),
    right: after(
      edit(
        'organizations/truong-mau.yaml',
        'name: Trường Mầm non Mẫu',
        'name: Trường Mầm Non Mẫu\naliases: [Trường Mầm non Mẫu]',
        'name: Trường Mầm Non Mẫu\naliases: [Trường Mầm non Mẫu]',
      ),
    ),
  },
} as const satisfies Record<string, AnyRule>;
