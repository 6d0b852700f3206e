import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../../src/export/table-csv.ts';
import { publish } from '../../../src/model/table/publish.ts';
import { column, words } from '../../../src/model/table/table-input.ts';
import { tableView } from '../../../src/model/disclosure/tables.ts';
import { disclosureData, type TableData } from '../../../src/kinds/disclosure-data/index.ts';
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
  const head = { table: 'menu', caption: '', rowHeader: 'Mục' };
  /** A table of one column of words. */
  const wordTable = (...cells: [label: string, cell: string][]) =>
    publish({
      ...head,
      columns: [words('what', 'Gì')],
      rows: cells.map(([label, what], index) => ({ key: String(index), label, values: { what } })),
    });
  const lines = (...cells: [label: string, cell: string][]) =>
    tableCsv(wordTable(...cells), { bom: false }).slice('Mục,Gì\r\n'.length);

  test.each([
    [['a', 'b'], 'a,b\r\n'],
    [['Cơm, canh', 'nói "ngon"'], '"Cơm, canh","nói ""ngon"""\r\n'],
    [['hai\ndòng', ' cách'], '"hai\ndòng"," cách"\r\n'],
    [['', '0'], ',0\r\n'],
  ] as const)('%j becomes %j', ([label, cell], expected) => expect(lines([label, cell])).toBe(expected));

  test('what is written is read back, whatever the fields hold', () => {
    // A letter in front, since a field that a spreadsheet takes for a formula gets a mark.
    const field = fc
      .oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', 'ă') }))
      .map((text) => `đ${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(field, field), { maxLength: 5 }), (table) => {
        expect(read(lines(...table))).toEqual(table);
      }),
    );
  });

  test('a text is never run as a formula, and a negative number stays a number', () => {
    for (const formula of ['=1+1', '+84', '-2', '@SUM(A1)', '\t=1'])
      expect(read(lines([formula, formula]))[0]).toEqual([`'${formula}`, `'${formula}`]);
    const table = publish({
      ...head,
      columns: [column('what', 'Gì', 'integer', 'money')],
      rows: [{ key: 'a', label: 'Chênh lệch', values: { what: -5 } }],
    });
    expect(tableCsv(table, { bom: false })).toBe('Mục,Gì\r\nChênh lệch,-5\r\n');
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
