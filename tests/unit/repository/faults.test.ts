import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { problemOfAstro } from '../../../scripts/lib/astro-problem.mjs';
import { buildNotePath, readBuildNote } from '../../../scripts/lib/build-inputs.mjs';
import { refuseFolderName } from '../../../scripts/lib/folder-name.mjs';
import missingPackages from '../../../scripts/lib/missing-packages.cjs';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { printProblem } from '../../../scripts/lib/problem.mjs';
import { run } from '../../../scripts/lib/process.mjs';

let folder = '';
beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-')))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What a person reads. */
function printed(error: unknown): string {
  const lines: unknown[] = [];
  const spy = vi.spyOn(console, 'error').mockImplementation((line) => lines.push(line));
  printProblem(error);
  spy.mockRestore();
  return lines.join('\n');
}

describe('what stopped Astro is said in Vietnamese', () => {
  test.each([
    [
      "[ENOSPC] ENOSPC: no space left on device, open '/site/a.html'\n    at async build (a.js:1:2)",
      '“/site/a.html”: ổ đĩa đã đầy',
    ],
    ['Error: EFBIG: file too large, write\n  Stack trace:\n    at x', 'ulimit -f'],
    ['Failed to write index: File too large (os error 27)', 'ulimit -f'],
    ['No space left on device (os error 28)', 'ổ đĩa đã đầy'],
    ["EROFS: read-only file system, mkdir '/kho/.astro'", '“/kho/.astro”: ổ đĩa chỉ đọc'],
    ["EACCES: permission denied, mkdir '/kho/.astro'", 'không có quyền'],
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /kho/a.js",
      'node_modules bị thiếu hoặc hỏng',
    ],
    [
      'file:///kho/node_modules/astro/dist/a.js:9\nSyntaxError: Unexpected end of input\n    at node_modules/astro',
      'node_modules bị thiếu hoặc hỏng',
    ],
    ['something new', 'Astro không dựng được trang.'],
  ])('%s', (output, words) => {
    const problem = problemOfAstro(output);
    expect(problem.message).toContain(words);
    expect(problem.remedies).not.toEqual([]);
    expect(problem.detail).toContain(output.split('\n')[0]);
  });
});

test('a build that was interrupted says so, and that the last site is there', () => {
  const { message, remedies } = problemOfAstro('Error: x', 'SIGINT');
  expect([message, remedies.join()]).toEqual([
    'Lần dựng bị ngắt giữa chừng (SIGINT).',
    expect.stringContaining('vẫn còn nguyên'),
  ]);
});

test('what the system refused a script is said without a stack trace, what is a defect of ours with one', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    path: '/a/_headers',
  });
  expect(printed(full).trim()).toBe('Dừng lại: “/a/_headers”: ổ đĩa đã đầy. Xóa bớt tệp rồi làm lại.');
  const defect = new TypeError('x is not a function');
  expect(printed(defect)).toContain('TypeError');
});

test.each(['{"digest":"a"', '', '{}', '[]', 'null', '{"digest":1,"base":"/","hosts":[]}'])(
  'a note of the last build that says %j is as good as none',
  (text) => {
    writeFileSync(buildNotePath(folder), text);
    expect(readBuildNote(folder)).toBeNull();
  },
);

describe('packages that are missing', () => {
  const install = (...names: string[]) => {
    for (const name of names) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true });
      writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{}');
    }
  };
  const note = (text: string) => writeFileSync(join(folder, 'node_modules/.package-lock.json'), text);
  const packages = { 'node_modules/a': {}, 'node_modules/@b/c': {} };

  it('are named', () => {
    install('a', '@b/c');
    note(JSON.stringify({ packages }));
    expect(missingPackages(folder)).toEqual([]);
    rmSync(join(folder, 'node_modules/@b'), { recursive: true });
    expect(missingPackages(folder)).toEqual(['node_modules/@b/c']);
  });

  it('are not known where npm was interrupted before its note was written, or while it was', () => {
    install('a');
    expect(missingPackages(folder)).toBeNull();
    note('{"packages":{"node_mod');
    expect(missingPackages(folder)).toBeNull();
  });
});

describe('the name of the folder', () => {
  test.each(['/nhà/Trường #1/kho/', '/nhà/kho?/'])('%s is refused at once, with what to do', (path) => {
    expect(() => refuseFolderName(path)).toThrow(path);
  });

  it('may have spaces, Vietnamese letters and other signs', () => {
    expect(() => refuseFolderName("/nhà/Trường Mầm non 'Ế' & 100% [a] (b)/")).not.toThrow();
  });
});

test('a program that cannot be started says so', async () => {
  const file = join(folder, 'node.exe');
  writeFileSync(file, 'cụt', { mode: 0o644 });
  const { code, output } = await run(file, [], { quiet: true });
  expect([code, output]).toEqual([1, expect.stringMatching(/^Không chạy được “.*node\.exe” \(E[A-Z]+\)/u)]);
});

// A full disk in a test: a process that may write no file above 512 bytes.
test.skipIf(process.platform === 'win32')(
  'a disk that takes no more leaves the last site, nothing next to it, and a plain sentence',
  () => {
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), 'bản trước');
    const lib = (name: string) => JSON.stringify(pathToFileURL(inRepository(`scripts/lib/${name}`)).href);
    const script = `const { fillWhole } = await import(${lib('whole-folder.mjs')});
    const { runMain } = await import(${lib('problem.mjs')});
    const { writeFileSync } = await import('node:fs');
    await runMain(() => fillWhole(${JSON.stringify(dist)}, async (next) => writeFileSync(next + '/index.html', 'm'.repeat(5000))));`;
    const { status, stderr } = spawnSync(
      'bash',
      ['-c', 'ulimit -f 1; exec "$0" --input-type=module --eval "$1"', process.execPath, script],
      { encoding: 'utf8' },
    );
    expect([status, stderr.trim()]).toEqual([1, expect.stringMatching(/^Dừng lại: .*ulimit -f\).*$/u)]);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('bản trước');
  },
);
