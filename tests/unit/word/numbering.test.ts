import { describe, expect, it, test } from 'vitest';
import { formatNumber } from '../../../src/model/word/word/number-format.ts';
import { abstractNum, num, p } from './support/ooxml.ts';
import type { Level } from './support/ooxml.ts';
import { read } from './support/read.ts';

describe('a number written out', () => {
  test.each([
    [4, 'decimal', '4'],
    [4, 'decimalZero', '04'],
    [12, 'decimalZero', '12'],
    [9, 'upperRoman', 'IX'],
    [14, 'lowerRoman', 'xiv'],
    [5, 'lowerLetter', 'e'],
    [27, 'lowerLetter', 'aa'],
    [28, 'upperLetter', 'BB'],
    [1, 'none', ''],
    [1, 'vietnameseCounting', 'một'],
    [21, 'vietnameseCounting', 'hai mươi mốt'],
    [15, 'vietnameseCounting', 'mười lăm'],
    [3, 'chicago', null],
  ])('%i as %s is %s', (value, format, text) => {
    expect(formatNumber(value, format)).toBe(text);
  });

  test.each([
    [4, 'a, b, c, ...', null],
    [5, 'a, b, c, d, đ, ...', 'đ'],
    [6, 'a, b, c, d, đ, ...', 'e'],
    [7, 'a, b, c, d, đ, ...', 'g'],
    [23, 'a, b, c, d, đ, ...', 'y'],
    [6, 'A, B, C, D, Đ, …', 'E'],
    [7, '001, 002, 003, ...', '007'],
  ])('%i after the pattern %s is %s', (value, pattern, text) => {
    expect(formatNumber(value, 'custom', pattern)).toBe(text);
  });
});

const listOf = (levels: readonly Level[], ...more: string[]) => abstractNum(0, levels) + num(1, 0) + more.join('');
const items = (...levels: number[]) =>
  levels.map((level, index) => p(`mục ${index + 1}`, { num: [1, level] })).join('');

describe('automatic numbers', () => {
  it('are written out as Word shows them, at every level', () => {
    const numbering = listOf([
      { format: 'upperRoman', text: '%1.' },
      { format: 'decimal', text: '%2.' },
      { format: 'lowerLetter', text: '%3)' },
    ]);
    const { texts } = read({ body: items(0, 1, 2, 2, 1, 0, 1), numbering });
    expect(texts).toEqual(['I. mục 1', '1. mục 2', 'a) mục 3', 'b) mục 4', '2. mục 5', 'II. mục 6', '1. mục 7']);
  });

  it('name the levels above them, in Arabic digits where the level asks for that', () => {
    const numbering = listOf([
      { format: 'upperRoman', text: 'Điều %1.' },
      { format: 'decimal', text: '%1.%2.' },
      { format: 'decimal', text: '%1.%2.%3', legal: true },
    ]);
    expect(read({ body: items(0, 1, 2, 2), numbering }).texts).toEqual([
      'Điều I. mục 1',
      'I.1. mục 2',
      '1.1.1 mục 3',
      '1.1.2 mục 4',
    ]);
  });

  it('begin where the list says, and begin again where another list of the same kind says so', () => {
    const numbering = listOf([{ format: 'decimal', text: '%1.', start: 3 }], num(2, 0), num(3, 0, { 0: 7 }));
    const body = p('a', { num: [1, 0] }) + p('b', { num: [2, 0] }) + p('c', { num: [3, 0] }) + p('d', { num: [3, 0] });
    expect(read({ body, numbering }).texts).toEqual(['3. a', '4. b', '7. c', '8. d']);
  });

  it('do not begin again below a level that never restarts', () => {
    const numbering = listOf([
      { format: 'decimal', text: 'Chương %1' },
      { format: 'decimal', text: 'Điều %2.', restart: 0 },
    ]);
    expect(read({ body: items(0, 1, 1, 0, 1), numbering }).texts.at(-1)).toBe('Điều 3. mục 5');
  });

  it('come from the paragraph’s style, by the level that names the style', () => {
    const numbering = listOf([
      { format: 'upperRoman', text: '%1.', style: 'Muc1' },
      { format: 'decimal', text: '%2.', style: 'Muc2' },
    ]);
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = p('một', { style: 'Muc1' }) + p('hai', { style: 'Muc2' }) + p('ba', { style: 'Muc2' });
    expect(read({ body, numbering, styles: style('Muc1') + style('Muc2') }).texts).toEqual([
      'I. một',
      '1. hai',
      '2. ba',
    ]);
  });

  it('are switched off by list 0', () => {
    const numbering = listOf([{ format: 'decimal', text: '%1.' }]);
    expect(read({ body: p('a', { num: [0, 0] }), numbering }).texts).toEqual(['a']);
  });

  it('are followed by nothing where the level says so', () => {
    expect(
      read({ body: items(0), numbering: listOf([{ format: 'decimal', text: '%1)', suffix: 'nothing' }]) }).texts,
    ).toEqual(['1)mục 1']);
  });

  it('keep the Vietnamese letters of a custom format', () => {
    const numbering = listOf([{ format: 'custom', custom: 'a, b, c, d, đ, ...', text: '%1)' }]);
    expect(read({ body: items(0, 0, 0, 0, 0, 0, 0), numbering }).texts.map((text) => text.slice(0, 2))).toEqual([
      'a)',
      'b)',
      'c)',
      'd)',
      'đ)',
      'e)',
      'g)',
    ]);
  });

  it('are Latin where Word counts by the Latin alphabet, and that is said', () => {
    const { texts, codes } = read({
      body: items(0, 0, 0, 0, 0),
      numbering: listOf([{ format: 'lowerLetter', text: '%1)' }]),
    });
    expect(texts.at(-1)).toBe('e) mục 5');
    expect(codes).toEqual(['thieu-chu-d']);
  });

  it('of an unknown format are digits, and that is said', () => {
    const { texts, codes } = read({ body: items(0), numbering: listOf([{ format: 'hebrew1', text: '%1.' }]) });
    expect(texts).toEqual(['1. mục 1']);
    expect(codes).toEqual(['kieu-so-la']);
  });

  it('that begin again in the middle of a row are reported, as LibreOffice splits lists', () => {
    const numbering = listOf(
      [{ format: 'decimal', text: '%1.' }],
      abstractNum(5, [{ format: 'decimal', text: '%1.' }]),
      num(6, 5),
    );
    const body = items(0, 0, 0) + p('mục bốn', { num: [6, 0] });
    const { texts, notes } = read({ body, numbering });
    expect(texts.at(-1)).toBe('1. mục bốn');
    expect(notes.filter((each) => each.code === 'so-dut').map((each) => each.message)).toEqual([
      'Số “1.” đứng sau “3.” (“3. mục 3”).',
    ]);
  });

  it('may begin again under the next heading', () => {
    const numbering = listOf(
      [{ format: 'decimal', text: '%1.' }],
      abstractNum(5, [{ format: 'decimal', text: '%1.' }]),
      num(6, 5),
    );
    const body =
      items(0, 0) + `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>II. MỤC KHÁC</w:t></w:r></w:p>` + p('một', { num: [6, 0] });
    expect(read({ body, numbering }).codes).toEqual([]);
  });

  it('without words are reported', () => {
    const { texts, codes } = read({
      body: items(0) + p('', { num: [1, 0] }) + items(0),
      numbering: listOf([{ format: 'decimal', text: '%1.' }]),
    });
    expect(texts).toEqual(['1. mục 1', '3. mục 1']);
    expect(codes).toEqual(['so-trong']);
  });
});

describe('bullets', () => {
  const numbering = listOf([
    { format: 'bullet', text: '\uF0B7', font: 'Symbol' },
    { format: 'bullet', text: 'o', font: 'Courier New' },
  ]);

  it('become a list, nested by level', () => {
    const { markdown } = read({ body: p('trước') + items(0, 1, 1, 0) + p('sau'), numbering });
    expect(markdown).toBe('trước\n\n- mục 1\n  - mục 2\n  - mục 3\n- mục 4\n\nsau\n');
  });

  it('typed by hand stay as they are', () => {
    const { texts, markdown } = read(p('- một') + p('+ hai') + p('• ba'));
    expect(texts).toEqual(['- một', '+ hai', '• ba']);
    expect(markdown).toBe('\\- một\n\n\\+ hai\n\n• ba\n');
  });
});
