import { expect, test } from 'vitest';
import { itemTitle } from '../../../src/kinds/item-title.ts';
import { requirePeriod } from '../../../src/kinds/period.ts';

const menu = { title: 'Thực đơn hằng ngày', itemTitle: 'Thực đơn', period: 'week' } as const;

test.each([
  ['an item by the words that its period can follow', menu, '2026-w48', 'Thực đơn tuần 23/11–29/11/2026'],
  ['the page of a school year by the title', menu, '2026-2027', 'Thực đơn hằng ngày, năm học 2026–2027'],
  [
    'an item of a duty without such words by its title',
    { title: 'Tên trường', itemTitle: null, period: 'school-year' } as const,
    '2026-2027',
    'Tên trường, năm học 2026–2027',
  ],
])('calls %s', (_what, duty, period, title) => {
  expect(itemTitle(duty, requirePeriod(period))).toBe(title);
});
