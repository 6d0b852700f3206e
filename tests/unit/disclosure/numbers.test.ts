import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dottedNumbers } from '../../../src/model/parse/dotted-numbers.ts';
import { disclosureData } from '../../../src/kinds/disclosure-data/index.ts';
import { samples } from './samples.ts';

/** What a person reads who writes this text as an amount of đồng. */
const message = (written: string, field = 'amount') => {
  const rows = [
    { name: 'Tiền ăn', kind: 'thu-ho', per: 'ngay', amount: 0, ...(parse(`${field}: ${written}`) as object) },
  ];
  return disclosureData.safeParse({ ...samples.fees, rows }).error?.issues[0]?.message ?? null;
};
const area = (written: string) =>
  disclosureData.safeParse({
    ...samples.land,
    total: null,
    rows: [{ name: 'Trung tâm', ...(parse(`area: ${written}`) as object) }],
  }).error?.issues[0]?.message ?? null;

describe('a whole number', () => {
  test.each(['22019', '0', '1200000'])('%s is accepted', (written) => expect(message(written)).toBeNull());

  test.each([
    [
      '22.019',
      'Gặp 22.019, cần một số nguyên. Nếu dấu chấm ngăn hàng nghìn thì viết liền: 22019; nếu là số lẻ thì làm tròn.',
    ],
    [
      '22.01',
      'Gặp 22.01, cần một số nguyên. Nếu dấu chấm ngăn hàng nghìn thì viết liền: 22010; nếu là số lẻ thì làm tròn.',
    ],
    ['1.401.000', 'Gặp “1.401.000”, cần một số viết liền: 1401000. Không dùng dấu chấm hay dấu phẩy ngăn hàng nghìn.'],
    ['22,019', 'Gặp “22,019”, cần một số viết liền: 22019. Không dùng dấu chấm hay dấu phẩy ngăn hàng nghìn.'],
    ['"22019"', 'Gặp chữ “22019”, cần một số. Đơn vị và lời giải thích ghi ở trường khác.'],
    ['22019 đồng', 'Gặp chữ “22019 đồng”, cần một số. Đơn vị và lời giải thích ghi ở trường khác.'],
    ['', 'Gặp ô trống, cần một số. Không có thì ghi 0.'],
    ['-5', 'Gặp -5, cần số từ 0 trở lên.'],
  ])('%s is refused: %s', (written, expected) => expect(message(written)).toBe(expected));
});

describe('a measured number', () => {
  test.each(['684.71', '20.5', '1000', '0.07', '1.1'])('%s is accepted', (written) => expect(area(written)).toBeNull());

  test.each([
    [
      '22.019',
      'Gặp 22.019, cần nhiều nhất hai chữ số sau dấu chấm. Dấu chấm ở đây là dấu thập phân, không ngăn hàng nghìn.',
    ],
    ['20,25', 'Gặp “20,25”, cần dấu chấm cho phần thập phân: 20.25.'],
    ['-1', 'Gặp -1, cần số từ 0 trở lên.'],
  ])('%s is refused: %s', (written, expected) => expect(area(written)).toBe(expected));
});

describe('a unit', () => {
  test('that is not in the list is refused with the list', () => {
    const result = disclosureData.safeParse({ ...samples.funds, unit: 'VND' });
    expect(result.error?.issues[0]?.message).toBe(
      'Gặp đơn vị “VND”, cần một trong các đơn vị: dong (đồng), nghin-dong (nghìn đồng), trieu-dong (triệu đồng).',
    );
  });
});

describe('thousands with dots in a file', () => {
  test('are found where YAML would read another number', () => {
    const source =
      'rows:\n  - name: Tiền ăn\n    amount: 22.000\n  - amount: 22.019\n  - area: 684.71\n  - text: "1.234"\n  - khac: 1.000.000\n';
    expect(parse('amount: 22.000')).toEqual({ amount: 22 });
    expect(dottedNumbers(source)).toEqual([
      { offset: source.indexOf('22.000'), written: '22.000', meant: '22000' },
      { offset: source.indexOf('22.019'), written: '22.019', meant: '22019' },
    ]);
  });

  test('a key or a date is no number', () => {
    expect(dottedNumbers("'1.100': x\non: 2026-06-29\nkey: '1.100'\n")).toEqual([]);
  });
});
