import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findCitations } from '../../../../src/model/law/citation/index.ts';
import { lexQuery, plainNumber, readNumber, yearInNumber } from '../../../../src/model/law/citation/lexer/index.ts';
import { readCitation } from '../../../../src/model/search/query/read-citation.ts';

describe('readNumber', () => {
  it.each([
    ['36/2017', '36', ''],
    ['0036-CT', '0036', ''],
    ['66.4-NQ/TW', '66.4', ''],
    ['30a/2008', '30', 'a'],
    ['30A-QĐ', '30', 'A'],
    ['12.', '12', ''],
    ['15KH-UBND', '15', ''],
    ['432019QH14', '432019', ''],
  ])('reads %s', (text, digits, letter) => {
    expect(readNumber(text, 0)).toMatchObject({ digits, letter, end: digits.length + letter.length });
  });

  it.each(['', 'số 5', '0912345678', '1.2.3', '12.2024', '100.0000'])('finds no number in “%s”', (text) => {
    expect(readNumber(text, 0)).toBeNull();
  });
});

describe('yearInNumber', () => {
  it.each([
    ['36/2017/TT-BGDĐT', 2017],
    ['30a/2008/NQ-CP', 2008],
    ['15/KH-MN', null],
    ['29-NQ/TW', null],
    ['36/2017', null],
    ['163/1234/TT-BTC', null],
    ['', null],
  ])('of %s is %s', (symbol, year) => {
    expect(yearInNumber(symbol)).toBe(year);
  });
});

describe('lexQuery', () => {
  it('knows of each run of digits which number begins there and how far it goes', () => {
    expect(lexQuery('nđ 030a2008').map(({ text, number }) => [text, number])).toEqual([
      ['nd', null],
      ['030', { text: '30a', count: 2 }],
      ['a', null],
      ['2008', { text: '2008', count: 1 }],
    ]);
  });

  it('takes a dot before a year for the slash that it replaces, and another one for decimals', () => {
    expect(lexQuery('36.2017')[0]!.number).toEqual({ text: '36', count: 1 });
    expect(lexQuery('66.4')[0]!.number).toEqual({ text: '66.4', count: 2 });
  });

  it('finds no number in a telephone number', () => {
    expect(lexQuery('0912345678')[0]!.number).toBeNull();
  });
});

describe('the grammar of texts and that of queries', () => {
  const number = fc
    .tuple(
      // A query takes a number that could be a year for one: “2000/1991” may be two years.
      fc.stringMatching(/^\d{1,4}$/u).filter((digits) => Number(digits) < 1945 || Number(digits) > 2100),
      fc.constantFrom('', '', '.4', 'a', 'b'),
      fc.integer({ min: 1991, max: 2026 }),
      fc.constantFrom('NĐ-CP', 'TT-BGDĐT', 'QĐ-TTg', 'NQ-CP', 'QĐ-UBND'),
    )
    .map(([digits, rest, year, symbol]) => `${digits}${rest}/${year}/${symbol}`);

  test('read the same number and year in every number-symbol', () => {
    fc.assert(
      fc.property(number, (symbol) => {
        const [mention] = findCitations(symbol);
        const query = readCitation(symbol, null);
        expect(query?.number?.num).toBe(plainNumber(mention!.number!.num));
        expect(query?.number?.year).toBe(String(mention!.number!.year));
      }),
    );
  });
});
