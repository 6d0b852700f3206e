import { describe, expect, test } from 'vitest';
import { findInFileName } from '../../../src/model/privacy/file-names.ts';
import { findPersonalData } from '../../../src/model/privacy/kinds.ts';
import { linesOf } from '../../../src/model/privacy/lines.ts';

/** Sample data: every name and every number is invented. */
const found = (text: string, lead = '') =>
  findPersonalData({ text, lead }).map(({ code, words }) => `${code}: ${words}`);

describe('a passage of several lines', () => {
  test('rows of a spreadsheet are read under their heading row, each with its own finding', () => {
    expect(found('TT;Họ và tên HS;Điểm TV;Điểm Toán\n1;Vi Ích Tuấn;8;9\n2;Nông Thu Huế;7;10')).toEqual([
      'du-lieu-tre: Vi Ích Tuấn',
      'du-lieu-tre: Nông Thu Huế',
    ]);
  });
  test('entries under the key of a program are read as under a line with the same words', () => {
    expect(found('hoc_sinh:\n  - Rơ Châm Lan\n  - Siu Bình')).toHaveLength(2);
    expect(found('giao_vien:\n  - Rơ Châm Lan\n  - Siu Bình')).toEqual([]);
  });
  test('a field with a remark after its value says whose it is', () => {
    expect(found('ngay_sinh: 2015-06-21 # Ksor Mai')).toHaveLength(1);
    expect(found('ngay_ky: 2015-06-21 # Ksor Mai')).toEqual([]);
  });
  test('counts under a word for children are no list of children', () => {
    expect(found('học sinh:\n- Khối 1: 45\n- Khối 2: 50')).toEqual([]);
  });
  test('offsets of lines are those of the passage', () => {
    const text = 'A;B;C\n1;2;3';
    expect(linesOf({ text, lead: '' }).map(({ start, text: line }) => text.slice(start, start + line.length))).toEqual([
      '1;2;3',
    ]);
  });
  test('a passage of one line has no lines of its own', () => {
    expect(linesOf({ text: 'Kính gửi các trường', lead: '' })).toEqual([]);
  });
  test.each([
    ['lines', 'hoc_sinh:\n'],
    ['rows', 'TT;Họ tên;Lớp\n'],
    ['findings', 'Vi Văn An 0912 345 678;5A;1\n'],
  ])('thousands of %s are read', (_, line) => {
    expect(() => found(line.repeat(2000))).not.toThrow();
  });
});

describe('the name of a file', () => {
  test.each(['HocSinhGioi_VuTranHaAn_4B.png', 'anh-be-vu-thi-hoa-lop-la1.jpg', 'DSHS_LopMam2_VuGiaBao.jpg'])(
    '%s names a child with the class',
    (name) => {
      expect(findInFileName(name).map(({ code }) => code)).toContain('du-lieu-tre');
    },
  );
  test.each(['ke-hoach-lop-la1.pdf', 'ThoiKhoaBieu_4B.xlsx', 'GV_VuTranHaAn_4B.png', 'truong-le-loi-lop-4b.jpg'])(
    '%s names none',
    (name) => {
      expect(findInFileName(name)).toEqual([]);
    },
  );

  test.each([
    ['hs-khuyet-tat-hoc-ky-2.docx', 'du-lieu-tre'],
    ['2026-bang-diem-lop-8c.pdf', 'du-lieu-tre'],
    ['tep/sdt-phu-huynh.xlsx', 'du-lieu-tre'],
    ['ket-qua-can-do-tre-thang-9.xlsx', 'du-lieu-tre'],
    ['khieu-nai-ong-dao-van-tan.pdf', 'nguoi-to-cao'],
    ['to-cao-ninh-van-son.pdf', 'nguoi-to-cao'],
    ['luong-co-tang-thi-nga-thang-10.xlsx', 'luong-ca-nhan'],
    ['thu-nhap-thay-hung-2026.xlsx', 'luong-ca-nhan'],
    ['CCCD_DaoThiHa.jpg', 'so-dinh-danh'],
    ['tang-gia-bao-12-03-2017.jpg', 'ngay-sinh'],
    ['TangGiaBao_12032017.jpg', 'ngay-sinh'],
    ['em-an-lop-4a.jpg', 'du-lieu-tre'],
    ['khen-thuong-hua-ha-linh-9a1.mdx', 'du-lieu-tre'],
    ['29b-145-67.jpg', 'bien-so-xe'],
  ])('%s says %s', (name, code) => {
    expect(findInFileName(name).map((each) => each.code)).toContain(code);
  });
  test.each([
    'mau-danh-sach-hoc-sinh.xlsx',
    'bang-diem-mau.xlsx',
    'ke-hoach-giup-hoc-sinh-khuyet-tat.docx',
    'thong-ke-hs-ngheo.xlsx',
    'giai-quyet-khieu-nai-lan-2.pdf',
    'phan-anh-kien-nghi-cua-cong-dan.pdf',
    'luong-co-so-2026.pdf',
    'luong-thuc-thuc-pham.pdf',
    'can-cuoc-dien-tu-muc-2.pdf',
    'le-khai-giang-05-09-2022.pdf',
    'bien-ban-kiem-ke-12-03-2020.pdf',
    'danh-gia-giao-vien-12-05-2022.pdf',
    'an-toan-giao-thong-lop-5a.pdf',
    'em-yeu-truong-lop-4a.jpg',
    'tiet-3-lop-10a.pdf',
  ])('%s says nothing of a person', (name) => {
    expect(findInFileName(name)).toEqual([]);
  });
});
