import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../../src/model/site/site.ts';
import { readContent } from '../../../../src/io/read-content.ts';
import { citationLists, coverageOf } from '../../../support/citation-lists.ts';
import { seedContent } from '../../../support/seed-school.ts';

const site = buildSite(readContent(seedContent).content, '2026-11-22');

describe('the citations of plans of schools, in the register', () => {
  it('each list says of what school it is, of which day, and where it was read', () => {
    for (const { name, kind, day, source, citations } of citationLists()) {
      expect([name, kind, source].every((each) => each !== '')).toBe(true);
      expect(day).toMatch(/^20\d\d-\d\d-\d\d$/u);
      expect(citations.length).toBeGreaterThan(0);
      for (const { cited, central, number } of citations)
        expect([cited, !central || number !== null]).toEqual([cited, true]);
    }
  });
  it('nine in ten of those that central bodies issued are found, and three in four of each plan', () => {
    const all = citationLists()
      .map((list) => ({ name: list.name, ...coverageOf(list, site) }))
      .filter(({ central }) => central > 0);
    const sum = (of: 'central' | 'found') => all.reduce((total, each) => total + each[of], 0);
    expect(sum('found') / sum('central')).toBeGreaterThanOrEqual(0.9);
    for (const { name, central, found, missed } of all)
      expect({ name, missed, enough: found / central >= 0.75 }).toEqual({ name, missed, enough: true });
  });
  it.each(citationLists())('$name: no citation leads to another document than the one meant', (list) =>
    expect(coverageOf(list, site).wrong).toEqual([]),
  );
});
