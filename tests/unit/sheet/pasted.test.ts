import { describe, expect, it } from 'vitest';
import { MOST_PASTED, pastedCells, withBlock } from '../../../src/model/sheet/pasted.ts';

describe('what is pasted into a table', () => {
  it.each([
    ['one row of Excel', 'Tiền ăn\t22.000\r\n', [['Tiền ăn', '22.000']]],
    ['a cell of two lines, in quotes', 'Thứ Hai\t"Cháo\nSữa"\n', [['Thứ Hai', 'Cháo\nSữa']]],
    ['a quote inside a cell', 'Ống 5" dài\t2', [['Ống 5" dài', '2']]],
    [
      'empty cells',
      '\t\tx\na\t\t',
      [
        [null, null, 'x'],
        ['a', null, null],
      ],
    ],
    ['a number that begins with zero, and one with dots', '007\t1.200', [['007', '1.200']]],
    ['one column', 'Lớp A\nLớp B', [['Lớp A'], ['Lớp B']]],
    ['letters whose marks are apart', 'Hòa\tx', [['Hòa', 'x']]],
  ])('%s is read cell by cell', (_what, text, cells) => expect(pastedCells(text)).toEqual(cells));
  it.each(['Tiền ăn', 'một câu, có dấu phẩy\n', '=1+1'])('one line without a tab is no block: %j', (text) =>
    expect(pastedCells(text)).toBeNull(),
  );
  it('more cells than a form has room for are refused', () =>
    expect(() => pastedCells('\t\n'.repeat(MOST_PASTED))).toThrow(RangeError));
  it('is put over the cells from the one that it is pasted into, down to new rows, never past the last column', () =>
    expect(
      withBlock(
        [['a', 'b'], ['c']],
        [
          ['1', '2'],
          ['3', '4'],
        ],
        { row: 1, column: 1 },
        2,
      ),
    ).toEqual([
      ['a', 'b'],
      ['c', '1'],
      [null, '3'],
    ]));
});
