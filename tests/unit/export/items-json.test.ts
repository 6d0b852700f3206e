import { beforeAll, expect, test } from 'vitest';
import { itemsJson } from '../../../src/export/items-json.ts';
import type { ItemJson } from '../../../src/export/items-json.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

let items: ItemJson[];
beforeAll(() => {
  const { content } = readContent(sampleSchool.content);
  ({ items } = itemsJson(buildSite(content, sampleDay), (path) => `https://truong-mau.example${path}`));
});

test('each duty has one row in each period, also where nothing was published', () => {
  expect(new Set(items.map(({ duty, period }) => `${duty} ${period}`)).size).toBe(items.length);
  const missing = items.filter(({ state }) => state === 'overdue');
  expect(missing.filter(({ dueOn }) => dueOn !== null).length).toBeGreaterThan(0);
  for (const { disclosures, publishedOn, daysLate, dueOn } of missing) {
    expect([disclosures, publishedOn]).toEqual([[], null]);
    expect(daysLate).toBe(dueOn === null ? null : (Date.parse(sampleDay) - Date.parse(dueOn)) / 86_400_000);
  }
});

test('a row says on which day it was computed, and names what was published', () => {
  expect(new Set(items.map(({ computedOn }) => computedOn))).toEqual(new Set([sampleDay]));
  const menu = items.find(({ duty, period }) => duty === 'F03' && period === '2026-w48');
  expect(menu).toMatchObject({
    disclosures: ['f03.2026-w48'],
    url: 'https://truong-mau.example/cong-khai/f03/2026-w48/',
  });
});
