import { asIs, body, whole } from './example.ts';
import type { AnyRule } from './rule.ts';

/** Files that are not what they should be, and text that cannot be read at all. Codes are permanent. */
export const fileRules = {
  'tep-trong': {
    severity: 'error',
    title: 'Tệp trống',
    why: 'Tệp không có chữ nào thì không có gì để đăng, và người đọc sẽ gặp một trang trắng.',
    remedy: 'Ghi nội dung vào tệp, hoặc xóa tệp nếu tạo nhầm.',
    check: 'content',
    wrong: whole('plans/2024-ke-hoach-mau.mdx', '', '(tệp 0 byte)'),
    right: asIs('---\nstatus: issued\n…\n---\n\nĐoạn thứ nhất.'),
  },
  'tep-nhi-phan': {
    severity: 'error',
    title: 'Tệp không phải tệp chữ',
    why: 'Nội dung phải là chữ (UTF-8) để tìm kiếm, đọc to và kiểm tra được. Tệp Word, PDF, ảnh không đọc được ở đây.',
    remedy: 'Lưu lại bằng mã UTF-8. Nếu là tệp Word hay PDF, chép phần chữ vào tệp .mdx.',
    check: 'content',
    wrong: {
      files: { 'plans/2024-ke-hoach-mau.mdx': { bytes: [0x50, 0x4b, 3, 4, 0xff, 0] } },
      excerpt: '(ke-hoach.mdx thực ra là tệp Word được đổi đuôi)',
    },
    right: asIs('(ke-hoach.mdx là tệp chữ, mở được bằng Notepad)'),
  },
  'danh-dau-xung-dot': {
    severity: 'error',
    title: 'Dấu xung đột của git còn trong tệp',
    why: 'Hai người sửa cùng một chỗ, git không tự chọn được nên ghi cả hai bản vào tệp. Đăng như vậy thì người đọc thấy hai câu trái nhau.',
    remedy:
      'Giữa <<<<<<< và ======= là bản đang có, giữa ======= và >>>>>>> là bản trộn vào. Giữ câu đúng, xóa câu kia và mọi dòng dấu, rồi lưu.',
    check: 'content',
    wrong: body('<<<<<<< HEAD\nCâu cũ.\n=======\nCâu mới.\n>>>>>>> nhanh-khac'),
    right: body('Câu mới.'),
  },
  'tep-qua-lon': {
    severity: 'error',
    title: 'Tệp quá lớn',
    why: 'Một kế hoạch dài 100 trang chỉ khoảng 400 kB chữ. Tệp lớn hơn 1 MB thường là tệp nhầm hoặc có ảnh nhúng.',
    remedy: 'Tách văn bản thành nhiều tệp, hoặc bỏ phần dán nhầm.',
    check: 'content',
    wrong: {
      files: { 'plans/2024-ke-hoach-mau.mdx': { repeat: 'a', times: 1_000_001 } },
      excerpt: '(ke-hoach.mdx hơn 1 MB)',
    },
    right: asIs('(ke-hoach.mdx dưới 1 MB)'),
  },
  'khong-phai-tep': {
    severity: 'error',
    title: 'Thư mục nằm ở chỗ của tệp',
    why: 'Mỗi bản ghi là một tệp đứng ngay trong thư mục của loại đó; thư mục con không được đọc.',
    remedy: 'Chuyển tệp ra ngoài thư mục con rồi xóa thư mục.',
    check: 'content',
    wrong: whole('plans/2024/ke-hoach.mdx', 'x', '(src/content/plans/2024/ke-hoach.mdx)'),
    right: asIs('(src/content/plans/2024-ke-hoach.mdx)'),
  },
  'khong-doc-duoc': {
    severity: 'error',
    title: 'Không đọc được tệp',
    why: 'Máy không mở được tệp nên không biết nội dung có đúng hay không.',
    remedy: 'Kiểm tra quyền đọc của tệp, và tệp có phải là liên kết hỏng không.',
    check: 'content',
    wrong: {
      files: { 'plans/2025-ke-hoach.mdx': { linkTo: 'khong-con' } },
      excerpt: '(tệp liên kết đến chỗ không còn)',
    },
    right: asIs('(tệp thường, đọc được)'),
  },
  'ten-tep-sai': {
    severity: 'error',
    title: 'Tên tệp chưa đúng',
    why: 'Tên tệp là địa chỉ của trang. Địa chỉ phải đọc được qua điện thoại và giữ nguyên mãi mãi.',
    remedy: 'Đổi tên tệp thành chữ thường không dấu, nối bằng dấu gạch nối.',
    check: 'content',
    wrong: whole('plans/Kế hoạch 2024.mdx', 'x', '(Kế hoạch 2024.mdx)'),
    right: asIs('(2024-ke-hoach.mdx)'),
  },
  'tep-la': {
    severity: 'error',
    title: 'Tệp không thuộc thư mục này',
    why: 'Tệp có đuôi hoặc chỗ đứng lạ sẽ không được đăng, và không ai biết vì sao.',
    remedy: 'Đổi đuôi tệp cho đúng loại, hoặc chuyển tệp ra khỏi thư mục nội dung.',
    check: 'content',
    wrong: whole('plans/ke-hoach.docx', 'x', '(src/content/plans/ke-hoach.docx)'),
    right: asIs('(src/content/plans/ke-hoach.mdx)'),
  },
  'thieu-frontmatter': {
    severity: 'error',
    title: 'Thiếu phần khai báo đầu tệp',
    why: 'Phần giữa hai dòng --- cho biết đây là văn bản nào, của ai, năm nào. Thiếu nó thì không đăng được.',
    remedy: 'Thêm phần khai báo giữa hai dòng --- ở đầu tệp.',
    check: 'content',
    wrong: whole('plans/2024-ke-hoach-mau.mdx', 'KẾ HOẠCH …'),
    right: asIs('---\nstatus: issued\norganization: truong-mau\n…\n---\n\nĐoạn thứ nhất.'),
  },
} as const satisfies Record<string, AnyRule>;
