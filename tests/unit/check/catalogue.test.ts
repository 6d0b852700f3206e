import { expect, test } from 'vitest';
import { catalogue, issueCodes } from '../../../src/model/rules/catalogue.ts';
import type { Rule } from '../../../src/model/rules/rule.ts';
import { slug } from '../../../src/model/text/slug.ts';
import { read, repositoryFiles } from '../repository/repository-files.ts';

const entries: [string, Rule][] = issueCodes.map((code) => [code, catalogue[code]]);

test.each(entries)(
  '%s tells cause and remedy in whole sentences, and shows a wrong and a right example',
  (code, entry) => {
    expect(slug(code)).toBe(code);
    expect(entry.title).toMatch(/^\p{Lu}.*[^.]$/u);
    for (const sentence of [entry.why, entry.remedy]) {
      expect(sentence.length).toBeGreaterThan(10);
      expect(sentence).toMatch(/^[\p{Lu}\d“].*[.…)]$/su);
    }
    expect(entry.wrong.trim()).not.toBe('');
    expect(entry.right.trim()).not.toBe('');
    expect(entry.wrong).not.toBe(entry.right);
  },
);

test('no two entries have the same title: a reader could not tell their pages apart', () => {
  const titles = entries.map(([, { title }]) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('every entry is raised somewhere: a rule without a check would be a promise of its help page', () => {
  const checks = repositoryFiles()
    .filter((path) => /^src\/.*\.ts$/u.test(path) && !path.startsWith('src/model/rules/'))
    .map(read)
    .join('\n');
  expect(issueCodes.filter((code) => !checks.includes(`'${code}'`))).toEqual([]);
});
