import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test, vi } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { readingProcess } from '../../../src/io/downloads/reading-process.ts';
import { checkWatched } from '../../../src/io/watched/check-watched.ts';
import type { StoppedFiles } from '../../../src/io/watched/stopped-file.ts';
import { readContent } from '../../../src/io/read-content.ts';
import { join } from 'node:path';
import { inFolder, planWith } from '../../support/content-folder.ts';
import { issuesOfWork } from '../../support/rule-examples/watched-example.ts';

test('a parser that crashes costs one file, which is named, and not the report', () => {
  expect(issuesOfWork('crash')).toEqual([
    expect.objectContaining({
      file: 'plans/2024-ke-hoach-mau.mdx',
      code: 'khong-kiem-duoc',
      message: 'chương trình đọc bị hỏng giữa chừng khi đọc tệp này.',
    }),
  ]);
});

test('what a process said to the person is heard also where a file ended it afterwards', () => {
  const heard = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    checkWatched(inRepository('tests/support/rule-examples/watched-work.ts'), ['crash'], { show: true });
    expect(heard.mock.calls.map(([line]) => line)).toEqual(['Đã sửa.\n', 'Đã sửa.\n', '']);
  } finally {
    heard.mockRestore();
  }
});

test('a file for which the process waits without end is named, though that uses no processor', () => {
  expect(issuesOfWork('waits').map(({ file, message }) => [file, message])).toEqual([
    ['plans/2024-ke-hoach-mau.mdx', 'kiểm tra tệp này mãi không xong.'],
  ]);
});

test('a file that needs too much memory is named, and the report says so', () => {
  expect(issuesOfWork('memory')).toEqual([
    expect.objectContaining({
      file: 'plans/2024-ke-hoach-mau.mdx',
      code: 'khong-kiem-duoc',
      message: 'kiểm tra tệp này cần quá nhiều bộ nhớ.',
    }),
  ]);
});

test('the process that reads ends with the one that waits for it, also where a signal ended that alone', async () => {
  const idle = inRepository('tests/support/rule-examples/watched-idle.ts');
  const starts = `import { runWatched } from ${JSON.stringify(inRepository('src/io/watched/run-watched.ts'))};
    runWatched(${JSON.stringify(idle)}, {});`;
  const folder = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  try {
    const said = join(folder, 'pid');
    const waiting = spawn(process.execPath, ['--input-type=module', '-e', starts], {
      env: { ...process.env, PID_FILE: said },
      stdio: 'ignore',
    });
    await vi.waitFor(() => expect(readFileSync(said, 'utf8')).toMatch(/^\d+$/u), { timeout: 20_000 });
    const pid = Number(readFileSync(said, 'utf8'));
    expect(isRunning(pid)).toBe(true);
    waiting.kill('SIGTERM');
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 20_000 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 50_000);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // One that has ended and for which nobody asked is still in the list of a machine that has no other to ask.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test('a download that ended the checker is not opened again, and each is begun before it is opened', () => {
  const begun: (string | null)[] = [];
  const { issues } = inFolder({ '../public/tep/a.mp4': 'x', '../public/tep/b.png': 'x' }, (root) =>
    readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'), {
      begin: (file) => begun.push(file),
      stopped: { 'public/tep/a.mp4': 'time' },
    }),
  );
  expect(issues.map(({ file, code }) => [file, code])).toEqual([
    ['public/tep/a.mp4', 'khong-kiem-duoc'],
    ['public/tep/b.png', 'tai-ve-khac-duoi'],
  ]);
  expect(begun).toContain('public/tep/b.png');
  expect(begun).not.toContain('public/tep/a.mp4');
});

test('no download is open while texts are read by a process of its own', () => {
  let last: string | null = '';
  const seen: (string | null)[] = [];
  const { run } = readingProcess;
  readingProcess.run = (...given) => {
    seen.push(last);
    return run(...given);
  };
  try {
    inFolder({ '../public/tep/a.txt': `Một đoạn. ${Math.random()}` }, (root) =>
      readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'), {
        begin: (file) => (last = file),
        stopped: {},
      }),
    );
  } finally {
    readingProcess.run = run;
  }
  expect(seen).toEqual([null]);
});

test('what compares all records is under watch as their folder, and left out where that took too long', () => {
  const begun: (string | null)[] = [];
  const read = (stopped: StoppedFiles) =>
    inFolder({ 'plans/2024-ke-hoach-mau.mdx': planWith('[a](/ke-hoach/khong-co/)') }, (root) =>
      readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'), {
        begin: (file) => begun.push(file),
        stopped,
      }),
    ).issues.map(({ file, code }) => `${file} ${code}`);
  expect(read({})).toEqual(['content/plans/2024-ke-hoach-mau.mdx lien-ket-hong']);
  expect(begun).toContain('content');
  expect(read({ content: 'time' })).toEqual(['content khong-kiem-duoc']);
});

test('a file that ended the checker is not read again, and the others are', () => {
  const plan = 'content/plans/2024-ke-hoach-mau.mdx';
  const files = { 'plans/2024-ke-hoach-mau.mdx': planWith('<b>'), 'duties/a.yaml': '' };
  const begun: (string | null)[] = [];
  const { issues } = inFolder(files, (root) =>
    readContent(join(root, 'content'), root, '2026-11-22', join(root, 'public'), {
      begin: (file) => begun.push(file),
      stopped: { [plan]: 'time' },
    }),
  );
  expect(issues.map(({ file, code }) => [file, code])).toEqual([
    ['content/duties/a.yaml', 'tep-trong'],
    [plan, 'khong-kiem-duoc'],
  ]);
  expect(begun).toContain('content/site.yaml');
  expect(begun).not.toContain(plan);
  expect(begun.at(-1)).toBeNull();
});
