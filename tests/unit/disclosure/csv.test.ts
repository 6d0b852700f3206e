import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, tableCsv } from '../../../src/model/disclosure/csv.ts';
import { tableView } from '../../../src/model/disclosure/tables/index.ts';
import { disclosureData, type TableData } from '../../../src/schema/disclosure-data/index.ts';
import { samples } from './samples.ts';

/** A reader of RFC 4180, written from its grammar and apart from the writer. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
          if (text[at] === '"') at++;
          field += text[at]!;
        }
        at++;
      } else while (at < text.length && text[at] !== ',' && text.slice(at, at + 2) !== '\r\n') field += text[at++];
      row.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    at += 2;
    rows.push(row);
  }
  return rows;
}

describe('CSV', () => {
  test.each([
    [['a', 'b'], 'a,b\r\n'],
    [['Cơm, canh', 'nói "ngon"'], '"Cơm, canh","nói ""ngon"""\r\n'],
    [['hai\ndòng', ' cách'], '"hai\ndòng"," cách"\r\n'],
    [['', '0'], ',0\r\n'],
  ])('%j becomes %j', (row, expected) => expect(csv([row])).toBe(expected));

  test('what is written is read back, whatever the fields hold', () => {
    const field = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'ă') }));
    const rows = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(read(csv(table))).toEqual(table);
      }),
    );
  });

  test('a table has its units in the head, bare numbers and hidden counts as a word', () => {
    const children = disclosureData.parse({ ...samples.children, disabled: 3 }) as TableData<'children'>;
    const rows = read(tableCsv(tableView(children), { bom: false }));
    expect(rows[0]).toEqual([
      'Nội dung',
      'Nhóm, lớp (nhóm, lớp)',
      'Số trẻ (trẻ)',
      'Bình quân một nhóm, lớp (trẻ)',
      'Tỷ lệ',
    ]);
    expect(rows[5]?.slice(0, 3)).toEqual(['Tổng số trẻ', '7', '205']);
    expect(rows.at(-1)).toEqual(['Trong đó: Trẻ khuyết tật học hòa nhập', '', 'ẩn', '', 'ẩn']);
  });

  test('begins with a byte order mark unless asked not to', () => {
    const table = tableView(disclosureData.parse(samples.staff));
    expect(tableCsv(table).codePointAt(0)).toBe(0xfeff);
    expect(tableCsv(table, { bom: false }).startsWith('Vị trí việc làm,')).toBe(true);
  });
});
