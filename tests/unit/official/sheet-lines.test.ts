import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { narrowLine, piecesOf, sheetLine } from '../../../src/model/official/sheet-lines.ts';
import type { SheetLine } from '../../../src/model/official/sheet-lines.ts';
import { widthOf } from '../../../src/model/text/letter-widths.ts';

const textOf = (line: SheetLine): string => [line].flat(2).join('');
const letters = fc.string({ unit: fc.constantFrom(...'ab đẾ12-–/._…:?&=\u0301'), maxLength: 60 });

describe('a line of a sheet', () => {
  test('without a word that is joined or long is itself', () => {
    expect(sheetLine('Nhà trường tổ chức thực hiện; công khai.')).toBe('Nhà trường tổ chức thực hiện; công khai.');
    expect(sheetLine('')).toBe('');
  });

  test('has number, symbol and day in pieces that stay whole', () => {
    expect(sheetLine('Theo số 12/KH-MN ngày 5/9/2024.')).toEqual(['Theo số ', ['12/KH-MN'], ' ngày ', ['5/9/2024.']]);
  });

  test('has dots and long words in pieces between which it may go on below, after a sign where there is one', () => {
    expect(sheetLine(`Tên ${'.'.repeat(12)}`)).toEqual(['Tên ', ...Array.from({ length: 4 }, () => ['...'])]);
    expect(sheetLine(`${'a'.repeat(15)}/${'b'.repeat(16)}`)).toEqual([[`${'a'.repeat(15)}/`], ['b'.repeat(16)]]);
  });

  test('of a narrow column has the words that are wider in pieces that have room, after a hyphen or anywhere', () => {
    expect(narrowLine('Mã MN-2024 đây', 40, 12)).toEqual(['Mã', ' ', ['MN-'], ['2024'], ' ', 'đây']);
    const pieces = narrowLine('iiiiiiiWWWWWWW', 30, 12);
    expect(typeof pieces).not.toBe('string');
    for (const piece of [pieces].flat(2)) expect(widthOf(piece, 12), piece).toBeLessThanOrEqual(30);
  });

  test('says the same whatever it says', () => {
    fc.assert(
      fc.property(letters, fc.integer({ min: 5, max: 90 }), (text, room) => {
        expect(textOf(sheetLine(text))).toBe(text);
        expect(textOf(narrowLine(text, room, 12))).toBe(text);
      }),
    );
  });

  test('of a hostile text is read in a time that grows with it', () => {
    for (const letter of ['a', '-', '\u0301', 'a-', '.', '/ ']) {
      const long = letter.repeat(200_000);
      expect(textOf(sheetLine(long))).toBe(long);
      expect(textOf(narrowLine(long, 20, 12))).toBe(long);
      expect(piecesOf(long).join('')).toBe(long);
    }
  });
});

test('the template of the PDF looks for nothing in a text: a pattern in it costs each document 10 ms', () => {
  const template = readFileSync('src/io/typst/official.typ', 'utf8').replaceAll(/\/\/.*$/gmu, '');
  expect(template).not.toMatch(/regex\(|\.matches\(|\.clusters\(/u);
});
