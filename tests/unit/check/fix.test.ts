import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { cleanFiles } from '../../support/content-folder.ts';
import { picture } from '../../support/downloads.ts';
import { runCommand } from '../../support/run-command.ts';

// The process under watch has its own tests (io/watched.test.ts); without it the command runs within this process.
vi.mock(import('../../../cli/watched-reading.ts'), () => ({
  watchReading: () => ({ watch: { begin: () => {}, stopped: {} } }),
}));

let root = '';
const at = (path: string) => join(root, path);
const put = (path: string, bytes: string | Uint8Array, mode = 0o644) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), bytes);
  chmodSync(at(path), mode);
};

const PLAN = 'content/plans/2024-ke-hoach-mau.mdx';
/** 140 kB of words with their marks typed apart. */
const longPlan =
  `${cleanFiles['plans/2024-ke-hoach-mau.mdx'] ?? ''}\n${'Nhà trường họp phụ huynh.\n\n'.repeat(5000)}`.normalize(
    'NFD',
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  chmodSync(root, 0o755);
  for (const [name, text] of Object.entries(cleanFiles)) put(`content/${name}`, text);
  mkdirSync(at('public'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const environment = () => ({
  PATH: process.env['PATH'],
  HOME: root,
  CONTENT_DIR: at('content'),
  PUBLIC_DIR: at('public'),
  TODAY: '2026-11-22',
});
const fixAlone = 'tests/support/fix-files-alone.ts';

/**
 * `npm run check -- --fix` as a process of its own. @param shell what comes before it: `ulimit -f 32; exec`
 * @param script the command, or what of it fixes files: the command needs seconds to start
 */
function fix(shell: string, script = 'cli/check.ts') {
  const command = `${shell} "$0" "$1" --fix`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, inRepository(script)], {
    cwd: root,
    encoding: 'utf8',
    env: environment(),
  });
  return { status, stdout, stderr };
}

const filesBelow = (folder: string) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

describe('check --fix', () => {
  it('writes letters with their marks in one, keeps the rights of the file, and leaves nothing else', async () => {
    put(PLAN, longPlan, 0o640);
    const before = filesBelow('content');
    const { status, stderr } = await runCommand('cli/check-process.ts', ['--fix'], { cwd: root, env: environment() });
    expect([status, stderr]).toEqual([0, expect.stringMatching(/^Đã chuyển về NFC: .*2024-ke-hoach-mau\.mdx\n$/u)]);
    expect(readFileSync(at(PLAN), 'utf8')).toBe(longPlan.normalize('NFC'));
    expect(statSync(at(PLAN)).mode & 0o777).toBe(0o640);
    expect(filesBelow('content')).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('leaves a text as it was where the disk takes no more, and says so', () => {
    put(PLAN, longPlan);
    const before = filesBelow('content');
    const { status, stdout, stderr } = fix('ulimit -f 32; exec');
    expect(stderr).toMatch(/^Dừng lại: không sửa được “.*2024-ke-hoach-mau\.mdx”: .*ulimit -f.*\n {2}Tệp ấy .*\n$/u);
    expect([status, stdout]).toEqual([1, '']);
    expect(readFileSync(at(PLAN), 'utf8')).toBe(longPlan);
    expect(filesBelow('content')).toEqual(before);
  });

  it.skipIf(process.platform === 'win32')('leaves a picture as it was where the disk takes no more', async () => {
    const photograph = await picture('jpeg', { width: 2400, height: 2000 });
    expect(photograph.length).toBeGreaterThan(20_000);
    put('public/tep/anh.jpg', photograph);
    const { status, stderr } = fix('ulimit -f 16; exec', fixAlone);
    expect([status, stderr]).toEqual([
      1,
      expect.stringMatching(/^Dừng lại: không sửa được “.*anh\.jpg”: .*ulimit -f/u),
    ]);
    expect(readFileSync(at('public/tep/anh.jpg')).equals(photograph)).toBe(true);
    expect(filesBelow('public')).toEqual([at('public/tep/anh.jpg')]);
  });

  // Root may write everywhere, so the command runs as another user there.
  const asNobody = 'exec setpriv --reuid=65534 --regid=65534 --clear-groups';
  const isRoot = process.getuid?.() === 0;
  const canChange =
    isRoot && spawnSync('bash', ['-c', `${asNobody} test -r "$0"`, inRepository('cli/check.ts')]).status === 0;
  it.skipIf(process.platform === 'win32' || (isRoot && !canChange))(
    'says which file it may not write in a folder that is read-only',
    () => {
      put(PLAN, longPlan, 0o444);
      chmodSync(dirname(at(PLAN)), 0o555);
      const { status, stderr } = fix(isRoot ? asNobody : 'exec', fixAlone);
      chmodSync(dirname(at(PLAN)), 0o755);
      expect(stderr).toMatch(
        /^Dừng lại: không sửa được “.*plans\/2024-ke-hoach-mau\.mdx”: không có quyền.*\n {2}Tệp ấy .*\n$/u,
      );
      expect(status).toBe(1);
      expect(readFileSync(at(PLAN), 'utf8')).toBe(longPlan);
    },
  );
});
