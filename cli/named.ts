import { Stop } from './stop.ts';
import { parsePeriod, type Period } from '../src/kinds/period.ts';
import type { Duty } from '../src/kinds/duty.ts';
import { dutiesByCode } from '../src/model/law/duty/duties-by-code.ts';
import type { Content } from '../src/model/records.ts';
import { nearest } from '../src/model/text/nearest.ts';

/** The duty of a code, in capitals or not. @throws Stop where the site has none, with the nearest code */
export function dutyNamed(content: Content, typed: string): Duty {
  const duties = dutiesByCode(content);
  const code = typed.toUpperCase();
  const duty = duties.get(code);
  if (duty !== undefined) return duty;
  const near = nearest(code, duties.keys());
  throw new Stop(`Trang không có mục công khai ${code}${near === null ? '' : `; có lẽ là ${near}`}.`, 1);
}

/** The period of an id that was typed; undefined where none was. @throws Stop for an id that names none */
export function periodNamed(typed: string | undefined): Period | undefined {
  if (typed === undefined) return undefined;
  const period = parsePeriod(typed);
  if (period === null) throw new Stop(`Kỳ “${typed}” viết như 2026-2027, 2026, 2026-q3, 2026-09, 2026-w48.`, 2);
  return period;
}
