import type { Element } from 'hast';
import { element as h } from '../article/element.ts';
import type { WithdrawalView } from './plan-view.ts';
import type { RecordedChangeView } from './recorded-changes.ts';

/** What a reader must know before the text: printed by the page of the document and by the preview of a correction. */
const notice = (ariaLabel: string, ...children: Element[]): Element =>
  h('aside', { className: ['page-head', 'notice'], ariaLabel }, ...children);

/**
 * That a plan holds no longer. Its text stays for those who have it in print or were sent its address.
 * @param base the site's base path, with slashes at both ends
 */
export function withdrawalBlock({ on, reason, replacedBy }: WithdrawalView, base: string): Element {
  const instead = replacedBy ? h('a', { href: base + replacedBy.path.slice(1) }, replacedBy.label) : 'không ghi';
  return notice(
    'Đã thu hồi',
    h(
      'p',
      {},
      h('strong', { className: ['unpublished'] }, 'Kế hoạch này đã thu hồi'),
      `${on === null ? ', ngày nào thì không ghi.' : ` ngày ${on}.`} Xin đừng làm theo.`,
    ),
    h('p', {}, `Vì sao: ${reason ?? 'không ghi'}`),
    h('p', {}, 'Thay bằng: ', instead),
  );
}

/**
 * What was changed in a document after it was published, for those who read or printed it before. No heading: on the page of a plan it
 * comes before the name of the document, as a withdrawal does.
 */
export const changesBlock = (changes: readonly RecordedChangeView[]): Element =>
  notice(
    'Sửa sau khi đăng',
    h('p', {}, h('strong', {}, 'Sửa sau khi đăng')),
    ...changes.map(({ on, kind, what, reason }) =>
      h('p', {}, `Ngày ${on}, ${kind}: ${what} `, h('span', { className: ['source'] }, `Vì sao: ${reason}`)),
    ),
  );
