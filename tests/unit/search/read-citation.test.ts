import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lawNames } from '../../../src/model/search/query/law-names.ts';
import { mayNameLaw } from '../../../src/model/search/query/name.ts';
import { readCitation } from '../../../src/model/search/query/read-citation.ts';

const read = (query: string) => readCitation(query, lawNames);
/** The parts of a citation in one line: kind, number, year, symbol, name, date, place. */
function parts(query: string): string | null {
  const citation = read(query);
  if (citation === null) return null;
  const { kind, number, letters, name, date, issuer } = citation;
  return [
    kind?.label ?? '',
    number ? `${number.num}${number.year === null ? '' : `/${number.year}`}` : '',
    [...letters.codes, ...letters.issuers].join('-') + (letters.term === null ? '' : letters.term),
    name?.key ?? '',
    date ? [date.year, date.month, date.day].filter((each) => each !== null).join('-') : '',
    issuer?.place ?? '',
  ]
    .filter(Boolean)
    .join(' · ');
}

describe('a citation', () => {
  test.each([
    ['36/2017', '36/2017'],
    ['36 2017', '36/2017'],
    ['tt 36 2017', 'Thông tư · 36/2017 · TT'],
    ['tt 36.2017', 'Thông tư · 36/2017 · TT'],
    ['nq 30a2008', 'Nghị quyết · 30a/2008 · NQ'],
    ['TT36/2017', 'Thông tư · 36/2017 · TT'],
    ['thông tư số 36 năm 2017', 'Thông tư · 36/2017'],
    ['nd90', 'Nghị định · 90 · NĐ'],
    ['nđ-90', 'Nghị định · 90 · NĐ'],
    ['nghidinh90', 'Nghị định · 90'],
    ['Nghịđịnh90/2020', 'Nghị định · 90/2020'],
    ['thongtu36', 'Thông tư · 36'],
    ['thongtuso36/2017', 'Thông tư · 36/2017'],
    ['quyetdinh2752', 'Quyết định · 2752'],
    ['hiến pháp', 'hien phap'],
    ['hien phap nam 2013', 'hien phap · 2013'],
    ['Hiến pháp nước CHXHCN', 'hien phap'],
    ['05 ct tw', 'Chỉ thị · 5 · CT-TW'],
    ['29-CT/TU', 'Chỉ thị · 29 · CT-TU'],
    ['05-CT/TƯ', 'Chỉ thị · 5 · CT-TW'],
    ['36/2017/tt-bgddt', 'Thông tư · 36/2017 · TT-BGDĐT'],
    ['36/2017/TTBGDĐT', 'Thông tư · 36/2017 · TT-BGDĐT'],
    ['36/2017/TT-BGD&ĐT', 'Thông tư · 36/2017 · TT-BGDĐT'],
    ['36/2017/TT-BGD-ĐT', 'Thông tư · 36/2017 · TT-BGDĐT'],
    ['QĐ-UBND số 2752', 'Quyết định · 2752 · QĐ-UBND'],
    ['TTg 2214', '2214 · TTg'],
    ['2761/SGD&ĐT-TTr', 'Tờ trình · 2761 · TTr-SGDĐT'],
    ['10/2022/qh15', '10/2022 · QH15'],
    ['55/1998/NQ-UBTVQH10', 'Nghị quyết · 55/1998 · NQ-UBTVQH10'],
    ['66.4-NQ/TW', 'Nghị quyết · 66.4 · NQ-TW'],
    ['l 36', 'Luật · 36 · L'],
    ['khoản 2 Điều 5 Thông tư 09/2024', 'Thông tư · 9/2024'],
    ['luat khieu nai', 'luat khieu nai'],
    ['luật giáo dục đại học', 'luat giao duc dai hoc'],
    ['luật giáo dục 2019', 'luat giao duc · 2019'],
    ['BLHS', 'bo luat hinh su'],
    ['nghị quyết trung ương 4 khóa xi', 'nqtw 4 11'],
    ['NQTW 4 khoá 12', 'nqtw 4 12'],
    ['nghị quyết đại hội đại biểu toàn quốc lần thứ XIII của Đảng', 'dai hoi 13'],
    ['28-12-2017', '2017-12-28'],
    ['ngày 28 tháng 12 năm 2017', '2017-12-28'],
    ['tháng 3/2022', '2022-3'],
    ['kế hoạch năm 2024', 'Kế hoạch · 2024'],
    ['thông tư của Bộ Nội vụ', 'Thông tư'],
    ['Chỉ thị 06/CT-UBND của UBND tỉnh Hòa Bình', 'Chỉ thị · 6 · CT-UBND · hoa binh'],
    ['36/2017/TT-B', 'Thông tư · 36/2017 · TT'],
  ])('%s is read as %s', (query, expected) => {
    expect(parts(query)).toBe(expected);
  });

  test.each([
    ['học phí'],
    ['20/11'],
    ['ngày 18/11 ăn gì'],
    ['7/12 trường nghỉ'],
    ['năm học 2023-2024'],
    ['giai đoạn 2019-2025'],
    ['covid 19'],
    ['trẻ 5 tuổi'],
    ['từ năm 2024'],
    ['1. Mục đích'],
    ['10. Đẩy mạnh công tác Y tế học đường'],
    ['dân vận khéo'],
    ['pháp luật'],
    ['thực hiện pháp luật'],
    ['thuc hien phap luat'],
    ['phat hien phap'],
    [''],
    ['   '],
  ])('“%s” says nothing of a document', (query) => {
    expect(parts(query)).toBeNull();
  });

  test.each([
    ['36/2017', true],
    ['24/11 tt bgddt', true],
    ['thông tư 24/11 về học phí', true],
    ['thông tư 99', true],
    ['kh 163', true],
    ['kế hoạch số 163', true],
    ['luật đất đai', true],
    ['2214 ttg', true],
    ['36', false],
    ['2752', false],
    ['kế hoạch 2024', false],
    ['quy chế 5', false],
    ['chương trình 5', false],
    ['luật giáo dục mầm non có gì mới', false],
    ['thông tư của Bộ Nội vụ', false],
    ['28/12/2017', false],
  ])('%s is certainly a citation: %s', (query, certain) => {
    expect(read(query)?.certain ?? false).toBe(certain);
  });

  test('is the same in NFD, in capitals and with Ð for Đ', () => {
    for (const query of ['nghị định 90/2020/NĐ-CP', 'Quyết định số 2752/QĐ-UBND ngày 28/11/2023', 'đề án 16-ĐA/TU'])
      for (const typed of [query.normalize('NFD'), query.toUpperCase(), query.replaceAll('Đ', 'Ð'), ` ${query} `])
        expect(parts(typed)).toBe(parts(query));
  });

  test('asks for the names of laws only where one may be', () => {
    expect(['luật x', 'luật x'.normalize('NFD'), 'LUAT X', 'BLHS', 'pháp lệnh y'].map(mayNameLaw)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(['36/2017', 'công khai', 'kỷ luậtx', 'blog'].map(mayNameLaw)).toEqual(
      [false, false, false, false].map((_, index) => index === 3),
    );
  });

  test('is read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        read(query);
      }),
    );
    const piece = fc.constantFrom(
      ...'36 / - 2017 tt bgddt nghị định số của ngày 28/12 năm qh 15 & . , luật ubnd khóa xi'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        read(pieces.join(''));
        read(pieces.join(' '));
      }),
    );
  });
});
