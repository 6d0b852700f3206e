import { describe, expect, test } from 'vitest';
import { isMarked, wordsOf } from '../../../src/model/search/words.ts';

const texts = (text: string) => wordsOf(text).map((word) => word.text);

describe('wordsOf', () => {
  test.each([
    ['36/2017/TT-BGDĐT', ['36', '2017', 'tt', 'bgdđt']],
    ['Sở GD&ĐT', ['sở', 'gd', 'đt']],
    ['năm2024', ['năm', '2024']],
    ['“Dân vận khéo”…', ['dân', 'vận', 'khéo']],
    ['Uỷ ban', ['ủy', 'ban']],
    ['Ðỗ', ['đỗ']],
    ['Hoà'.normalize('NFD'), ['hòa']],
    [' – / . ', []],
  ])('reads %s as %j', (text, words) => {
    expect(texts(text)).toEqual(words);
  });

  test('gives offsets into the text', () => {
    const text = 'tỉnh Hoà Bình, 2024';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['tỉnh', 'Hoà', 'Bình', '2024']);
  });

  test('drops every mark from the plain form, đ included', () => {
    expect(wordsOf('Đánh giá xếp loại').map((word) => word.plain)).toEqual(['danh', 'gia', 'xep', 'loai']);
  });
});

test.each([
  ['cong khai', false],
  ['công khai', true],
  ['do', false],
  ['đo', true],
  ['2017', false],
])('%s is typed with marks: %s', (text, marked) => {
  expect(isMarked(wordsOf(text))).toBe(marked);
});
