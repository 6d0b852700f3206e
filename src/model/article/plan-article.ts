import type { Root } from 'hast';
import { documentKindLabels } from '../../kinds/document-kind.ts';
import type { Plan } from '../../kinds/plan.ts';
import { buildArticle } from './article.ts';
import type { Article } from './article.ts';
import { element as h } from './element.ts';
import { signatureBlock } from './signature-block.ts';

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
