import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayed, indexed, newTone } from '../../../src/model/search/indexed-text.ts';

const visible = (copy: string) => copy.replace(/[\u2060\u2063\u2064]/gu, '');

describe('the indexed copy', () => {
  test.each([
    ['đào tạo', 'd\u0335ào tạo'],
    ['Đỗ Đình Thiện', 'D\u0335ỗ D\u0335ình Thiện'],
    ['Ðỗ', 'D\u0335ỗ'],
    ['tỉnh Hoà Bình', 'tỉnh Hòa Bình'],
    ['UỶ BAN', 'ỦY BAN'],
    ['sức khoẻ', 'sức khỏe'],
    ['36/2017/TT-BGD', '36/ 2017/ TT- BGD'],
    ['GD&ĐT', 'GD& D\u0335T'],
    ['năm2024', 'năm 2024'],
    ['bộ,viên chức', 'bộ, viên chức'],
    ['5K', '5 K'],
  ])('of %s reads %s', (text, copy) => {
    expect(visible(indexed(text))).toBe(copy);
  });

  test.each([['toàn'], ['quý'], ['quỳ'], ['huyền'], ['hòa'], ['nguyễn'], ['xanh - sạch - đẹp'.replace('đ', 'd')]])(
    'leaves %s alone',
    (text) => {
      expect(indexed(text)).toBe(text);
    },
  );

  test('is the same for a text in NFD', () => {
    const text = 'Ủy ban nhân dân tỉnh Hoà Bình, Đề án 16-ĐA/TU';
    expect(indexed(text.normalize('NFD'))).toBe(indexed(text));
  });

  test('gives the original spelling back', () => {
    const word = fc.constantFrom(
      ...'Hoà hòa UỶ ủy quý toàn đào Đỗ d D 36/2017/TT-BGDĐT GD&ĐT năm2024 “Dân vận khéo”, (UBND) bộ,viên 66.4-NQ/TW khoẻ. đ) - – / 5K'.split(
        ' ',
      ),
      'tỉnh\nHoà',
    );
    const letters = fc.string({ unit: fc.constantFrom(...'aàoòóuùyýđĐqh 1/-&.,\n'), maxLength: 20 });
    fc.assert(
      fc.property(fc.array(fc.oneof(word, letters)), (parts) => {
        const text = parts
          .join(' ')
          .replace(/[^\S\n]+/gu, ' ')
          .replace(/\s*\n\s*/gu, '\n');
        expect(displayed(indexed(text))).toBe(text);
      }),
    );
  });

  test('survives the index, which makes one space of any white space', () => {
    const text = 'Điều 1.\nTỉnh Hoà Bình, 36/2017/TTBGDĐT';
    expect(displayed(indexed(text).replace(/\s+/gu, ' '))).toBe(text);
  });
});

test('newTone keeps the case', () => {
  expect(newTone('HOÀ Hoà hoà Uỷ')).toBe('HÒA Hòa hòa Ủy');
});
