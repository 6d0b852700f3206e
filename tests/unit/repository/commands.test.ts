import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { digestOfBuildInputs, outputFolder } from '../../../scripts/lib/build-inputs.mjs';
import { absolute, read, repositoryFiles } from './repository-files.ts';

const node = (...args: string[]) =>
  spawnSync(process.execPath, args, { cwd: absolute(''), encoding: 'utf8', env: { PATH: process.env['PATH'] } });

describe('require-node.cjs', () => {
  /** Runs the file as if this Node were another one. */
  const under = (version: string, needed: string) =>
    node(
      '-e',
      `Object.defineProperty(process.versions, 'node', { value: '${version}' });
       process.argv[2] = '${needed}';
       require('./scripts/require-node.cjs');`,
      'x',
    );

  test.each([
    ['20.19.2', '20'],
    ['24.21.0', '24'],
    ['26.0.0', '24'],
  ])('lets Node %s pass where %s is needed', (version, needed) => {
    expect(under(version, needed)).toMatchObject({ status: 0, stderr: '' });
  });

  test.each([
    ['18.19.0', '20', 'Máy đang dùng Node 18.19.0; cần Node 20 trở lên.'],
    ['8.10.0', '24', 'Máy đang dùng Node 8.10.0; cần Node 20 trở lên.'],
    ['20.19.2', '24', 'Lệnh này cần Node 24 trở lên; máy đang dùng Node 20.19.2.'],
  ])('stops Node %s where %s is needed, and says what to do', (version, needed, sentence) => {
    const { status, stderr } = under(version, needed);
    expect(status).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).toContain('Cách sửa: ');
  });
});

describe('npm test', () => {
  it('ends with the counts alone on a line, whatever happens', () => {
    for (const args of [['--only', 'khong-co'], ['--onyl']]) {
      const { status, stdout, stderr } = node('scripts/test.mjs', ...args);
      expect(status).toBe(1);
      expect(stderr).toContain('Cách sửa: ');
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
    }
  });

  it('is what continuous integration runs', () => {
    expect(statSync(absolute('.ci/run')).mode & 0o111).not.toBe(0);
    expect(read('.ci/run').trimEnd().split('\n').at(-1)).toBe('exec npm test');
  });
});

test('every file that a script of package.json runs exists', () => {
  const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts;
  const named = Object.values(scripts).flatMap((script) => script.match(/\b[\w/-]+\.(?:cjs|mjs|ts)\b/gu) ?? []);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((path) => !repositoryFiles().includes(path))).toEqual([]);
});

describe('digestOfBuildInputs', () => {
  let folder = '';
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const digest = (today = '2026-11-22', env = {}) => digestOfBuildInputs(today, env, folder);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
    write('src/content/plans/a.mdx', 'một');
    write('package-lock.json', '{}');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays the same while nothing changes, and ignores what a build does not read', () => {
    const before = digest();
    write('README.md', 'đọc tôi');
    write('dist/index.html', 'trang');
    expect(digest('2026-11-22', { HOME: '/h', OUT_DIR: 'x' })).toBe(before);
  });

  test.each([
    ['a text', () => write('src/content/plans/a.mdx', 'hai')],
    ['a file’s name', () => write('src/content/plans/b.mdx', '')],
    ['the lockfile', () => write('package-lock.json', '{ }')],
    ['the configuration', () => write('astro.config.mjs', '')],
    ['a public file', () => write('public/robots.txt', '')],
  ])('changes with %s', (_what, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });

  it('changes with the day, the base path, and content or public files that lie elsewhere', () => {
    const elsewhere = join(folder, 'noi-khac');
    const inputs = [
      digest(),
      digest('2026-11-23'),
      digest('2026-11-22', { BASE_PATH: '/mam-non/' }),
      digest('2026-11-22', { CONTENT_DIR: elsewhere }),
    ];
    write('noi-khac/site.yaml', 'a: 1');
    inputs.push(digest('2026-11-22', { CONTENT_DIR: elsewhere }));
    inputs.push(digest('2026-11-22', { PUBLIC_DIR: join(folder, 'tep-khac') }));
    write('tep-khac/tep/a.pdf', 'a');
    inputs.push(digest('2026-11-22', { PUBLIC_DIR: join(folder, 'tep-khac') }));
    expect(new Set(inputs).size).toBe(inputs.length);
  });

  it('passes over a pipe, which would never end', () => {
    const before = digest();
    execFileSync('mkfifo', [join(folder, 'src/content/plans/ong')]);
    expect(digest()).toBe(before);
  });

  it('follows no link: to nothing, in a circle, to the whole disk, or in place of the folder of downloads', () => {
    const seen = [digest()];
    for (const [name, target] of [
      ['lac', 'khong-co'],
      ['vong', 'vong'],
      ['dia', '/'],
    ] as const) {
      symlinkSync(target, join(folder, 'src/content/plans', name));
      seen.push(digest());
    }
    symlinkSync('/', join(folder, 'public'));
    seen.push(digest());
    rmSync(join(folder, 'public'));
    symlinkSync('/etc', join(folder, 'public'));
    seen.push(digest());
    expect(new Set(seen).size).toBe(seen.length);
  });

  // The superuser reads everything, so nothing is unreadable to it.
  it.skipIf(process.getuid?.() === 0)('names a folder and a file that it may not read', () => {
    for (const path of ['src/content/plans', 'src/content/plans/a.mdx']) {
      chmodSync(join(folder, path), 0);
      expect(() => digest()).toThrow(new RegExp(`Không đọc được “.*${path}” \\(EACCES\\)`, 'u'));
      chmodSync(join(folder, path), 0o700);
    }
  });

  it('does not tell one long file from two short ones by their bytes alone', () => {
    write('src/a', 'xy');
    write('src/b', '');
    const before = digest();
    write('src/a', 'x');
    write('src/b', 'y');
    expect(digest()).not.toBe(before);
  });
});

test('outputFolder is dist unless OUT_DIR says otherwise', () => {
  expect(outputFolder({})).toBe(absolute('dist'));
  expect(outputFolder({ OUT_DIR: './khac' })).toBe(absolute('khac'));
});
