import { formatNumber } from './format.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';

type Path = (string | number)[];

/** A stated total against the sum of its parts: nothing where none is stated or they agree. */
export function totalProblem(path: Path, stated: number | null, parts: readonly number[], unit: string): Problem[] {
  const computed = parts.reduce((all, part) => all + part, 0);
  if (stated === null || Math.abs(stated - computed) < 0.005) return [];
  return [
    problem(
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
): Problem[] {
  if (part === null || whole === null || part <= whole) return [];
  return [
    problem(
      'so-vuot-tong',
      path,
      `Gặp ${partName} ${formatNumber(part)}, lớn hơn ${wholeName} ${formatNumber(whole)}.`,
    ),
  ];
}

/** Rows that name the same thing twice. */
export function duplicateProblems(path: Path, keys: readonly string[]): Problem[] {
  return keys.flatMap((key, index) => {
    const first = keys.indexOf(key);
    if (first === index) return [];
    return [problem('dong-trung', [...path, index], `Dòng ${index + 1} lặp lại mục của dòng ${first + 1}.`)];
  });
}
