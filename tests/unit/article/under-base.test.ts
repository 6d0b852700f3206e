import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { textOf } from '../../../src/model/article/body-tree.ts';
import { renderRecord } from '../../../src/model/views/render-record.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { cleanFiles, planWith, readWith } from '../../support/content-folder.ts';

const body =
  'Theo Thông tư số 01/2020/TT-BM, [văn bản](/van-ban/01-2020-tt-bm/) và ![sân](/tep/san.jpg), [đoạn](#i), [bên](ben/), [nơi khác](https://vbpl.vn/), [xem lại][ve].\n\n## I. A\n\n- [mục](/ke-hoach/#x)\n\n[ve]: /ke-hoach/?a=1';
const law = cleanFiles['legal-references/01-2020-tt-bm.mdx']!.replace('Thông tư mẫu.', 'Xem [kế hoạch](/ke-hoach/).');
const { content } = readWith({
  'plans/2024-ke-hoach-mau.mdx': planWith(body),
  'legal-references/01-2020-tt-bm.mdx': law,
});
const site = buildSite(content, '2026-11-22');
const plan = content.records.plans.get('2024-ke-hoach-mau')!;
/** The children of the element in which a page shows the text. */
const textIn = (tree: Root): Root => {
  let found = tree;
  visit(tree, 'element', ({ tagName, children }) => {
    if (tagName === 'article') found = { type: 'root', children };
  });
  return found;
};
const addresses = (tree: Root) => [...toHtml(tree).matchAll(/(?:href|src)="([^"]*)"/gu)].map((match) => match[1]);

describe('the addresses of a body', () => {
  it('are under the base path where they begin at the root, and each only once', () =>
    expect(addresses(textIn(renderRecord(plan, site, '/truong/')))).toEqual([
      '/truong/van-ban/01-2020-tt-bm/',
      '/truong/van-ban/01-2020-tt-bm/',
      '/truong/tep/san.jpg',
      '#i',
      'ben/',
      'https://vbpl.vn/',
      '/truong/ke-hoach/?a=1',
      '/truong/ke-hoach/#x',
    ]));

  it('are under it in a legal reference too', () =>
    expect(addresses(renderRecord(content.records.legalReferences.get('01-2020-tt-bm')!, site, '/truong/'))).toEqual([
      '/truong/ke-hoach/',
    ]));

  it('change neither the text nor the article that all pages share', () => {
    const before = JSON.stringify(articleOf(plan).tree);
    expect(textOf(textIn(renderRecord(plan, site, '/truong/')))).toBe(articleOf(plan).text);
    expect(JSON.stringify(articleOf(plan).tree)).toBe(before);
    expect(addresses(renderRecord(plan, site, '/'))).toContain('/tep/san.jpg');
  });
});
