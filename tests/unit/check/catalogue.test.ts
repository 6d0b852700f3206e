import { expect, test } from 'vitest';
import { catalogue, issueCodes } from '../../../src/model/rules/catalogue.ts';
import type { AnyRule } from '../../../src/model/rules/rule.ts';
import { slug } from '../../../src/model/text/slug.ts';

const entries: [string, AnyRule][] = issueCodes.map((code) => [code, catalogue[code]]);

test.each(entries)('%s says cause and remedy in whole sentences', (code, entry) => {
  expect(slug(code)).toBe(code);
  expect(entry.title).toMatch(/^\p{Lu}.*[^.]$/u);
  for (const sentence of [entry.why, entry.remedy]) {
    expect(sentence.length).toBeGreaterThan(10);
    expect(sentence).toMatch(/^[\p{Lu}\d“].*[.…)]$/su);
  }
});

test('no two entries have the same title: a reader could not tell their pages apart', () => {
  const titles = entries.map(([, { title }]) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
