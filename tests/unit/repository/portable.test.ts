import { describe, expect, test } from 'vitest';
import { tiesOf } from './portable.ts';
import { read, repositoryFiles } from './repository-files.ts';

const binary = /\.(?:png|jpe?g|webp|avif|ico|woff2?|pdf|docx|zip|gz)$/iu;

test('no file of the repository is tied to one machine or network', () => {
  const found = repositoryFiles()
    .filter((path) => !binary.test(path))
    .flatMap((path) => tiesOf(read(path)).map((tie) => `${path}:${tie}`));
  expect(found).toEqual([]);
});

describe('tiesOf', () => {
  // Joined here, because this file is held to the rule that it tests.
  const path = (...parts: string[]) => `/${parts.join('/')}`;

  test.each([
    [`import x from '${['..', '..', 'shared', 'seed'].join('/')}';`, '1: a folder outside the repository'],
    [`a\nread("${path('work', 'main')}")`, '2: a path of one machine'],
    [`cache=${path('root', '.npm')}`, '1: a path of one machine'],
    [`out: ${path('tmp', 'x.png')}`, '1: a path of one machine'],
    [`${path('home', 'lan', 'truong')}`, '1: a path of one machine'],
    [`C:${['', 'Users', 'Lan'].join('\\')}`, '1: a path of one machine'],
    [`"resolved": "https://${['registry', 'npmjs', 'org'].join('.')}/zod"`, '1: a registry host'],
  ])('finds %s', (text, found) => {
    expect(tiesOf(text)).toEqual([expect.stringContaining(found)]);
  });

  test.each([
    ['https://truong.edu.vn/work/ke-hoach'],
    ['src/work/shared/a.ts'],
    ['./shared/mau.ts'],
    ['the registry is asked once'],
    ['mkdtemp(join(tmpdir(), "a-"))'],
    ['/ke-hoach/2024-dan-van-chinh-quyen/'],
  ])('leaves %s alone', (text) => {
    expect(tiesOf(text)).toEqual([]);
  });
});
