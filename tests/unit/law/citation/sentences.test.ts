import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../../src/model/law/citation/index.ts';
import * as tables from './sentences.ts';
import type { Sentence } from './sentences.ts';

const canonicals = (text: string) => findCitations(text).map((mention) => mention.canonical);

const { noCitations, ...sentences } = tables;

for (const [name, rows] of Object.entries<readonly Sentence[]>(sentences)) {
  describe(`citations with variation in ${name}`, () => {
    it.each(rows.map(([text, ...expected]) => ({ text, expected })))(
      '“$text” gives $expected',
      ({ text, expected }) => {
        expect(canonicals(text)).toEqual(expected);
      },
    );
  });
}

describe('what is no citation', () => {
  it.each(noCitations)('“%s” is left alone', (text) => {
    expect(canonicals(text)).toEqual([]);
  });
});
