import { describe, expect, test } from 'vitest';
import { chartData } from '../../../src/model/disclosure/chart-data.ts';
import { labelOfBoth, withEarlierPeriod } from '../../../src/model/disclosure/compare.ts';
import { dataProblems, tableView } from '../../../src/model/disclosure/tables.ts';
import type { TableView } from '../../../src/model/table/table-view.ts';
import {
  disclosureData,
  tableKeys,
  tables,
  type TableData,
  type TableKey,
} from '../../../src/kinds/disclosure-data/index.ts';
import { samples } from './samples.ts';

const parsed = (key: TableKey): TableData => disclosureData.parse(samples[key]);
const view = (key: TableKey) => tableView(parsed(key));
const text = (table: TableView, rowKey: string, columnKey: string) =>
  table.rows.find(({ key }) => key === rowKey)?.cells[table.columns.findIndex(({ key }) => key === columnKey)]?.text;

describe('every table', () => {
  test.each(tableKeys)('%s: its sample is valid, without a problem, and becomes a table', (key) => {
    expect(tables[key].schema.safeParse(samples[key]).success).toBe(true);
    expect(dataProblems(parsed(key))).toEqual([]);
    const table = view(key);
    expect(table.table).toBe(key);
    expect(table.caption).not.toBe('');
    expect(table.rows.length).toBeGreaterThan(0);
    for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    expect(new Set(table.rows.map((row) => row.key)).size, 'row keys are unique').toBe(table.rows.length);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });

  test.each(tableKeys)('%s: a field that it does not know is refused', (key) => {
    expect(tables[key].schema.safeParse({ ...samples[key], lop: 'Mầm 1' }).success).toBe(false);
  });

  test('a table of another name is refused with the names that there are', () => {
    const result = disclosureData.safeParse({ table: 'hoc-sinh' });
    expect(result.error?.issues[0]?.message).toContain('Gặp mẫu bảng “hoc-sinh”, cần một trong: staff,');
  });
});

describe('computed figures', () => {
  test('staff: totals by post and by qualification, and shares in Vietnamese writing', () => {
    const table = view('staff');
    expect(text(table, 'giao-vien-mau-giao', 'total')).toBe('12');
    expect(text(table, 'total', 'bachelor')).toBe('15');
    expect(text(table, 'total', 'total')).toBe('20');
    expect(text(table, 'giao-vien-mau-giao', 'share')).toBe('60%');
  });

  test('professional standards: the share of those who meet them and of those trained', () => {
    expect(text(view('professional-standards'), 'teachers', 'metShare')).toBe('93,3%');
    expect(text(view('professional-standards'), 'teachers', 'trainedShare')).toBe('100%');
  });

  test('land: square metres for each child next to the minimum', () => {
    const table = view('land');
    expect(text(table, 'total', 'area')).toBe('3.480,5');
    expect(text(table, 'total', 'perChild')).toBe('16,98');
    expect(text(table, 'total', 'verdict')).toBe('đạt');
  });

  test('rooms and equipment: what is missing is in words', () => {
    expect(view('rooms').rows.map(({ cells }) => cells[2]?.text)).toEqual(['đạt', 'thiếu 1', 'chưa có mức để so', '']);
    expect(text(view('equipment'), 'Bàn học', 'verdict')).toBe('thiếu 8');
  });

  test('children: the average of a group and the share of the whole', () => {
    const table = view('children');
    expect(text(table, 'total', 'children')).toBe('205');
    expect(text(table, '5-6-tuoi', 'average')).toBe('30');
    expect(text(table, 'twoSessions', 'share')).toBe('100%');
  });

  test('income: sources by activity; spending: groups with their items; budget: parts of their line', () => {
    expect(text(view('income'), 'total', 'total')).toBe('5.240');
    expect(text(view('income'), 'hoc-phi', 'share')).toBe('4,6%');
    expect(text(view('spending'), 'luong', 'share')).toBe('76,3%');
    expect(text(view('budget-execution'), '1', 'share')).toBe('75,3%');
    expect(text(view('budget-settlement'), '1', 'difference')).toBe('-20');
  });

  test('a table whose count nobody has says so instead of zero', () => {
    const data = parsed('budget-execution') as TableData<'budget-execution'>;
    const table = tableView({ ...data, rows: data.rows.map((row) => ({ ...row, lastYear: null })) });
    expect(text(table, '1', 'lastYear')).toBe('chưa có số');
    expect(text(table, '1', 'growth')).toBe('chưa có số');
  });

  test('the menu has a row for each day and a column for each meal', () => {
    const table = view('menu');
    expect(table.rows.map(({ label }) => label)).toEqual(['Thứ Hai, 23/11/2026', 'Thứ Ba, 24/11/2026']);
    expect(text(table, '2026-11-23', 'trua')).toBe('Cơm, Thịt sốt cà chua, Canh bí');
    expect(text(table, '2026-11-24', 'phu-chieu')).toBe('');
  });
});

describe('small counts', () => {
  const children = parsed('children') as TableData<'children'>;
  const cellsOf = (table: TableView) =>
    table.rows.flatMap((row) =>
      row.cells.map((cell, index) => ({ row: row.key, column: table.columns[index]!.key, ...cell })),
    );
  const hiddenIn = (table: TableView) =>
    cellsOf(table).flatMap((cell) => (cell.hidden ? [`${cell.row} ${cell.column}`] : []));

  test('three disabled children are hidden with their share, and nothing else needs to be', () => {
    const table = tableView({ ...children, disabled: 3 });
    expect(hiddenIn(table)).toEqual(['disabled children', 'disabled share']);
    expect(text(table, 'disabled', 'children')).toBe('ẩn');
    expect(table.footnotes.at(-1)).toContain('số từ 1 đến 4');
  });

  test('a small group hides another, with averages and shares, so that the total does not tell', () => {
    const rows = [...children.rows, { ageGroup: '13-24-thang' as const, classes: 1, children: 3 }];
    const table = tableView({ ...children, rows, boarding: null, twoSessions: null, disabled: null });
    expect(hiddenIn(table)).toEqual([
      '25-36-thang children',
      '25-36-thang average',
      '25-36-thang share',
      '13-24-thang children',
      '13-24-thang average',
      '13-24-thang share',
    ]);
  });

  test('two children who do not board hide the number who do', () => {
    expect(hiddenIn(tableView({ ...children, boarding: 203 }))).toEqual(['boarding children', 'boarding share']);
  });

  test('no hidden value reaches the cell, the text or the chart', () => {
    const table = tableView({ ...children, disabled: 3, boarding: 203 });
    for (const cell of cellsOf(table)) if (cell.hidden) expect([cell.value, cell.text]).toEqual([null, 'ẩn']);
    const growth = tableView({ ...(parsed('growth') as TableData<'growth'>), overweight: 3, normal: 190 });
    expect(text(growth, 'overweight', 'children')).toBe('ẩn');
    expect(JSON.stringify(growth.rows.find(({ key }) => key === 'overweight'))).not.toContain('3');
  });

  test('the amount paid for three children is hidden too, and the total of the amounts', () => {
    const support = parsed('support') as TableData<'support'>;
    const rows = support.rows.map((row, index) => (index === 0 ? { ...row, children: 3 } : row));
    expect(hiddenIn(tableView({ ...support, rows }))).toEqual([
      'mien-mien-hoc-phi children',
      'mien-mien-hoc-phi amount',
      'total amount',
    ]);
  });

  test('petitions are counts of people: a quarter with three complaints shows none of them', () => {
    const table = view('complaints');
    for (const key of ['received', 'settled', 'upheld']) expect(text(table, 'khieu-nai', key)).toBe('ẩn');
    expect(text(table, 'to-cao', 'received')).toBe('0');
  });
});

describe('last year next to this year', () => {
  const now = parsed('staff') as TableData<'staff'>;
  const earlier = {
    ...now,
    rows: [...now.rows.slice(1), { ...now.rows[0]!, position: 'bao-ve' as const, intermediate: 1 }],
  };
  const table = withEarlierPeriod(tableView(now), tableView(earlier), 'năm trước');

  test('each column of numbers is followed by the earlier one', () => {
    expect(table.columns.slice(0, 4).map(({ label }) => label)).toEqual([
      'Tổng số',
      'Tổng số (năm trước)',
      'Tỷ lệ',
      'Tỷ lệ (năm trước)',
    ]);
    expect(text(table, 'giao-vien-mau-giao', 'total-before')).toBe('12');
  });

  test.each([
    [{ label: 'Tổng thu (năm 2024)', period: { label: 'năm 2024', past: true } }, 'Tổng thu'],
    [{ label: 'Tổng thu', period: { label: 'năm 2025', past: false } }, 'Tổng thu'],
    [{ label: 'Thu (năm 2024)', period: { label: 'năm 2025', past: false } }, 'Thu (năm 2024)'],
    [{ label: 'Thu (năm 2024) (năm 2024)', period: { label: 'năm 2024', past: true } }, 'Thu (năm 2024)'],
    [{ label: 'Thu (năm 2024)' }, 'Thu (năm 2024)'],
    [{ label: 'Thu', period: { label: 'năm 2024', past: true } }, 'Thu'],
  ])('what the column %j counts is “%s”', (column, label) => {
    expect(labelOfBoth(column)).toBe(label);
  });

  test('a row that is new has no earlier number, one that is gone is before the total', () => {
    expect(text(table, 'can-bo-quan-ly', 'total-before')).toBe('chưa có số');
    expect(table.rows.map(({ key }) => key).slice(-2)).toEqual(['bao-ve', 'total']);
    expect(text(table, 'bao-ve', 'total')).toBe('chưa có số');
  });

  test('tables of different kinds are not compared', () => {
    expect(() => withEarlierPeriod(view('staff'), view('land'))).toThrow('không so được');
  });
});

describe('charts', () => {
  test('draw the rows without the totals, and leave hidden counts out', () => {
    const children = parsed('children') as TableData<'children'>;
    const chart = chartData(
      tableView({ ...children, rows: [...children.rows, { ageGroup: 'ghep', classes: 1, children: 2 }], mixed: 2 }),
    )!;
    expect(chart.categories).toEqual([
      'Nhóm trẻ 25–36 tháng',
      'Mẫu giáo 3–4 tuổi',
      'Mẫu giáo 4–5 tuổi',
      'Mẫu giáo 5–6 tuổi',
      'Nhóm, lớp ghép',
    ]);
    expect(chart.series[0]?.values).toEqual([null, 55, 65, 60, null]);
  });

  test('there is none for a table of words', () => {
    expect(chartData(view('menu'))).toBeNull();
  });
});
