import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { read } from './repository-files.ts';

interface Claim {
  file: string;
  title: string;
}

/** The tests that a row of a table names: `` `tests/a.test.ts`: its title |``. */
const claimsIn = (text: string): Claim[] =>
  [...text.matchAll(/^\|[^|\n]*\| `(?<file>tests\/[^`]+)`: (?<title>[^|\n]*?) *\|$/gmu)].map(({ groups }) => ({
    file: groups?.['file'] ?? '',
    title: groups?.['title'] ?? '',
  }));

const rowsIn = (text: string) =>
  text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:cannot|-)/u.test(line));

/** Whether a file has a test of this title, as it is written there. */
const hasTest = (source: string, title: string): boolean => {
  const escaped = title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`\\(\\s*(?:'${escaped}'|\`${escaped}\`|"${escaped}")\\s*,`, 'u').test(source);
};

describe('the threat model', () => {
  const text = read('docs/threat-model.md');
  const claims = claimsIn(text);

  test('names a test in every row', () => {
    expect(claims.length).toBe(rowsIn(text).length);
    expect(claims.length).toBeGreaterThan(20);
  });

  test.each(claims)('$file has the test “$title”', ({ file, title }) => {
    expect(existsSync(inRepository(file))).toBe(true);
    expect(hasTest(read(file), title)).toBe(true);
  });
});

test('a title is one only where a test has it', () => {
  expect(hasTest(`test('a b', () => {})`, 'a b')).toBe(true);
  expect(hasTest(`test.each(c)(\n  'is %s. (a)',\n  () => {})`, 'is %s. (a)')).toBe(true);
  expect(hasTest(`// 'a b'`, 'a b')).toBe(false);
  expect(hasTest(`test('a b c', () => {})`, 'a b')).toBe(false);
});
