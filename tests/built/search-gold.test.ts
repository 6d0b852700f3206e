import { describe, expect, test } from 'vitest';
import { citationSpellings } from '../../src/model/law/citation/index.ts';
import { searchRecords } from '../../src/model/search/records/records.ts';
import { ask } from '../support/built-search.ts';
import { goldQueries } from '../support/search-gold.ts';
import { realSite } from '../support/search-site.ts';

/*
 * What the search page answers, without a browser: the files that the build wrote, and the code that the page runs. That a browser
 * shows the same answers: tests/browser/search.test.ts.
 */
const { content, site } = realSite();
const gold = goldQueries();

describe('the table of queries', () => {
  test('has at least 150, of every kind', () => {
    expect(gold.length).toBeGreaterThanOrEqual(150);
    expect(new Set(gold.map((each) => `${each.group} ${each.query}`)).size).toBe(gold.length);
    expect(new Set(gold.map(({ group }) => group)).size).toBe(17);
  });

  test.each([
    ['as typed', gold, (query: string) => query],
    ['every third in NFD', gold.filter((_, index) => index % 3 === 0), (query: string) => query.normalize('NFD')],
  ])(
    '%s: the target is among the first three for 99 %, and every absent document is said to be absent',
    async (_, queries, form) => {
      const missed: string[] = [];
      const absentMissed: string[] = [];
      for (const { query, targets, absent, loose } of queries) {
        const answer = await ask(form(query));
        const { results } = answer;
        const first = results.slice(0, 3).map((each) => each.path);
        if (absent) {
          if (
            !/^Không (?:có văn bản này trên trang|thấy văn bản nào tên là)/u.test(answer.status()) ||
            results.length > 0
          )
            absentMissed.push(query);
        } else if (loose && results.some((each) => !each.loose)) absentMissed.push(`${query}: ${first.join(' ')}`);
        else if (targets.length === 0 ? results.length > 0 : !first.some((path) => targets.includes(path)))
          missed.push(`${query} → ${first.join(' ') || answer.status()}`);
      }
      expect(absentMissed).toEqual([]);
      expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(Math.floor(queries.length / 100));
    },
  );
});

test('every section heading of every plan finds its section', async () => {
  const sections = searchRecords(site, content).filter(
    ({ path }) => path.startsWith('/ke-hoach/') && path.includes('#'),
  );
  expect(sections.length).toBeGreaterThan(20);
  const missed: string[] = [];
  for (const { path, title } of sections) {
    const { results } = await ask(title);
    if (!results.slice(0, 3).some((each) => each.path === path && each.title === title && !each.loose))
      missed.push(title);
  }
  expect(missed).toEqual([]);
});

test('spellings of legal references find them first', async () => {
  const owners = new Map<string, string[]>();
  for (const { id, data } of site.legalReferences)
    for (const spelling of citationSpellings({ id, ...data }))
      owners.set(spelling, [...(owners.get(spelling) ?? []), id]);
  const sample = [...owners].filter(([, ids]) => ids.length === 1).filter((_, index) => index % 31 === 0);
  expect(sample.length).toBeGreaterThan(20);
  const missed: string[] = [];
  for (const [spelling, [id]] of sample)
    if ((await ask(spelling)).results[0]?.path !== `/van-ban/${id}/`) missed.push(spelling);
  expect(missed).toEqual([]);
});
