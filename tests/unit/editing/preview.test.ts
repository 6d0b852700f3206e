import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../src/client/editing/preview/check-file.ts';
import { citedIn } from '../../../src/client/editing/preview/cited.ts';
import { articleOfFile, draw } from '../../../src/client/editing/preview/draw.ts';
import { lookup } from '../../../src/io/search/lookup.ts';
import type { KindName } from '../../../src/kinds/index.ts';
import { realSite } from '../../support/search-site.ts';
import { seedContent } from '../../support/seed-school.ts';

describe('the body of a file in the browser', () => {
  const plan = readFileSync('tests/fixtures/truong-mau/plans/2026-ke-hoach-mau.mdx', 'utf8');
  const withBody = (body: string) => `${plan.slice(0, plan.indexOf('\n---', 3) + 4)}\n\n${body}\n`;

  it.each([
    ['<div>chữ</div>', 'mdx-html'],
    ['<CanCu>\n\nkhông đóng', 'mdx-cu-phap'],
    ['{/* lời dặn */}', 'mdx-bieu-thuc'],
    ['Một {biểu thức} trong câu', 'mdx-bieu-thuc'],
    ['[dẫn](javascript:alert(1))', 'mdx-dia-chi'],
  ])('is not shown while the policy refuses a part of it: %s', (body, code) => {
    const file = checkFile('plans', 'x', withBody(body));
    expect(file.issues.map((issue) => issue.code)).toContain(code);
    expect(articleOfFile('plans', file)).toBeNull();
  });
});

describe('the preview of a plan', () => {
  const { site } = realSite();
  const path = `${seedContent}/plans/2024-dan-van-chinh-quyen.mdx`;
  const drawn = (text: string, collection: KindName = 'plans') => {
    const file = checkFile(collection, 'x', text);
    const article = articleOfFile(collection, file);
    const cited = article
      ? citedIn(article.text, site.registry(), lookup(), { date: '2024-03-01', places: ['hoa-binh'] })
      : [];
    const names = new Map(site.organizations.map(({ id, data }) => [id, data.name]));
    return { file, cited, html: draw({ collection, file, article, cited, base: '/mam-non', names }) };
  };

  it('shows the paper with its citations marked by their state, and finds nothing to mend', () => {
    const { html, cited, file } = drawn(readFileSync(path, 'utf8'));
    expect(file.issues).toEqual([]);
    expect(html).toContain('Máy chưa thấy chỗ nào cần sửa.');
    expect(html).toContain('Trường Mầm non Đỗ Đình Thiện');
    expect(html).toContain('<a class="vd state-expired" href="/mam-non/van-ban/36-2017-tt-bgddt/">');
    expect(cited.length).toBe(site.citations('2024-dan-van-chinh-quyen').length);
  });

  it('says in which field or line something is wrong, and where it is explained', () => {
    const text = readFileSync(path, 'utf8')
      .replace('year: 2024', 'year: hai nghìn')
      .replace('### 1. Mục đích', '### 1. Mục đích\n\nGọi 0912 345 678.');
    const { file, html } = drawn(text);
    expect(file.issues.map(({ where, code }) => [where, code])).toContainEqual(['Năm', 'gia-tri-sai']);
    expect(html).toContain('href="/mam-non/huong-dan/loi/gia-tri-sai/"');
    const valid = drawn(text.replace('year: hai nghìn', 'year: 2024')).file.issues;
    expect(valid.map(({ where, code }) => [where, code])).toEqual([['Nội dung, dòng 15', 'so-dien-thoai-rieng']]);
  });

  it('shows text of the form as text', () => {
    const text = readFileSync(path, 'utf8').replace(/^subject: .*$/mu, 'subject: "<img src=x onerror=alert(1)>"');
    expect(drawn(text).html).not.toContain('<img');
  });

  it('shows a record without a text as its fields, in words', () => {
    const { html, file } = drawn(readFileSync('src/content/duties/a01.yaml', 'utf8'), 'duties');
    expect(file.issues).toEqual([]);
    expect(html).toContain('<dt>Hạn</dt>');
    expect(html).toContain('trước một ngày của năm');
    expect(html).toContain('<dd>phải đăng trên trang</dd>');
  });
});
