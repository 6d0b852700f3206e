import { asIs } from './example.ts';
import type { AnyRule } from './rule.ts';

/** Files that would keep the checker busy or end it. Codes are permanent. */
export const limitRules = {
  'qua-gioi-han': {
    severity: 'error',
    title: 'Tệp có quá nhiều thành phần',
    why: 'Bảng hàng vạn ô, danh sách hàng vạn dòng thường do dán nhầm; máy kiểm tra và điện thoại của người đọc đều không mở nổi. Vì vậy phần này của tệp chưa được đọc.',
    remedy:
      'Bỏ phần dán nhầm, hoặc tách thành nhiều tệp. Bảng số liệu dài thì để người đọc tải về dạng .xlsx hay .csv.',
    check: 'content',
    wrong: {
      files: { 'organizations/co-quan.yaml': { repeat: '- ', times: 60 } },
      excerpt: '(60 dấu - liền nhau trên một dòng)',
    },
    right: asIs('(dưới 20.000 dòng, bảng dưới 30.000 ô)'),
  },
  'qua-nhieu-tep': {
    severity: 'error',
    title: 'Thư mục có quá nhiều tệp',
    why: 'Hàng vạn tệp nhỏ thường do chép nhầm cả một thư mục của máy; đọc từng tệp thì máy kiểm tra và máy dựng trang chạy mãi. Vì vậy chưa tệp nào trong thư mục này được đọc.',
    remedy: 'Bỏ những tệp chép nhầm. Nhiều tệp nhỏ của một việc thì gộp thành một tệp PDF hay một bảng.',
    check: 'downloads',
    wrong: { files: { 'public/tep/anh.txt': { copies: 10_000 } }, excerpt: '(10.001 tệp trong public)' },
    right: { files: { 'public/tep/anh.txt': { copies: 2 } }, excerpt: '(dưới 10.000 tệp trong public)' },
  },
  'khong-kiem-duoc': {
    severity: 'error',
    title: 'Máy kiểm tra dừng giữa chừng ở tệp này',
    why: 'Tệp làm máy kiểm tra chạy mãi, hết bộ nhớ hoặc hỏng, nên không biết nội dung có đúng hay không. Các tệp khác vẫn được kiểm tra.',
    remedy: 'Xem trong tệp có bảng, danh sách, câu hay dãy dấu nào rất dài không; bỏ đi hoặc tách thành nhiều tệp.',
    check: 'watch',
    wrong: { work: 'endless', excerpt: '(kiểm tra tệp này quá 2 giây)' },
    right: { work: 'short', excerpt: '(kiểm tra tệp này dưới 2 giây)' },
  },
} as const satisfies Record<string, AnyRule>;
