import { expect, test } from 'vitest';
import { longTests } from '../../../scripts/lib/longest-first.mjs';
import { repositoryFiles } from './repository-files.ts';

test('every file that the tests begin with exists', () => {
  expect(longTests.length).toBeGreaterThan(3);
  expect(longTests.filter((name) => !repositoryFiles().includes(name))).toEqual([]);
});
