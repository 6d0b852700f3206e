import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';

test('git gives back the bytes of downloads as they are, and the content with line ends of Unix', () => {
  const root = mkdtempSync(join(tmpdir(), 'dan-biet-git-'));
  const from = join(root, 'from');
  const git = (...parameters: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'core.autocrlf=true', ...parameters], {
      cwd: root,
      stdio: 'pipe',
    });
  const put = (path: string) => {
    mkdirSync(dirname(join(from, path)), { recursive: true });
    writeFileSync(join(from, path), 'Lớp,Trẻ\r\nMầm,25\r\n');
  };
  const downloads = ['public/tep/bang.csv', 'src/content/public/tep/a/chu.txt'];
  for (const path of [...downloads, 'src/content/duties/a.yaml', 'src/content/plans/a.mdx']) put(path);
  copyFileSync(inRepository('.gitattributes'), join(from, '.gitattributes'));
  git('init', '-q', 'from');
  git('-C', 'from', 'add', '.');
  git('-C', 'from', 'commit', '-qm', 'a');
  git('clone', '-q', 'from', 'to');
  const cloned = (path: string) => readFileSync(join(root, 'to', path), 'utf8');
  for (const path of downloads) expect(cloned(path)).toBe('Lớp,Trẻ\r\nMầm,25\r\n');
  for (const path of ['src/content/duties/a.yaml', 'src/content/plans/a.mdx'])
    expect(cloned(path)).toBe('Lớp,Trẻ\nMầm,25\n');
  rmSync(root, { recursive: true, force: true });
});
