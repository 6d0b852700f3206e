import { formatNumber } from '../text/format-number.ts';

type Path = (string | number)[];

/** What the numbers of a table contradict. `rule` is its code in the catalogue of the checker, `path` begins at the table. */
export interface TableProblem {
  rule: 'tong-khong-khop' | 'so-vuot-tong' | 'dong-trung' | 'ky-khac-so-lieu';
  path: Path;
  /** In Vietnamese. */
  message: string;
}
export const tableProblem = (rule: TableProblem['rule'], path: Path, message: string): TableProblem => ({
  rule,
  path,
  message,
});

/** A stated total against the sum of its parts: nothing where none is stated or they agree. */
export function totalProblem(
  path: Path,
  stated: number | null,
  parts: readonly number[],
  unit: string,
): TableProblem[] {
  const computed = parts.reduce((all, part) => all + part, 0);
  if (stated === null || Math.abs(stated - computed) < 0.005) return [];
  return [
    tableProblem(
      'tong-khong-khop',
      path,
      `Gặp tổng ${formatNumber(stated)} ${unit}, cộng các phần được ${formatNumber(computed)} ${unit}, lệch ${formatNumber(Math.abs(stated - computed))} ${unit}.`,
    ),
  ];
}

/** A part that is more than what it is part of. */
export function partProblem(
  path: Path,
  part: number | null,
  partName: string,
  whole: number | null,
  wholeName: string,
): TableProblem[] {
  if (part === null || whole === null || part <= whole) return [];
  return [
    tableProblem(
      'so-vuot-tong',
      path,
      `Gặp ${partName} ${formatNumber(part)}, lớn hơn ${wholeName} ${formatNumber(whole)}.`,
    ),
  ];
}

/** Rows that name the same thing twice. */
export function duplicateProblems(path: Path, keys: readonly string[]): TableProblem[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (first === index) return [];
    return [tableProblem('dong-trung', [...path, index], `Dòng ${index + 1} lặp lại mục của dòng ${first + 1}.`)];
  });
}
