import { pages } from '../addresses.ts';
import { dueNext } from '../views/disclosure/due-next.ts';
import { schoolView } from '../views/disclosure/school-view.ts';
import { schoolWords } from '../views/school-words.ts';
import type { Site } from '../site/site.ts';

/** How many days with something due are listed, and how many items of a day: at the end of June there are forty. */
const DAYS = 8;
const ITEMS = 8;

/** What the school has to publish next, soonest first, by the duties that hold for it; and what the site counts as late. */
export function nextSteps(site: Site): string[] {
  const book = site.dutyRegister();
  const { lacks } = schoolView(site);
  const { place, school } = schoolWords(site);
  const late = book
    .boardRows(book.currentYear.id)
    .flatMap(({ duty, cells }) =>
      cells.some(({ status }) => status.state === 'overdue') ? [`    ${duty.code} ${duty.title}`] : [],
    );
  const next = dueNext(site, DAYS).flatMap(({ day, left, items }) => [
    `  ${day} (${left})`,
    ...items
      .slice(0, ITEMS)
      .map(({ code, label, isExpected }) => `    ${code} ${label}${isExpected ? ' (hạn dự kiến)' : ''}`),
    ...(items.length > ITEMS ? [`    … và ${items.length - ITEMS} mục nữa`] : []),
  ]);
  return [
    ...(next.length > 0 ? ['Sắp phải công khai:', ...next] : []),
    ...(late.length > 0
      ? [`Đã đến hạn trong năm học này mà trang chưa có (${place} có thể đã công khai ở nơi khác):`, ...late]
      : []),
    `Danh sách đầy đủ, kèm căn cứ và thời hạn: trang Công khai (${pages.board}).`,
    ...(lacks === null ? [] : [`Bảng chưa đủ: ${lacks}; ${school} cần tự xem những mục đó trong thông tư.`]),
  ];
}
