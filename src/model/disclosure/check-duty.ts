import { nearest } from '../text/nearest.ts';
import { problem, type Problem } from './problems.ts';

/** A code that no duty has, with the nearest one that exists. */
export function unknownDuty(code: string, path: (string | number)[], known: Iterable<string>): Problem {
  const message = `Gặp mã ${code}, không có nghĩa vụ công khai nào mang mã này.`;
  return problem('nghia-vu-la', path, message, { suggestion: nearest(code, known) });
}
