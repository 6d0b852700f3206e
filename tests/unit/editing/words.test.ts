import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingWords, withMissingWords } from '../../../src/io/integrations/editing-words.ts';

type Words = Parameters<typeof withMissingWords>[0];

const language = (name: string): Words =>
  JSON.parse(readFileSync(`node_modules/@sveltia/cms/locales/${name}.json`, 'utf8')) as Words;

/** Words by their whole key, `save_conflict.title`. */
const flat = (words: Words, before = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, word]) =>
    typeof word === 'string' ? [[before + key, word] as [string, string]] : flat(word, `${before}${key}.`),
  );
const placeholders = (word: string) => [...new Set(word.match(/\{\$\w+/gu) ?? [])].toSorted();

const english = new Map(flat(language('en-US')));
const own = new Map(flat(language('vi')));
const added = flat(missingWords);

test('an editor meets no word that is not Vietnamese, but complaints about the configuration', () => {
  const all = new Map(flat(withMissingWords(language('vi'))));
  expect([...english.keys()].filter((key) => !all.has(key) && !key.startsWith('config.'))).toEqual([]);
});

test('only words that the CMS asks for and has no Vietnamese of are added', () => {
  expect(added.filter(([key]) => !english.has(key) || own.has(key)).map(([key]) => key)).toEqual([]);
});

test('an added word names what the English one names', () => {
  for (const [key, word] of added) {
    const wanted = placeholders(english.get(key)!);
    expect([key, placeholders(word)]).toEqual([key, wanted]);
  }
});

test('what the CMS has translated itself stays', () => {
  expect(withMissingWords({ a: 'của CMS', b: { c: 'của CMS' } }, { a: 'khác', b: { c: 'khác', d: 'thêm' } })).toEqual({
    a: 'của CMS',
    b: { c: 'của CMS', d: 'thêm' },
  });
});
