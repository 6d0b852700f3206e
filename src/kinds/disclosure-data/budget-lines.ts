import { z } from 'zod';
import { duplicateProblems, tableProblem, totalProblem, type TableProblem } from '../../model/table/totals.ts';
import { nullableDefaultNull, whole } from './numbers.ts';
import { name } from './units.ts';

const key = z
  .string()
  .regex(/^[0-9a-z]+(\.[0-9a-z]+)*$/, 'Viết số thứ tự bằng chữ số hoặc chữ thường nối bằng dấu chấm, ví dụ 1.2.')
  .meta({ title: 'Số thứ tự', description: 'Ví dụ 1, 1.1, 1.2. Dòng 1 là tổng của 1.1 và 1.2.' });

/**
 * A line of the budget of a public school. The layout of Mẫu 74, 75, 76 (TT 26/2026/TT-BTC Điều 27) has not been read: the
 * columns follow what each form is about. A row `1` is the sum of `1.1`, `1.2`, …
 */
export const line = { key, name: name('Nội dung', 'Tên dòng, như trong mẫu.') };
export const amount = (title: string) => whole(title, 'Số nguyên, theo đơn vị tiền của bảng.');
export const knownAmount = (title: string) => nullableDefaultNull(amount(title));
export const linesOf = <Row extends z.ZodType>(row: Row) =>
  z.array(row).min(1).meta({ title: 'Các dòng', description: 'Mỗi dòng của mẫu một dòng.' });

interface Line {
  key: string;
  name: string;
}

const parentOf = (own: string) => (own.includes('.') ? own.slice(0, own.lastIndexOf('.')) : null);
const below = <T extends Line>(rows: readonly T[], own: string) => rows.filter((row) => parentOf(row.key) === own);

/** A line as a row of a table, without its values. */
export const numbered = (rows: readonly Line[], own: Line) => ({
  key: own.key,
  label: `${own.key}. ${own.name}`,
  kind: below(rows, own.key).length > 0 ? ('group' as const) : ('data' as const),
});

/** Every line with lines below it is their sum, in each column of amounts; a line below needs the one above. */
export function lineProblems<T extends Line>(
  rows: readonly T[],
  amounts: readonly (keyof T & string)[],
  unit: string,
): TableProblem[] {
  const known = new Set(rows.map((row) => row.key));
  return [
    ...duplicateProblems(
      ['rows'],
      rows.map((row) => row.key),
    ),
    ...rows.flatMap((row, index) => {
      const parent = parentOf(row.key);
      const missing = `Dòng ${row.key} không có dòng ${parent} ở trên để cộng vào.`;
      const orphan =
        parent !== null && !known.has(parent) ? [tableProblem('tong-khong-khop', ['rows', index, 'key'], missing)] : [];
      const own = below(rows, row.key);
      const wrong = amounts.flatMap((column) => {
        const parts = own.map((part) => part[column]);
        if (own.length === 0 || parts.includes(null as T[typeof column])) return [];
        return totalProblem(['rows', index, column], row[column] as number | null, parts as number[], unit);
      });
      return [...orphan, ...wrong];
    }),
  ];
}
