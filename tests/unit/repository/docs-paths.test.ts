import { existsSync, globSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { read } from './repository-files.ts';

/** Paths of the repository that a document names in code marks. `<table>` is any name. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|tests|docs|scripts|cli|bench|deploy|public)\/[^`\s]*)`/gu)].map(([, path]) => path!);

/** What `npm run init` makes in the repository of another school. */
const madeByInit = ['tests/fixtures/truong-goc/'];

const isThere = (path: string): boolean =>
  madeByInit.includes(path) ||
  (/[*<]/u.test(path)
    ? globSync(path.replaceAll(/<[^>]+>/gu, '*'), { cwd: inRepository('.') }).length > 0
    : existsSync(inRepository(path)));

describe('the documents for engineers', () => {
  test.each(['docs/architecture.md', 'CONTRIBUTING.md', 'README.md'])('%s names only what is there', (document) => {
    expect(pathsIn(read(document)).filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('pathsIn', () => {
  it.each([
    ['see `src/kinds/plan.ts` and `docs/`.', ['src/kinds/plan.ts', 'docs/']],
    ['`npm run build`, `patterns.ts`, src/kinds', []],
  ])('reads %s', (text, paths) => {
    expect(pathsIn(text)).toEqual(paths);
  });
});
