import { describe, expect, it } from 'vitest';
import { documentKindLabels } from '../../../../src/kinds/document-kind-labels.ts';
import { citationPatterns, findCitations } from '../../../../src/model/law/citation/index.ts';
import { kindRows } from '../../../../src/model/law/citation/data/kinds.ts';
import { issuerRows } from '../../../../src/model/law/citation/data/issuers.ts';

const byFamily = (text: string, family: string) => findCitations(text).filter((mention) => mention.family === family);

describe('every pattern', () => {
  it('has a family of its own', () => {
    const families = citationPatterns.map((pattern) => pattern.family);
    expect(new Set(families).size).toBe(families.length);
  });

  it.each(citationPatterns)('$family has examples and near misses', (pattern) => {
    expect(pattern.examples.length).toBeGreaterThan(0);
    expect(pattern.nearMisses.length).toBeGreaterThan(0);
  });

  const examples = citationPatterns.flatMap((pattern) =>
    pattern.examples.map(([text, canonical]) => ({ family: pattern.family, text, canonical })),
  );
  it.each(examples)('$family reads “$text” as $canonical', ({ family, text, canonical }) => {
    expect(byFamily(text, family).map((mention) => mention.canonical)).toEqual([canonical]);
  });

  const nearMisses = citationPatterns.flatMap((pattern) =>
    pattern.nearMisses.map((text) => ({ family: pattern.family, text })),
  );
  it.each(nearMisses)('$family leaves “$text” alone', ({ family, text }) => {
    expect(byFamily(text, family)).toEqual([]);
  });
});

describe('the tables', () => {
  it('say of every kind of document how texts write it', () => {
    // The constitution has no number and a reading of its own.
    const kinds = Object.keys(documentKindLabels).filter((kind) => kind !== 'hien-phap');
    expect(kinds.filter((kind) => !kindRows.some((row) => row.kind === kind))).toEqual([]);
  });

  it.each(kindRows.flatMap((row) => row.codes))('give the code %s to one kind only', (code) => {
    expect(kindRows.filter((row) => row.codes.includes(code))).toHaveLength(1);
  });

  it.each(kindRows.flatMap((row) => row.words))('give the words “%s” to one kind only', (words) => {
    expect(kindRows.filter((row) => row.words.includes(words))).toHaveLength(1);
  });

  it.each(issuerRows.map((row) => row.symbol))('have the agency symbol %s once', (symbol) => {
    expect(issuerRows.filter((row) => row.symbol === symbol)).toHaveLength(1);
  });
});
