import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameLines } from '../../../src/model/text/name-lines.ts';
import { nameWords } from '../../../src/model/text/name-words.ts';
import { widthOf } from '../../../src/model/text/letter-widths.ts';

/** The lines, as a slash between them. */
const broken = (name: string) => nameLines(name).join(' / ');

describe('the name of an agency at the top of a sheet', () => {
  test.each([
    ['Phòng Giáo dục và Đào tạo huyện Lạc Thủy', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO / HUYỆN LẠC THỦY'],
    ['Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO / THÀNH PHỐ HỒ CHÍ MINH'],
    ['Ủy ban nhân dân xã Lạc Thủy', 'ỦY BAN NHÂN DÂN / XÃ LẠC THỦY'],
    ['Trường mầm non Đỗ Đình Thiện', 'TRƯỜNG MẦM NON / ĐỖ ĐÌNH THIỆN'],
    ['Trường Mẫu giáo số 1 thị trấn Chi Nê', 'TRƯỜNG MẪU GIÁO SỐ 1 / THỊ TRẤN CHI NÊ'],
    ['Phòng Văn hóa - Xã hội xã Lạc Thủy', 'PHÒNG VĂN HÓA - XÃ HỘI / XÃ LẠC THỦY'],
    ['Trường Đại học Khoa học Xã hội và Nhân văn', 'TRƯỜNG ĐẠI HỌC KHOA HỌC / XÃ HỘI VÀ NHÂN VĂN'],
    ['Trường Tiểu học và Trung học cơ sở Nguyễn Huệ', 'TRƯỜNG TIỂU HỌC / VÀ TRUNG HỌC CƠ SỞ / NGUYỄN HUỆ'],
    ['TRƯỜNG MẦM NON HOA MAI XÃ ĐỒNG TÂM', 'TRƯỜNG MẦM NON HOA MAI / XÃ ĐỒNG TÂM'],
    ['Trường Mầm non Hoa Mai', 'TRƯỜNG MẦM NON HOA MAI'],
  ])('%s', (name, lines) => {
    expect(broken(name)).toBe(lines);
  });

  test('parts no word of two syllables and no name of a place, whatever the place is', () => {
    const places = fc.array(fc.constantFrom('Lạc', 'Thủy', 'Hồ', 'Minh', 'Đồng', 'Krông', 'Nghĩa'), {
      minLength: 1,
      maxLength: 2,
    });
    const agencies = fc.constantFrom(
      'Phòng Giáo dục và Đào tạo',
      'Ủy ban nhân dân',
      'Trường Phổ thông dân tộc bán trú',
    );
    const areas = fc.constantFrom('huyện', 'xã', 'thị trấn', 'thành phố');
    fc.assert(
      fc.property(agencies, areas, places, (agency, area, place) => {
        const lines = broken(`${agency} ${area} ${place.join(' ')}`);
        for (const word of ['GIÁO DỤC', 'ĐÀO TẠO', 'ỦY BAN', 'NHÂN DÂN', 'PHỔ THÔNG', 'DÂN TỘC', 'BÁN TRÚ', 'THỊ TRẤN'])
          expect(lines).not.toContain(word.replace(' ', ' / '));
        expect(lines).not.toMatch(/(?:HUYỆN|XÃ|TRẤN|PHỐ|VÀ|PHÒNG|TRƯỜNG) \//u);
        expect(lines.endsWith(place.join(' ').toLocaleUpperCase('vi'))).toBe(true);
      }),
    );
  });

  test('keeps all its words in their order, on lines that fit, whatever it is', () => {
    const word = fc.constantFrom(
      'Trường',
      'xã',
      'và',
      '-',
      'Hoa',
      'mai',
      'THCS',
      '2',
      'H’leo',
      'thành',
      'phố',
      'Nguyễn',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 14 }), (syllables) => {
        const name = syllables.join(' ');
        expect(
          nameWords(name)
            .map(({ text }) => text)
            .join(' '),
        ).toBe(name);
        const lines = nameLines(name);
        expect(lines.join(' ')).toBe(name.toLocaleUpperCase('vi'));
        for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual((66 / 25.4) * 72);
      }),
    );
  });

  test('breaks a name of one place that is wider than the sheet allows, and leaves a word that is', () => {
    expect(broken('Ea H’leo Buôn Ma Thuột Chư Prông Đắk Đoa Kbang')).toContain(' / ');
    expect(broken('A'.repeat(60))).toBe('A'.repeat(60));
  });
});
