import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnchorMaker, headingNumber } from '../../../src/model/article/anchors.ts';
import { isReservedId } from '../../../src/model/article/reserved-ids.ts';

describe('the number of a heading', () => {
  it.each([
    ['I. MỤC ĐÍCH, YÊU CẦU', 'roman', 'i'],
    ['III.TỔ CHỨC THỰC HIỆN', 'roman', 'iii'],
    [' 9. Triển khai công tác', 'arabic', '9'],
    ['1.2. Chỉ tiêu', 'decimal', '1-2'],
    ['1.2 Chỉ tiêu', 'decimal', '1-2'],
    ['1.Mục đích', 'arabic', '1'],
    ['d) Thực đơn', 'letter', 'd'],
    ['đ) Dịch vụ', 'letter', 'dd'],
    ['Điều 5. Trách nhiệm', 'dieu', 'dieu-5'],
    ['Chương II', 'chuong', 'chuong-ii'],
    ['PHẦN I: QUY ĐỊNH CHUNG', 'phan', 'phan-i'],
    ['Mục 1. Thu', 'muc', 'muc-1'],
  ])('%s', (text, rank, part) => expect(headingNumber(text)).toEqual({ rank, part }));
  it.each([
    'Mục đích',
    'Điều kiện thực hiện',
    '2024 là năm học mới',
    'Ý kiến của cha mẹ',
    'XANH - SẠCH - ĐẸP',
    'Chương trình hành động',
    '1.500 trẻ',
    '5.3.2024 khai giảng',
    '1.200.000 đồng',
  ])('%s has none', (text) => expect(headingNumber(text)).toBeNull());
});

describe('anchors', () => {
  const anchors = (headings: [number, string][], startsIn: string | null = null) => {
    const maker = new AnchorMaker(startsIn);
    return headings.map(([depth, text]) => maker.heading(depth, text));
  };
  /** The same with a paragraph under each heading. */
  const withBlocks = (headings: [number, string][]) => {
    const maker = new AnchorMaker();
    return headings.flatMap(([depth, text]) => [maker.heading(depth, text), maker.block()]);
  };
  it('say the path of numbers', () =>
    expect(
      anchors([
        [2, 'I. MỤC ĐÍCH'],
        [3, '1. Mục đích'],
        [3, '2. Yêu cầu'],
        [2, 'II. NỘI DUNG'],
        [3, '3. Cải cách'],
        [4, 'đ) Dịch vụ'],
      ]),
    ).toEqual(['i', 'i-1', 'i-2', 'ii', 'ii-3', 'ii-3-dd']));
  it('of a fragment are next to the section in which it begins', () =>
    expect(
      anchors(
        [
          [3, '3. Đẩy mạnh'],
          [3, '10. Y tế'],
          [2, 'III.TỔ CHỨC'],
        ],
        'ii-2',
      ),
    ).toEqual(['ii-3', 'ii-10', 'iii']));
  it('of a fragment name the section in which it begins, whatever its depth', () => {
    expect(anchors([[2, '4. A']], 'ii')).toEqual(['4']);
    expect(anchors([[3, '4. A']], 'ii')).toEqual(['ii-4']);
    expect(anchors([[4, 'a) A']], 'ii-2')).toEqual(['ii-2-a']);
    expect(anchors([[5, '1. A']], 'ii-2-c')).toEqual(['ii-2-c-1']);
  });
  it('of articles do not name the chapter, and clauses name the article', () =>
    expect(
      anchors([
        [2, 'Chương I'],
        [3, 'Điều 5. A'],
        [4, '2. B'],
        [2, 'Chương II'],
        [3, 'Điều 6. C'],
      ]),
    ).toEqual(['chuong-i', 'dieu-5', 'dieu-5--khoan-2', 'chuong-ii', 'dieu-6']));
  it('of paragraphs count under their heading', () => {
    const maker = new AnchorMaker();
    expect(maker.block()).toBe('mo-dau-d1');
    maker.heading(2, 'I. MỤC ĐÍCH');
    expect([maker.block(), maker.block()]).toEqual(['i-d1', 'i-d2']);
  });
  it('leave to the page what belongs to it', () =>
    expect(
      anchors([
        [2, 'Nội dung'],
        [2, 'Nơi nhận'],
        [2, 'Viện dẫn'],
        [2, 'VD 1'],
        [2, 'Ghi chú: layout'],
        [2, 'Nội dung'],
        [2, 'Mục nội dung'],
      ]),
    ).toEqual([
      'muc-noi-dung',
      'muc-noi-nhan',
      'muc-vien-dan',
      'muc-vd-1',
      'muc-ghi-chu-layout',
      'muc-noi-dung-2',
      'muc-noi-dung-3',
    ]));
  it('of a heading and of a paragraph are never the same', () => {
    const maker = new AnchorMaker();
    expect([maker.block(), maker.heading(2, 'Mở đầu D1'), maker.heading(2, 'Mở đầu'), maker.block()]).toEqual([
      'mo-dau-d1',
      'mo-dau-d1-2',
      'mo-dau',
      'mo-dau-d2',
    ]);
    expect([maker.heading(2, 'Kết'), maker.heading(2, 'Kết D1'), maker.heading(2, 'Kết'), maker.block()]).toEqual([
      'ket',
      'ket-d1',
      'ket-2',
      'ket-2-d1',
    ]);
    expect([maker.heading(2, 'A D1'), maker.heading(2, 'A'), maker.block()]).toEqual(['a-d1', 'a', 'a-d1-2']);
  });
  it('are unique, URL-safe and the same for the same text, whatever the headings', () => {
    const heading = fc.tuple(
      fc.integer({ min: 2, max: 6 }),
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          'Nội dung',
          'VD 1',
          'mo dau d1',
          'Chung D1',
          'Chung D1 2',
          'I. A',
          '1. B',
          'a) C',
          'đ) D',
          'Điều 1. E',
          'Chung',
          '2. B',
        ),
      ),
    );
    fc.assert(
      fc.property(fc.array(heading, { maxLength: 30 }), (headings) => {
        const first = withBlocks(headings);
        expect(first.filter(isReservedId)).toEqual([]);
        expect(new Set(first).size).toBe(first.length);
        expect(first.every((anchor) => /^[a-z0-9]+(?:-{1,2}[a-z0-9]+)*$/u.test(anchor))).toBe(true);
        expect(withBlocks(headings)).toEqual(first);
      }),
    );
  });
});
