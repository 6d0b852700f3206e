import { describe, expect, it, test } from 'vitest';
import { matchesLockfile, problemOfInstall } from '../../../scripts/lib/install.mjs';

describe('matchesLockfile', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-darwin': { version: '2.0.0', optional: true },
    },
  };

  test.each([
    ['the same packages', { 'node_modules/a': { version: '1.0.0' } }, true],
    [
      'a package of this platform too',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '2.0.0' } },
      true,
    ],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    [
      'another version of an optional package',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-darwin': { version: '1.9.0' } },
      false,
    ],
    ['nothing', {}, false],
  ])('judges a folder with %s', (_what, packages, verdict) => {
    expect(matchesLockfile(lock, { packages })).toBe(verdict);
  });

  it('takes a folder without npm’s own note for not installed', () => {
    expect(matchesLockfile(lock, null)).toBe(false);
  });
});

test.each([
  ['npm error code ENOTFOUND\nnpm error network request failed', 'Không kết nối được tới kho gói npm.'],
  ['npm ERR! code EAI_AGAIN', 'Không kết nối được tới kho gói npm.'],
  ['npm error code ECONNREFUSED', 'Không kết nối được tới kho gói npm.'],
  [
    'npm error code EUSAGE\nnpm error Missing: x@1.0.0 from lock file',
    'package-lock.json không khớp với package.json.',
  ],
  ['npm error code ENOSPC', 'Ổ đĩa đã đầy.'],
  ['npm error code EACCES', 'Không có quyền ghi vào thư mục node_modules.'],
  ['npm error something new', 'Không cài được các gói.'],
])('problemOfInstall reads %j', (output, what) => {
  const problem = problemOfInstall(output);
  expect(problem.message).toBe(what);
  expect(problem.remedies).not.toEqual([]);
  expect(problem.detail).toContain(output.split('\n')[0]);
});
