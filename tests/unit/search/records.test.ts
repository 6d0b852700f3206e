import { describe, expect, test } from 'vitest';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { blockText } from '../../../src/model/article/article.ts';
import { facetsOf, filterValues } from '../../../src/model/search/records/filter-value.ts';
import type { SearchRecord } from '../../../src/model/search/records/record.ts';
import { searchRecords } from '../../../src/model/search/records/records.ts';
import { fitToSize } from '../../../src/model/search/records/size.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleSchool } from '../../support/sample-school.ts';
import { realSite } from '../../support/search-site.ts';

const { content, site } = realSite();
const records = searchRecords(site, content);
const at = (path: string) => records.find((record) => record.path === path);

describe('the records of a site', () => {
  test('have an address of their own, a title and a text', () => {
    expect(new Set(records.map((record) => record.path)).size).toBe(records.length);
    expect(records.filter(({ title, text }) => title.trim() === '' || text.trim() === '')).toEqual([]);
  });

  test('hold every section of every plan at its anchor, under its heading', () => {
    const missing = site.plans.flatMap((plan) => {
      const article = articleOf(plan);
      return article.blocks
        .filter((block) => block.depth === 2 || block.depth === 3)
        .filter((block) => {
          const heading = blockText(article, block).replace(/\s+/gu, ' ').trim();
          return at(`/ke-hoach/${plan.id}/#${block.anchor}`)?.title !== heading;
        });
    });
    expect(missing).toEqual([]);
  });

  test('share out all of a plan’s text among its sections, and leave the signature block out', () => {
    const text = records
      .filter(({ path }) => path.startsWith('/ke-hoach/2024'))
      .map((record) => record.text)
      .join('\n');
    expect(text).toContain('Trên đây là Kế hoạch thực hiện');
    expect(text).toContain('năm2024');
    expect(text.match(/“Dân vận khéo” năm 2024/gu)).toHaveLength(1);
    expect(text).not.toContain('HIỆU TRƯỞNG');
  });

  test('file a document under kind, issuer, year and state', () => {
    expect(at('/van-ban/36-2017-tt-bgddt/')!.facets).toEqual({
      trang: 'Văn bản',
      loai: 'Thông tư',
      'co-quan': 'Bộ Giáo dục và Đào tạo',
      nam: '2017',
      'hieu-luc': 'hết hiệu lực',
    });
    expect(at('/ke-hoach/2024-dan-van-chinh-quyen/#ii-8')!.facets).toMatchObject({
      nam: '2024',
      truong: 'Trường Mầm non Đỗ Đình Thiện',
    });
  });
});

describe('what the school publishes', () => {
  test('has a record for each disclosure, regulation and report, and for the pages of review', () => {
    const { content } = readContent(sampleSchool.content);
    const sample = buildSite(content, '2026-11-22');
    const paths = searchRecords(sample, content).map((record) => record.path);
    const { disclosures, regulations, reports } = content.records;
    expect([disclosures.size, regulations.size, reports.size].every((count) => count > 0)).toBe(true);
    for (const { data } of disclosures.values())
      expect(paths).toContain(`/cong-khai/${data.duty.toLowerCase()}/${data.period}/`);
    for (const id of regulations.keys()) expect(paths).toContain(`/quy-che/${id}/`);
    for (const [id, { data }] of reports) expect(paths).toContain(`/ke-hoach/${data.plan}/#bao-cao-${id}`);
    for (const path of ['/van-ban/can-ra-soat/', '/cong-khai/bao-cao-thuong-nien/2026/', '/cong-khai/nam/2026-2027/'])
      expect(paths).toContain(path);
  });

  const { content: sampleContent } = readContent(sampleSchool.content);
  const sampleSite = buildSite(sampleContent, '2026-11-22');
  const sampleRecords = searchRecords(sampleSite, sampleContent);
  const inSample = (path: string) => sampleRecords.find((record) => record.path === path);

  test('has the rows of its tables with their figures and units, and what the table is about', () => {
    expect(inSample('/cong-khai/b03/2026-2027/')?.text).toContain('\nChăm sóc bán trú, 160.000 đồng, tháng, mọi trẻ');
    expect(inSample('/cong-khai/f03/2026-w47/')?.text).toMatch(/\nThứ Ba, 17\/11\/2026, Cơm, Cá kho/u);
    expect(inSample('/cong-khai/f02/2026-w48/')?.text).toContain('Nghề của bố mẹ');
  });

  test('has no count that its page hides', () => {
    const hidden = [...sampleContent.records.disclosures.values()].flatMap(({ data }) =>
      data.data.flatMap((each) =>
        sampleSite
          .dutyRegister()
          .table(each)
          .rows.filter(({ cells }) => cells.some((cell) => cell.hidden) && cells.every(({ value }) => !value))
          .map(({ label }) => ({
            text: inSample(`/cong-khai/${data.duty.toLowerCase()}/${data.period}/`)?.text,
            label,
          })),
      ),
    );
    expect(hidden.length).toBeGreaterThan(0);
    for (const { text, label } of hidden) expect(text?.split('\n')).toContain(label);
  });

  test('is called as its page is', () => {
    expect(inSample('/cong-khai/b01/2025/')?.title).toBe('Các khoản thu năm 2025');
  });

  test('has none for pages that only editors look for', () => {
    expect(records.filter(({ path }) => /^\/(?:huong-dan|bien-tap)\//u.test(path))).toEqual([]);
  });
});

describe('fitToSize', () => {
  const sections = (count: number): SearchRecord[] =>
    Array.from({ length: count }, (_, index) => ({
      path: `/ke-hoach/${Math.floor(index / 10)}/#s-${index}`,
      title: `Mục ${index}`,
      text: `Mục ${index}\n${'chữ '.repeat(200).trim()}`,
      facets: {},
    }));

  test('leaves a small site as it is', () => {
    expect(fitToSize(records)).toEqual(records);
  });

  test('keeps heading and beginning of sections where there are thousands', () => {
    const [first, ...others] = fitToSize(sections(3_000));
    expect(others).toHaveLength(2_999);
    expect(first!.text).toBe(`Mục 0\n${'chữ '.repeat(40).trim()}`);
  });

  test('makes a page one record where there are tens of thousands', () => {
    const fitted = fitToSize(sections(20_000));
    expect(fitted).toHaveLength(2_000);
    expect(fitted[0]!.path).toBe('/ke-hoach/0/');
    expect(fitted[0]!.text).toContain('Mục 9\nchữ');
  });
});

test('facets go through the index’s one filter and back', () => {
  const facets = { nam: '2024', loai: 'Thông tư', 'co-quan': 'Ủy ban: nhân dân' };
  expect(facetsOf(filterValues(facets))).toEqual(facets);
  expect(facetsOf(['la:x', 'khong-co'])).toEqual({});
});
