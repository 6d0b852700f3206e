import { describe, expect, test } from 'vitest';
import { read, repositoryFiles } from './repository-files.ts';
import { overfullTextDecorations } from '../../support/text-decoration.ts';

test('no stylesheet gives a colour, a style or a thickness in the shorthand text-decoration', () => {
  const sources = repositoryFiles().filter((path) => /^src\/.*\.(?:css|astro|ts|js|mjs)$/u.test(path));
  expect(sources.filter((path) => path.endsWith('.css')).length).toBeGreaterThan(20);
  const found = sources.flatMap((path) => overfullTextDecorations(read(path)).map((each) => `${path}:${each}`));
  expect(found, 'Safari bỏ cả đường gạch: viết text-decoration-line, -color, -thickness, -style riêng').toEqual([]);
});

describe('overfullTextDecorations', () => {
  test.each([
    ['a { text-decoration: underline 2px var(--margin); }', '1: underline 2px var(--margin)'],
    ['a {\n  text-decoration: underline 1px;\n}', '2: underline 1px'],
    ['a{text-decoration:underline dotted}', '1: underline dotted'],
    ['a{text-decoration:var(--line)}', '1: var(--line)'],
    ['a{-webkit-text-decoration:underline red}', '1: underline red'],
    ['const rules = `a{color:red;text-decoration:underline 2px red;b:c}`;', '1: underline 2px red'],
  ])('finds %s', (text, found) => {
    expect(overfullTextDecorations(text)).toEqual([found]);
  });

  test.each([
    'a { text-decoration: none; }',
    'a{text-decoration:underline}',
    'a { text-decoration: underline overline !important }',
    'a { text-decoration: inherit; }',
    'a { text-decoration-line: underline; text-decoration-color: var(--margin); text-decoration-thickness: 2px; }',
    'a { text-decoration-style: dotted }',
  ])('leaves %s alone', (text) => {
    expect(overfullTextDecorations(text)).toEqual([]);
  });
});
