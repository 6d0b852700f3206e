import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { absolute, filesOnDisk, repositoryFiles } from './repository-files.ts';

test('a copy without git has the same files for the tests: of a ZIP nothing is left out', () => {
  const onDisk = new Set(filesOnDisk(absolute('')));
  expect(repositoryFiles().filter((path) => !onDisk.has(path))).toEqual([]);
  expect([...onDisk].filter((path) => /^(?:node_modules|dist|\.cache|\.astro|\.git)\//u.test(path))).toEqual([]);
});

test.each([
  'public/tep/dist/a.pdf',
  'src/content/public/tep/node_modules/a.txt',
  'public/tep/a.log',
  'src/content/.cache/a',
])('a file of a school is not left out by git because of its name: %s', (path) => {
  const { status, stdout } = spawnSync('git', ['check-ignore', '-v', '--no-index', path], {
    cwd: absolute(''),
    encoding: 'utf8',
  });
  // 1: no line of .gitignore names it. A copy without git has no such question.
  expect([1, 128]).toContain(status);
  expect(stdout).toBe('');
});
