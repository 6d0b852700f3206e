import { expect, test } from 'vitest';
import { absolute, filesOnDisk, repositoryFiles } from './repository-files.ts';

test('a copy without git has the same files for the tests: of a ZIP nothing is left out', () => {
  const onDisk = new Set(filesOnDisk(absolute('')));
  expect(repositoryFiles().filter((path) => !onDisk.has(path))).toEqual([]);
  expect([...onDisk].filter((path) => /^(?:node_modules|dist|\.cache|\.astro|\.git)\//u.test(path))).toEqual([]);
});
