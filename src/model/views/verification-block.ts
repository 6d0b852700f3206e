import type { Element } from 'hast';
import { pages } from '../addresses.ts';
import { element as h } from '../article/element.ts';
import type { VerificationView } from './links.ts';

/**
 * Which fields of a record people compared, and which nobody did: printed by the page of the record and by the preview of a comparison.
 * @param base the site's base path, with slashes at both ends
 */
export function verificationBlock({ comparisons, open, changed }: VerificationView, base: string): Element[] {
  const items = comparisons.map(({ by, on, against, fields }) =>
    h('li', {}, h('strong', {}, fields.join('; ')), `: ${by} đối chiếu ngày ${on} với ${against}`),
  );
  return [
    ...(items.length > 0 ? [h('ul', {}, ...items)] : []),
    ...(open.length > 0 ? [h('p', {}, uncomparedLink(base), `: ${open.join('; ')}`)] : []),
    ...(changed.length > 0 ? [h('p', {}, `Đã sửa sau lần đối chiếu, nên phải so lại: ${changed.join('; ')}`)] : []),
  ];
}

/** The words for what nobody has compared, with what they mean. */
export const uncomparedLink = (base: string): Element =>
  h('a', { className: ['unverified'], href: `${base}${pages.about.slice(1)}#chua-doi-chieu` }, 'chưa đối chiếu');
