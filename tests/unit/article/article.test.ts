import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { blockText } from '../../../src/model/article/article.ts';
import { textOf } from '../../../src/model/article/body-tree.ts';
import { markRanges } from '../../../src/model/article/mark-ranges.ts';
import { planWith, readWith } from '../../support/content-folder.ts';

function articleWith(body: string, frontmatter = '', warnings: string[] = []) {
  const { content, issues } = readWith({ 'plans/2024-ke-hoach-mau.mdx': planWith(body, frontmatter) });
  expect(issues.map(({ code }) => code)).toEqual(warnings);
  return articleOf(content.records.plans.get('2024-ke-hoach-mau')!);
}

describe('the article of a plan', () => {
  const article = articleWith(
    '<CanCu>\n\nCăn cứ **Luật** Giáo dục;\n\n</CanCu>\n\n## I. MỤC ĐÍCH\n\nĐoạn một.\n\n- a\n- b\n\n| Khối | Trẻ |\n| --- | ---: |\n| Lá | 25 |',
    "signer: { position: HIỆU TRƯỞNG, name: null }\nrecipients: ['- Website;', '- Lưu: VT.']\n",
  );
  it('holds head, body, signature block and recipients in the order of the document', () =>
    expect(article.text.replace(/\s+/gu, ' ').trim()).toBe(
      'KẾ HOẠCH Công tác mẫu năm 2024 Căn cứ Luật Giáo dục; I. MỤC ĐÍCH Đoạn một. a b Khối Trẻ Lá 25 Nơi nhận: HIỆU TRƯỞNG - Website; - Lưu: VT.',
    ));
  it('has the text that its tree has', () => expect(textOf(article.tree)).toBe(article.text));
  it('gives every part an address and knows its text', () =>
    expect(
      article.blocks.map((block) => `${block.anchor}=${blockText(article, block).replace(/\s+/gu, ' ').trim()}`),
    ).toEqual([
      'ten-loai=KẾ HOẠCH',
      'trich-yeu=Công tác mẫu năm 2024',
      'mo-dau-d1=Căn cứ Luật Giáo dục;',
      'i=I. MỤC ĐÍCH',
      'i-d1=Đoạn một.',
      'i-d2=a',
      'i-d3=b',
      'i-d4=Khối Trẻ Lá 25',
      'noi-nhan=Nơi nhận:',
      'chuc-vu=HIỆU TRƯỞNG',
      'noi-nhan-d1=- Website;',
      'noi-nhan-d2=- Lưu: VT.',
    ]));
  it('never glues the words of two blocks', () => expect(article.text).not.toMatch(/\p{L}(?:I\. MỤC|Đoạn|Nơi)/u));
  it('aligns table cells by class, because the policy of the pages forbids style', () => {
    expect(toHtml(article.tree)).toContain('<td class="can-phai">25</td>');
    expect(toHtml(article.tree)).not.toContain('style=');
  });
});

describe('what the author typed stays as typed', () => {
  it.each(['"ngoặc thẳng"', 'ba chấm...', 'gạch -- đôi', 'năm2024', 'hai  cách', 'Hết…./.', '50% – 60%', 'a & b'])(
    '%s',
    (text) => expect(articleWith(text).text).toContain(text),
  );
});

describe('what Markdown would count and label by itself is text as issued', () => {
  const bodyText = (body: string, warnings: string[] = []) =>
    articleWith(body, '', warnings).text.replace('KẾ HOẠCH\nCông tác mẫu năm 2024', '').trim();
  it.each([
    ['5. Mục năm\n6. Mục sáu', '5. Mục năm\n6. Mục sáu'],
    ['5. a\n5. b\n9. c', '5. a\n5. b\n9. c'],
    ['2) hai\n3) ba', '2) hai\n3) ba'],
    ['7. bảy\n\n   thêm\n\n8. tám', '7. bảy\nthêm\n\n\n8. tám'],
    ['> 4. bốn', '4. bốn'],
    ['1. **một** và\n   - con', '1. một và\n\ncon'],
    ['- \\[ ] việc', '[ ] việc'],
  ])('%j', (body, text) => {
    expect(bodyText(body)).toBe(text);
    expect(toHtml(articleWith(body).tree)).not.toMatch(/<input|start=/u);
  });

  it('footnotes have their marks, twice where the document has them twice, and no word more', () => {
    const body =
      'Một[^3] hai[^*] ba[^3].\n\n[^*]: Sao.\n\n[^3]: Chú ba[^b].\n\n    Đoạn hai.\n\n[^b]: Bê.\n\n[^9]: Không ai dẫn.';
    // The checker warns of the last one, to which nothing refers.
    const warnings = ['mdx-mat-chu'];
    const { tree } = articleWith(body, '', warnings);
    expect(bodyText(body, warnings).split(/\n+/u)).toEqual([
      'Một3 hai* ba3.',
      '3 Chú bab.',
      'Đoạn hai.',
      '* Sao.',
      'b Bê.',
      '9 Không ai dẫn.',
    ]);
    const html = toHtml(tree);
    const ids = [...html.matchAll(/ id="([^"]*)"/gu)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
    expect(html).toContain('<a href="#fnref-1" class="ve-cho-dan" aria-label="Về chỗ dẫn chú thích 3"></a>');
  });
});

describe('marking ranges', () => {
  const article = articleWith('Thực hiện **Thông tư số** 36 và [trang](/ke-hoach/) này.\n\n## I. A\n\nĐoạn.');
  it('wraps text over several nodes and leaves links alone', () => {
    const start = article.text.indexOf('Thông tư');
    const html = toHtml(
      markRanges(article.tree, [
        { start, end: article.text.indexOf('này'), tagName: 'a', properties: { href: '/y/' } },
      ]),
    );
    expect(html).toContain(
      '<strong><a href="/y/">Thông tư số</a></strong><a href="/y/"> 36 và </a><a href="/ke-hoach/">trang</a><a href="/y/"> </a>này.',
    );
  });
  it('never changes the text, whatever is marked', () => {
    const cut = fc.uniqueArray(fc.integer({ min: 0, max: article.text.length }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(cut, (cuts) => {
        const sorted = cuts.sort((a, b) => a - b);
        const marks = sorted.slice(1).map((end, i) => ({ start: sorted[i]!, end, tagName: 'mark', properties: {} }));
        expect(textOf(markRanges(article.tree, marks))).toBe(article.text);
      }),
    );
  });
});
