import { webRuleLabels, type Duty } from '../../kinds/duty.ts';
import { nearest } from '../text/nearest.ts';
import { problem, type Problem } from '../rules/disclosure-rules.ts';

/** A code that no duty has, with the nearest one that exists. */
export function unknownDuty(code: string, path: (string | number)[], known: Iterable<string>): Problem {
  const message = `Gặp mã ${code}, không có nghĩa vụ công khai nào mang mã này.`;
  return problem('nghia-vu-la', path, message, { suggestion: nearest(code, known) });
}

/** That something published is of a duty which the site must not hold: law keeps it inside the school, or forbids it. */
export function notForWeb({ code, title, web, webNote }: Duty, path: (string | number)[]): Problem[] {
  if (!['forbidden', 'internal', 'gate'].includes(web)) return [];
  const message = `${code} (${title}): ${webRuleLabels[web]}, không được có mục trên trang.`;
  return [problem('muc-khong-dang-web', path, message, { remedy: webNote ?? undefined })];
}
