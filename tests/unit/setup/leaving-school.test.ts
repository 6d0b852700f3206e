import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { git } from '../../../src/io/git.ts';
import { leavingSchool } from '../../../src/io/init/leaving-school.ts';
import { seedFolder } from '../../../src/model/setup/setup-changes.ts';

const root = mkdtempSync(join(tmpdir(), 'dan-biet-leaving-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...parameters: string[]): string => {
  const answer = git(root, ['-c', 'user.name=Mẫu', '-c', 'user.email=mau@truong-mau.edu.vn', ...parameters]);
  return 'problem' in answer ? answer.problem : answer.text;
};

const commit = (): string => {
  run('add', '--all');
  run('commit', '--quiet', '--allow-empty', '--message', 'Một bản');
  return run('rev-parse', 'HEAD');
};

const moved = join(root, seedFolder, 'site.yaml');

describe('the school that leaves the site', () => {
  it('is the one whose content `npm run init` has moved since the commit, and nobody once that is published', () => {
    run('init', '--quiet');
    const before = commit();
    expect(leavingSchool(root, before)).toBeNull();
    mkdirSync(dirname(moved), { recursive: true });
    writeFileSync(moved, 'sharedLaw: true\nschool: truong-cu\ntitle: Trường cũ\n');
    expect(leavingSchool(root, before)).toBe('truong-cu');
    expect(leavingSchool(root, commit())).toBeNull();
  });
});
