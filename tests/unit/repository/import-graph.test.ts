import { describe, expect, it, test } from 'vitest';
import { cyclesIn, importGraph, importsPastDoors, roomOf, rooms, upwardImports } from './import-graph.ts';
import { importsOf, targetOf } from './imports.ts';
import { read, repositoryFiles } from './repository-files.ts';

const code = /\.(?:ts|mts|js|mjs|astro)$/u;

describe('the repository', () => {
  test('has no files that import each other', () => {
    expect(cyclesIn(importGraph((path) => /^(?:src|cli|scripts)\//u.test(path) && code.test(path)))).toEqual([]);
  });

  const model = importGraph((path) => /^src\/(?:model|kinds)\//u.test(path) && code.test(path));

  test('has a room for every file of the model', () => {
    expect([...model.keys()].filter((path) => roomOf(path) < 0)).toEqual([]);
  });

  test('has no room that is empty', () => {
    const used = new Set([...model.keys()].map((path) => roomOf(path)));
    expect(rooms.filter((_, index) => !used.has(index))).toEqual([]);
  });

  test('has no import from a lower room of the model to a higher one', () => {
    expect(upwardImports(model)).toEqual([]);
  });
});

describe('the lexer of citations', () => {
  const lexer = 'src/model/law/citation/lexer/';

  test('is asked through its index alone', () => {
    const graph = importGraph((path) => /^(?:src|cli)\//u.test(path) && code.test(path));
    expect(importsPastDoors(graph, lexer, [`${lexer}index.ts`])).toEqual([]);
  });

  test('goes one way: from runs of characters to segments, from segments to number-symbols', () => {
    const order = ['number', 'separator', 'runs', 'word-in-capitals', 'lexemes', 'segments', 'lex-symbol', 'lex-query'];
    const files = [...order, 'index'].map((name) => `${lexer}${name}.ts`);
    const graph = importGraph((path) => path.startsWith(lexer));
    expect([...graph.keys()].sort()).toEqual([...files].sort());
    expect(upwardImports(graph, files)).toEqual([]);
  });
});

describe('the way of a query to its results', () => {
  const page = 'src/client/search/';
  const room = 'src/model/search/';
  const door = `${room}index.ts`;

  test('enters the model through one door', () => {
    const graph = importGraph((path) => path.startsWith(page) || path.startsWith(room));
    expect(importsPastDoors(graph, room, [door])).toEqual([]);
  });

  test('enters it once: the page asks and hands in its data; what draws the answer takes only types', () => {
    const entering = repositoryFiles().filter(
      (path) =>
        path.startsWith(page) &&
        importsOf(path, read(path)).some((each) => !each.typeOnly && targetOf(path, each.specifier) === door),
    );
    expect(entering.sort()).toEqual([`${page}data.ts`, `${page}page.ts`]);
  });

  test('goes one way through the model: words, query, documents, index, answer', () => {
    const order = [
      ...[
        'indexed-text.ts',
        'words.ts',
        'abbreviations.ts',
        'synonyms.ts',
        'figures.ts',
        'question-signs.ts',
        'alternatives.ts',
        'records/',
        'correction/',
      ],
      ...['search-query.ts', 'query/', 'ranking/', 'lookup/', 'word-search/', 'sources.ts', 'look-up-documents.ts'],
      ...['answer/', 'suggestion.ts', 'search.ts', 'index.ts'],
    ].map((part) => room + part);
    const graph = importGraph((path) => path.startsWith(room));
    expect([...graph.keys()].filter((path) => roomOf(path, order) < 0)).toEqual([]);
    expect(upwardImports(graph, order)).toEqual([]);
  });
});

describe('importsPastDoors', () => {
  it('accepts the doors and what is inside, and names what goes past them', () => {
    const graph = new Map([
      ['src/a/index.ts', ['src/a/inner.ts']],
      ['src/b.ts', ['src/a/index.ts', 'src/c.ts']],
      ['src/c.ts', ['src/a/inner.ts']],
    ]);
    expect(importsPastDoors(graph, 'src/a/', ['src/a/index.ts'])).toEqual(['src/c.ts → src/a/inner.ts']);
  });
});

describe('cyclesIn', () => {
  it.each([
    ['nothing in a chain', { a: ['b'], b: ['c'], c: [] }, []],
    ['nothing where two ways lead to one file', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
    ['two files that import each other', { a: ['b'], b: ['a'] }, [['a', 'b']]],
    ['a long way round', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, [['b', 'c', 'd']]],
    [
      'two separate circles',
      { a: ['b'], b: ['a', 'c'], c: ['d'], d: ['c'] },
      [
        ['c', 'd'],
        ['a', 'b'],
      ],
    ],
    ['a file that imports itself', { a: ['a'] }, [['a']]],
  ])('finds %s', (_, graph: Record<string, string[]>, cycles) => {
    expect(cyclesIn(new Map(Object.entries(graph)))).toEqual(cycles);
  });
});

describe('upwardImports', () => {
  it('accepts the own room and lower ones, and names an import of a higher one', () => {
    const graph = new Map([
      ['src/model/law/titles.ts', ['src/model/law/duty/state.ts', 'src/model/text/slug.ts']],
      ['src/model/law/duty/state.ts', ['src/model/law/duty/deadline.ts']],
      ['src/kinds/plan.ts', ['src/model/views/plan-view.ts']],
    ]);
    expect(upwardImports(graph)).toEqual(['src/kinds/plan.ts → src/model/views/plan-view.ts']);
  });
});
