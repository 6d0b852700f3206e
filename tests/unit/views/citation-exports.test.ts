import { describe, expect, test } from 'vitest';
import { citationsJson } from '../../../src/export/citations-json.ts';
import type { Dataset } from '../../../src/export/dataset.ts';
import { lawJson } from '../../../src/export/law-json.ts';
import { legalReferencesJson } from '../../../src/export/legal-references-json.ts';
import { plansJson } from '../../../src/export/plans-json.ts';
import { reviewJson } from '../../../src/export/review-json.ts';
import { textDigest } from '../../../src/io/text-digest.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { articleOf } from '../../../src/model/article/article-of.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { seedContent } from '../../support/seed-school.ts';

const address = (path: string) => `https://truong.example/goc${path}`;
const { content } = readContent(seedContent);
const site = buildSite(content, '2026-11-22');
const datasets: [string, Dataset<object>][] = [
  ['citations', citationsJson(site, address)],
  ['legal references', legalReferencesJson(site, address, textDigest)],
  ['plans', plansJson(site, address)],
  ['review', reviewJson(site, address)],
  ['law', lawJson(site, address, textDigest)],
];

describe.each(datasets)('the list of %s', (_, list) => {
  test('explains every field that its records have, and no other', () => {
    expect(list.items.length).toBeGreaterThan(0);
    for (const item of list.items) expect(Object.keys(item).sort()).toEqual(Object.keys(list.fields).sort());
    expect(Object.values(list.fields).filter((text) => text.length < 5)).toEqual([]);
  });

  test('counts its records and gives each a name of its own', () => {
    expect(list.count).toBe(list.items.length);
    expect(new Set(list.items.map((item) => (item as { id: string }).id)).size).toBe(list.count);
  });

  test('says as of when it speaks, and that nothing was compared with the official texts', () => {
    expect(list.asOf).toBe('2026-11-22');
    expect(list.notice).toContain('chưa đối chiếu');
  });

  test('is nothing but JSON', () => {
    expect(JSON.parse(JSON.stringify(list))).toEqual(list);
  });
});

test('the lists are the same however the content was read', () => {
  const reversed = {
    ...content,
    records: {
      ...content.records,
      legalReferences: new Map([...content.records.legalReferences].reverse()),
      plans: new Map([...content.records.plans].reverse()),
    },
  };
  const other = buildSite(reversed, '2026-11-22');
  const ids = (of: typeof site) =>
    [citationsJson(of, address), legalReferencesJson(of, address, textDigest), plansJson(of, address)].map(
      ({ items }) => items.map(({ id }) => id),
    );
  expect(ids(other)).toEqual(ids(site));
  expect(JSON.stringify(citationsJson(other, address))).toBe(JSON.stringify(citationsJson(site, address)));
});

describe('a citation', () => {
  const { items } = citationsJson(site, address);

  test('is found again in the text by each of its two selectors', () => {
    for (const { id, plan, selector } of items) {
      const [quote, position] = selector;
      const { text } = articleOf(site.plan(plan));
      expect([id, text.slice(position.start, position.end)]).toEqual([id, quote.exact]);
      const whole = quote.prefix + quote.exact + quote.suffix;
      expect([id, text.indexOf(whole) + quote.prefix.length]).toEqual([id, position.start]);
      expect([id, text.indexOf(whole, text.indexOf(whole) + 1)]).toEqual([id, -1]);
    }
  });

  test('has a target or a reason, never both and never neither', () => {
    expect(items.filter(({ target, reason }) => (target === null) === (reason === null))).toEqual([]);
  });

  test('has the states on the day of its plan and today', () => {
    const cited = items.find(({ plan, target }) => plan.startsWith('2024') && target === '36-2017-tt-bgddt')!;
    expect(cited.then).toEqual({ on: '2024-03-01', state: 'in-force', since: '2018-02-12' });
    expect(cited.now).toEqual({ on: '2026-11-22', state: 'expired', since: '2024-07-19' });
    expect(cited.url).toBe('https://truong.example/goc/ke-hoach/2024-dan-van-chinh-quyen/#vd-31');
    expect(cited.targetUrl).toBe('https://truong.example/goc/van-ban/36-2017-tt-bgddt/');
  });
});

test('a document names the citations that the other list holds, and no others', () => {
  const known = citationsJson(site, address).items.filter(({ target }) => target !== null);
  const named = legalReferencesJson(site, address, textDigest).items.flatMap(({ id, citedBy }) =>
    citedBy.map((by) => [by, id]),
  );
  expect(named.sort()).toEqual(known.map(({ id, target }) => [id, target!]).sort());
});

test('a plan counts what the other list holds', () => {
  for (const { id, citations, documents, standingNow } of plansJson(site, address).items) {
    const own = citationsJson(site, address).items.filter(({ plan }) => plan === id);
    expect(citations).toBe(own.length);
    expect(documents).toBe(new Set(own.map(({ target }) => target)).size);
    expect(Object.values(standingNow).reduce((a, b) => a + b, 0)).toBe(documents);
  }
});

test('what to review distinguishes the present from days past and to come', () => {
  const { items } = reviewJson(site, address);
  expect(new Set(items.map(({ about }) => about))).toEqual(new Set(['now', 'past', 'coming']));
  expect(items.filter(({ about, on }) => about === 'coming' && on! <= '2026-11-22')).toEqual([]);
  expect(items.filter(({ about, on }) => about === 'past' && on! > '2026-11-22')).toEqual([]);
  expect(items.find(({ id }) => id === '90-2020-nd-cp@2027-01-01')).toMatchObject({
    about: 'coming',
    lastDay: '2026-12-31',
  });
});
