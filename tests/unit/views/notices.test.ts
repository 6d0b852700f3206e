import { expect, it, test } from 'vitest';
import { ownerOf } from '../../../src/kinds/kind.ts';
import { notice, notices } from '../../../src/kinds/notice.ts';
import { buildSite } from '../../../src/model/site/site.ts';
import { newsItems } from '../../../src/model/views/disclosure/news.ts';
import { menuView } from '../../../src/model/views/menu.ts';
import { noticesView } from '../../../src/model/views/notice-view.ts';
import { sample, sampleSite, sampleSiteOn } from '../disclosure/sample-site.ts';

const records = [...sample.content.records.notices.values()];
const meeting = '/thong-bao/2026-lich-hop-cha-me/';
const holiday = '/thong-bao/2026-nghi-le-quoc-khanh/';
const listed = (day: string) => noticesView(sampleSiteOn(day)).map(({ path }) => path);
const current = (day: string) =>
  noticesView(sampleSiteOn(day))
    .filter(({ isCurrent }) => isCurrent)
    .map(({ path }) => path);

it.each([
  ['2026-11-17', []],
  ['2026-11-18', [meeting]],
  ['2026-11-29', [meeting]],
  ['2026-11-30', []],
])('on %s the home page has the notices of that day: %j', (day, paths) => {
  expect(current(day)).toEqual(paths);
});

test('a notice is listed from its day on, the latest first, and stays after its last day', () => {
  expect(listed('2026-11-17')).toEqual([holiday]);
  expect(listed('2026-11-30')).toEqual([meeting, holiday]);
});

test('notices are in the feeds, with the day on which they were given', () => {
  const news = newsItems(sampleSite).filter(({ path }) => path.startsWith('/thong-bao/'));
  expect(news.map(({ path, day }) => [path, day])).toEqual([
    [meeting, '2026-11-18'],
    [holiday, '2026-08-24'],
  ]);
});

test('the menu leads to the notices of a school that has some', () => {
  const { content } = sample;
  const without = buildSite({ ...content, records: { ...content.records, notices: new Map() } }, '2026-11-22');
  expect(menuView(sampleSite).map(({ path }) => path)).toContain('/thong-bao/');
  expect(menuView(without).map(({ path }) => path)).not.toContain('/thong-bao/');
});

test('notices are the school’s own: they leave when another school takes the repository over', () => {
  for (const { data } of records) expect(ownerOf(notices, data)).toBe('school');
});

test('a last day before the first one is refused', () => {
  const { data } = records.find(({ id }) => id === '2026-lich-hop-cha-me')!;
  expect(notice.safeParse({ ...data, until: '2026-11-17' }).error?.issues.map(({ path }) => path)).toEqual([['until']]);
});
