import { expect, test } from 'vitest';
import { fold } from '../../src/model/law/citation/text/letters.ts';
import { readWords } from '../../src/model/search/query/read-words.ts';
import { searchWords } from '../../src/model/search/word-search/search-words.ts';
import { dist } from '../support/built-pages.ts';
import { builtTexts } from '../support/built-search.ts';
import { goldQueries } from '../support/search-gold.ts';

const index = builtTexts(dist);
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
