import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { citationsJson } from '../../../src/export/citations-json.ts';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { renderRecord } from '../../../src/model/views/render-record.ts';
import { textOf } from '../../../src/model/article/body-tree.ts';
import { reference, samplePlan, sampleSite } from './citation-sample.ts';

const circular = `${reference('06/2022/TT-BM', 'issuedOn: 2022-02-01\neffectiveOn: 2022-03-01')}
### Điều 5. Hồ sơ

Nhà trường lập hồ sơ.

#### 2. Thời hạn

Hồ sơ giữ năm năm.

### Điều 7. Công khai

1. Công khai trên trang.

2. Niêm yết tại trường:

a) ở bảng tin;
`;

/** Words of links in the text of the plan with where they lead. */
function links(body: string): [words: string, href: string][] {
  const site = sampleSite(body, '2026-11-22', { 'legal-references/06-2022-tt-bm.mdx': circular });
  const tree = renderRecord(site.plan(samplePlan), site, '/truong/');
  const html = toHtml(tree);
  const article = html.slice(html.indexOf('<article'), html.indexOf('</article>'));
  expect(textOf(tree)).toContain(articleOf(site.plan(samplePlan)).text);
  return [...article.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/gu)].map(([, href = '', words = '']) => [
    words,
    href,
  ]);
}

const page = '/truong/van-ban/06-2022-tt-bm/';

test.each([
  ['khoản 2 Điều 5', '#dieu-5--khoan-2'],
  ['Điều 7', '#dieu-7'],
  ['khoản 2 Điều 7', '#dieu-7-d2'],
  ['điểm a khoản 2 Điều 7', '#dieu-7-d3'],
  ['điểm b khoản 9 Điều 7', '#dieu-7'],
  ['Điều 8', ''],
])('a citation of %s leads to that provision of the document where its page has it', (provision, anchor) => {
  const found = links(`Theo ${provision} Thông tư số 06/2022/TT-BM.\n`);
  expect(found).toEqual([['Thông tư số 06/2022/TT-BM', page + anchor]]);
});

test('programs are given the same address', () => {
  const site = sampleSite('Theo Điều 7 Thông tư số 06/2022/TT-BM.\n', '2026-11-22', {
    'legal-references/06-2022-tt-bm.mdx': circular,
  });
  const { items } = citationsJson(site, (path) => `https://truong.example${path}`);
  expect(items.find(({ plan }) => plan === samplePlan)?.targetUrl).toBe(
    'https://truong.example/van-ban/06-2022-tt-bm/#dieu-7',
  );
});

test('words that mean a document again lead to it, with no address of their own', () => {
  const body =
    'Theo Thông tư số 06/2022/TT-BM. Trường làm theo Điều 7 Thông tư nêu trên, văn bản đó và Quyết định đó.\n';
  expect(links(body)).toEqual([
    ['Thông tư số 06/2022/TT-BM', page],
    ['Điều 7 Thông tư nêu trên', `${page}#dieu-7`],
    ['văn bản đó', page],
  ]);
  const site = sampleSite(body, '2026-11-22', { 'legal-references/06-2022-tt-bm.mdx': circular });
  expect(site.citations(samplePlan)).toHaveLength(1);
  expect(toHtml(renderRecord(site.plan(samplePlan), site, '/')).match(/id="vd-/gu)).toHaveLength(1);
});

test('nothing leads where several documents may be meant', () => {
  const body = 'Theo Thông tư số 06/2022/TT-BM và Thông tư số 02/2021/TT-BM, trường làm theo Thông tư nêu trên.\n';
  expect(links(body).map(([words]) => words)).toEqual(['Thông tư số 06/2022/TT-BM', 'Thông tư số 02/2021/TT-BM']);
});

test('a text leads to its own parts', () => {
  const body = `## I. Mục đích

Làm theo Mục II của Kế hoạch này và Mục V của Kế hoạch này.

## II. Nhiệm vụ

### 1. Dạy

Như khoản 1 Mục II của Kế hoạch này, Điều 7 Thông tư số 06/2022/TT-BM.
`;
  expect(links(body)).toEqual([
    ['Mục II của Kế hoạch này', '#ii'],
    ['khoản 1 Mục II của Kế hoạch này', '#ii-1'],
    ['Thông tư số 06/2022/TT-BM', `${page}#dieu-7`],
  ]);
});

test('so does the introduction of a document', () => {
  const site = sampleSite('Theo kế hoạch.\n', '2026-11-22', {
    'legal-references/06-2022-tt-bm.mdx': `${circular}\nHạn nộp: khoản 2 Điều này, khoản 9 Điều này, Điều 5 của Thông tư này.\n`,
  });
  const html = toHtml(renderRecord(site.legalReference('06-2022-tt-bm'), site, '/'));
  expect([...html.matchAll(/href="#([^"]*)"/gu)].map(([, anchor]) => anchor)).toEqual(['dieu-7-d2', 'dieu-5']);
});
