import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWords } from '../../../src/model/search/query/read-words.ts';
import { excerptOf } from '../../../src/model/search/ranking/excerpt.ts';

const written = (title: string, text: string, query: string) =>
  excerptOf(title, text, readWords(query).alternatives)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

describe('an excerpt', () => {
  test.each([
    [
      'marks adjacent words as one',
      'x',
      'Phong trào “Dân vận khéo” của tỉnh',
      'dan van kheo',
      'Phong trào “[Dân vận khéo]” của tỉnh',
    ],
    [
      'marks what an abbreviation means',
      'x',
      'Văn bản của Ủy ban nhân dân tỉnh',
      'ubnd',
      'Văn bản của [Ủy ban nhân dân] tỉnh',
    ],
    ['keeps the original tone placement', 'x', 'tỉnh Hoà Bình', 'hòa bình', 'tỉnh [Hoà Bình]'],
    [
      'leaves out the heading, which is the title',
      'Mục đích',
      'Mục đích\nNâng cao nhận thức.',
      'nhận thức',
      'Nâng cao [nhận thức].',
    ],
    [
      'parts lines that no punctuation ends',
      'x',
      'Còn gọi là: A\nTrực thuộc: B.\nC',
      'trực thuộc',
      'Còn gọi là: A · [Trực thuộc]: B. C',
    ],
    ['shows the beginning where nothing matches', 'x', 'Một hai ba', 'bốn', 'Một hai ba'],
  ])('%s', (_, title, text, query, expected) => {
    expect(written(title, text, query)).toBe(expected);
  });

  test('is around the match, cut at words', () => {
    const text = `${'chữ '.repeat(80)}đích đến ${'sau '.repeat(80)}`.trim();
    const excerpt = written('x', text, 'đích đến');
    expect(excerpt).toMatch(/^… (?:chữ )+\[đích đến\](?: sau)+ …$/u);
    expect(excerpt.length).toBeLessThan(230);
  });

  test('is nothing but the text, whatever the query', () => {
    const word = fc.constantFrom(...'dân vận khéo công khai <b> & 2024 Hoà ủy'.split(' '));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.array(word, { maxLength: 4 }), (text, query) => {
        const parts = excerptOf('', text.join(' '), readWords(query.join(' ')).alternatives);
        const plain = parts
          .map((part) => part.text)
          .join('')
          .replace(/^… | …$/gu, '');
        expect(text.join(' ')).toContain(plain);
      }),
    );
  });
});
