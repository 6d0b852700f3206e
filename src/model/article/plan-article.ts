import type { Element, Root } from 'hast';
import { documentKindLabels } from '../../kinds/document-kind.ts';
import type { Plan } from '../../kinds/plan.ts';
import { buildArticle } from './article.ts';
import type { Article } from './article.ts';
import { element as h } from './element.ts';

/**
 * The issued text of a plan as an article: name of the kind and subject, the body, then recipients
 * and signature block in the order in which the text was issued (NĐ 30/2020 Phụ lục I, Mẫu 1.4).
 * A fragment has only what is left.
 */
export function planArticle(plan: Plan, body: Root): Article {
  const head = plan.fragment
    ? null
    : h(
        'h1',
        { className: ['ten-van-ban'] },
        h('span', { id: 'ten-loai', className: ['ten-loai'] }, documentKindLabels['ke-hoach'].toLocaleUpperCase('vi')),
        '\n',
        h('span', { id: 'trich-yeu', className: ['trich-yeu'] }, plan.subject),
      );
  return buildArticle({ head, body, foot: signatureBlock(plan), startsIn: plan.fragment?.startsIn ?? null });
}

function signatureBlock(plan: Plan): Element | null {
  const { position, name } = plan.signer;
  if (plan.recipients.length === 0 && position === null && name === null) return null;
  const lines: (Element | string)[] = [];
  if (plan.recipients.length > 0) lines.push(h('p', { id: 'noi-nhan', className: ['noi-nhan'] }, 'Nơi nhận:'), '\n');
  if (position !== null) lines.push(h('p', { id: 'chuc-vu', className: ['chuc-vu'] }, position), '\n');
  if (name !== null) lines.push(h('p', { id: 'nguoi-ky', className: ['nguoi-ky'] }, name), '\n');
  if (plan.recipients.length > 0) {
    const items = plan.recipients.flatMap((line, index) => [
      ...(index ? ['\n'] : []),
      h('li', { id: `noi-nhan-d${index + 1}` }, line),
    ]);
    lines.push(h('ul', { className: ['noi-nhan-ds'], role: 'list' }, ...items));
  }
  return h('footer', { className: ['ky'] }, ...lines);
}
