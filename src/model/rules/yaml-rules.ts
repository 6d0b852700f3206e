import { asIs, field } from './example.ts';
import type { AnyRule } from './rule.ts';

/** The syntax of fields. Codes are permanent. */
export const yamlRules = {
  'yaml-hong': {
    severity: 'error',
    title: 'Phần khai báo viết sai cú pháp',
    why: 'Máy không hiểu phần khai báo nên không biết các trường có giá trị gì.',
    remedy: 'Sửa theo chỗ được chỉ; thường là thiếu dấu ngoặc kép, thụt đầu dòng lệch, hoặc thừa dấu.',
    check: 'content',
    wrong: field('subject: Công tác mẫu năm 2024', "subject: 'Thực hiện"),
    right: field('subject: Công tác mẫu năm 2024', "subject: 'Thực hiện'"),
  },
  'yaml-hai-cham': {
    severity: 'error',
    title: 'Dấu hai chấm trong câu không có ngoặc kép',
    why: 'Trong phần khai báo, dấu hai chấm theo sau bởi dấu cách ngăn tên trường với giá trị.',
    remedy: 'Đặt cả câu trong ngoặc kép.',
    check: 'content',
    wrong: field('subject: Công tác mẫu năm 2024', 'subject: Công văn số: 12'),
    right: field('subject: Công tác mẫu năm 2024', 'subject: "Công văn số: 12"'),
  },
  'yaml-trung-khoa': {
    severity: 'error',
    title: 'Một trường ghi hai lần',
    why: 'Không biết lấy giá trị nào; máy không được tự chọn.',
    remedy: 'Giữ một dòng, xóa dòng kia.',
    check: 'content',
    wrong: field('year: 2024', 'year: 2024\nyear: 2025'),
    right: asIs('year: 2024'),
  },
  'yaml-thang': {
    severity: 'error',
    title: 'Dấu # trong câu không có ngoặc kép',
    why: 'Trong phần khai báo, dấu # đứng sau dấu cách mở đầu một chú thích: phần sau nó bị bỏ mà không ai biết.',
    remedy: 'Đặt cả câu trong ngoặc kép. Chú thích thật thì viết ở một dòng riêng.',
    check: 'content',
    wrong: field('subject: Công tác mẫu năm 2024', 'subject: Phòng học #1 năm 2024'),
    right: field('subject: Công tác mẫu năm 2024', 'subject: "Phòng học #1 năm 2024"'),
  },
} as const satisfies Record<string, AnyRule>;
