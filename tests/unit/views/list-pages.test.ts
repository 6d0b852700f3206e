import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { listPagePath } from '../../../src/model/addresses.ts';
import { furtherPages, inPages, listPage, MOST } from '../../../src/model/views/list-pages.ts';
import { citingPages, citingPlans } from '../../../src/model/views/passages.ts';
import { registerPages } from '../../../src/model/views/reference-item.ts';
import { reviewPages, reviewView } from '../../../src/model/views/review.ts';
import { toComparePages, toCompareView } from '../../../src/model/views/to-compare.ts';
import { timeline } from '../../../src/model/views/timeline.ts';
import { readWith } from '../../support/content-folder.ts';
import { buildSite } from '../../../src/model/site/site.ts';

describe('a list in pages', () => {
  it('has every item once and in order, and no page weighs more than it may', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 })), fc.integer({ min: 9, max: 30 }), (items, most) => {
        const pages = inPages(items, most, (item) => item);
        expect(pages.flat()).toEqual(items);
        for (const page of pages) expect(page.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(most);
        expect(pages.length).toBe(1 + furtherPages(pages).length);
      }),
    );
  });

  it('has one page for an empty list, and one for an item that is heavier than a page', () => {
    expect(inPages([], 3)).toEqual([[]]);
    expect(inPages([9, 1], 3, (item) => item)).toEqual([[9], [1]]);
  });

  it('keeps the address of the list for its first page', () => {
    expect(listPagePath('/van-ban/', 1)).toBe('/van-ban/');
    expect(listPagePath('/van-ban/', 2)).toBe('/van-ban/trang/2/');
    expect(() => listPage([[1]], 2)).toThrow('không có trang 2');
  });
});

const days = Array.from(
  { length: MOST.plans + 10 },
  (_, index) => `2024-03-${String(1 + (index % 28)).padStart(2, '0')}`,
);

/** A school whose plans all cite one circular that has ended since, and with many documents of which nothing else is known. */
const site = () => {
  const plan = (on: string) => `---
status: issued
organization: truong-mau
year: 2024
issuedOn: ${on}
subject: Công tác mẫu năm 2024
provenance: { sources: [plan], confidence: high }
---

Theo Thông tư số 01/2020/TT-BM ngày 15/01/2020 của Bộ Mẫu.
`;
  const circular = (number: string, more = '') => `---
kind: thong-tu
number: ${number}
issuer: bo-mau
issuedOn: 2020-01-15
field: giao-duc
${more}provenance: { sources: [unsourced], confidence: low }
---

Thông tư mẫu.
`;
  const { content, issues } = readWith({
    'plans/2024-ke-hoach-mau.mdx': null,
    'legal-references/01-2020-tt-bm.mdx': circular('01/2020/TT-BM', 'expiredOn: 2025-01-01\n'),
    ...Object.fromEntries(days.map((on, index) => [`plans/2024-ke-hoach-${index}.mdx`, plan(on)])),
    ...Object.fromEntries(
      Array.from({ length: MOST.entries }, (_, index) => [
        `legal-references/${index + 2}-2020-tt-bm.mdx`,
        circular(`${index + 2}/2020/TT-BM`),
      ]),
    ),
  });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return buildSite(content, '2026-11-22');
};

test('the register, the review and the plans that cite a document go on at further pages, and nothing is lost', () => {
  const large = site();
  const ids = large.legalReferences.map(({ id }) => id);
  const register = registerPages(large, ids);
  expect(register.map((page) => page.length)).toEqual([MOST.entries, 1]);
  expect(
    register
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());

  expect(toComparePages(large).map((page) => page.length)).toEqual([MOST.entries, 1]);
  expect(toComparePages(large).flat()).toEqual([...toCompareView(large).waiting, ...toCompareView(large).done]);

  const review = reviewPages(large);
  expect(review.flat()).toEqual(reviewView(large).plans);
  expect(reviewView(large).plans).toHaveLength(days.length);

  const circular = '01-2020-tt-bm';
  expect(citingPages(large, circular).map((page) => page.length)).toEqual([MOST.plans, 10]);
  const shown = [...citingPlans(large, circular), ...citingPlans(large, circular, 2)].map(({ plan }) => plan.path);
  expect(new Set(shown).size).toBe(days.length);
  const cited = timeline(large, circular).filter(({ kind }) => kind === 'cited');
  expect(cited.map(({ on, what }) => [on, what])).toEqual([
    ['2024-03-28', `Được viện dẫn trong ${days.length} kế hoạch của năm 2024, kế hoạch cuối ngày này`],
  ]);
});
