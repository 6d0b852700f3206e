import type { Duty } from './duty.ts';
import { periodLabel } from './period.ts';
import type { Period } from './period.ts';

/**
 * How one item of a duty is called: `Thực đơn tuần 23/11–29/11/2026`, where the duty has words for it that a period can
 * follow; otherwise its title and the period: `Tên trường, năm học 2026–2027`. So is the page of a school year that lists
 * shorter periods: `Thực đơn hằng ngày, năm học 2026–2027` is no item.
 */
export const itemTitle = (
  { title, itemTitle: words, period: own }: Pick<Duty, 'title' | 'itemTitle' | 'period'>,
  period: Period,
): string =>
  words === null || period.kind !== own ? `${title}, ${periodLabel(period)}` : `${words} ${periodLabel(period)}`;
