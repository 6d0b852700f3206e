import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../src/model/law/citation/text/letters.ts';
import { readWords } from '../../src/model/search/query/read-words.ts';
import { searchWords } from '../../src/model/search/word-search/search-words.ts';
import type { WordIndex } from '../../src/model/search/word-search/word-index.ts';
import { dist } from '../support/built-pages.ts';
import { goldQueries } from '../support/search-gold.ts';
import { openIndexInNode } from '../support/search-in-node.ts';

let index: WordIndex;
let close: () => void;
beforeAll(async () => {
  ({ index, close } = await openIndexInNode(join(dist, 'pagefind')));
});
afterAll(() => close());

const asked = goldQueries().filter(({ group }) => ['words', 'duties'].includes(group));

test('what is found with marks is found without them', async () => {
  expect(asked.length).toBeGreaterThan(25);
  const lost: string[] = [];
  for (const { query } of asked) {
    const marked = await searchWords(index, readWords(query), {});
    const unmarked = await searchWords(index, readWords(fold(query.toLowerCase())), {});
    const found = new Set(unmarked.ids());
    for (const { id, loose, record } of marked.first)
      if (!loose && !found.has(id)) lost.push(`${query}: ${record.path}`);
  }
  expect(lost).toEqual([]);
});

test('the same question has the same answer whatever was asked before it', async () => {
  const paths = async (of: WordIndex, query: string) =>
    (await searchWords(of, readWords(query), {})).first.map(({ record }) => record.path);
  const fresh = await openIndexInNode(join(dist, 'pagefind'));
  const alone = await paths(fresh.index, 'BGH');
  fresh.close();
  for (const { query } of asked) await paths(index, query);
  expect(await paths(index, 'BGH')).toEqual(alone);
  expect(alone.length).toBeGreaterThan(1);
});
