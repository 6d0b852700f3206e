import { expect, test } from 'vitest';
import { cellExcess } from '../../../src/model/sheet/cell-room.ts';

const sheet = (cells: string): string => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
const rows = (count: number, cell: (row: number) => string): string =>
  sheet(Array.from({ length: count }, (_, index) => `<row r="${index + 1}">${cell(index + 1)}</row>`).join(''));

test('a row counts to its last cell, however few of its cells are written', () => {
  expect(cellExcess([rows(61, (row) => `<c r="XFD${row}"/>`)])).toBeNull();
  expect(cellExcess([rows(62, (row) => `<c r="XFD${row}"/>`)])).toBe('bảng tính có hơn 1.000.000 ô.');
});

test.each([
  ['in single quotes', (row: number) => `<c r = 'xfd${row}'/>`],
  ['with an entity', (row: number) => `<c r="&#88;FD${row}"/>`],
  ['in an element with a prefix', (row: number) => `<x:c s="1" r="XFD${row}"/>`],
])('a place is read %s', (_, cell) => expect(cellExcess([rows(62, cell)])).not.toBeNull());

test('cells of one row count once, those of all sheets together', () => {
  const wide = Array.from({ length: 501 }, (_, column) => `<c r="A${column + 1}"/><c r="ALL${column + 1}"/>`).join('');
  expect(cellExcess([sheet(wide)])).toBeNull();
  expect(cellExcess([sheet(wide), sheet(wide)])).not.toBeNull();
});

test('a sheet that is used to its last row is read, six of them are not', () => {
  const long = sheet('<c r="A1048576"/>');
  expect(cellExcess(Array.from({ length: 5 }, () => long))).toBeNull();
  expect(cellExcess(Array.from({ length: 6 }, () => long))).toBe('bảng tính có hơn 5.242.880 hàng.');
});

test('parts that are no sheets have no cells', () => {
  expect(cellExcess([`<calcChain>${'<c r="XFD1" i="1"/>'.repeat(99)}</calcChain>`, ''])).toBeNull();
});
