import type { Element, ElementContent } from 'hast';
import type { Plan } from '../../kinds/plan.ts';
import { element as h } from '../article/element.ts';
import { formatDayInWords } from '../day/format-day.ts';
import { nameLines } from '../text/name-lines.ts';

/** What the head asks of an agency; undefined for an id that nobody knows. */
export interface Agencies {
  get(id: string): { name: string; parent?: string | null } | undefined;
}

/**
 * The head of an official document, from the record; what the source does not say reads “không ghi” (NĐ 30/2020, Phụ lục I,
 * ô 1 đến 4). The agency above the school is no such thing: a record may have none, and ô 2 is then the name of the school alone. A line
 * under it says that the site speaks here, and no issued text.
 */
export function letterheadView(
  { organization, number, place, issuedOn }: Pick<Plan, 'organization' | 'number' | 'place' | 'issuedOn'>,
  agencies: Agencies,
): Element {
  const school = agencies.get(organization);
  const superior = school?.parent ? agencies.get(school.parent) : undefined;
  const day = issuedOn && formatDayInWords(issuedOn);
  const source =
    number === null && place === null && issuedOn === null
      ? 'Phần đầu này do trang trình bày; bản gốc không có.'
      : 'Phần đầu này do trang trình bày theo thông tin của bản gốc.';
  return h(
    'div',
    { className: ['paper-head'] },
    h(
      'div',
      {},
      ...(superior ? [p('paper-superior', ...linesOf(superior.name))] : []),
      p('paper-school', ...linesOf(school?.name ?? organization)),
      h('p', {}, 'Số: ', number ?? none('không ghi')),
    ),
    h(
      'div',
      {},
      p('paper-state', 'Cộng hòa xã hội chủ nghĩa Việt Nam'),
      p('paper-motto', 'Độc lập - Tự do - Hạnh phúc'),
      p(
        'paper-day',
        place || day
          ? `${place ?? '(địa danh không ghi)'}, ${day ?? 'ngày không ghi'}`
          : none('Địa danh, ngày ký: không ghi'),
      ),
    ),
    p('paper-source', `${source} `, h('a', { href: '#nguon-goc' }, 'Về bản đăng này')),
  );
}

/** A name by the lines of the sheet (`nameLines`): a line that a screen has no room for is broken once more. */
function linesOf(name: string): (ElementContent | string)[] {
  const syllables = name.trim().split(/\s+/u);
  const lines = nameLines(name);
  if (lines.length === 1) return [name];
  return lines.flatMap((line, index) => {
    const own = syllables.splice(0, line.split(' ').length).join(' ');
    const span = h('span', { className: ['name-line'] }, own);
    return index === 0 ? [span] : [' ', span];
  });
}

const p = (className: string, ...children: (ElementContent | string)[]): Element =>
  h('p', { className: [className] }, ...children);
const none = (text: string): Element => h('span', { className: ['none'] }, text);
