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
    ["EROFS: read-only file system, mkdir '/kho/.astro'", '“/kho/.astro”: ổ đĩa ở đó chỉ đọc'],
    ["EACCES: permission denied, mkdir '/kho/.astro'", 'không có quyền'],
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /kho/a.js",
      'gói “zod” trong node_modules bị thiếu hoặc hỏng',
    ],
    [
      'file:///kho/node_modules/astro/dist/a.js:9\nSyntaxError: Unexpected end of input\n    at node_modules/astro',
      'gói “astro” trong node_modules bị thiếu hoặc hỏng',
    ],
    ["EXDEV: cross-device link not permitted, rename '/kho/.astro/a' -> '/o/site/a'", 'hai ổ đĩa khác nhau'],
    ['Invalid cross-device link (os error 18)', 'hai ổ đĩa khác nhau'],
    ['something new', 'Astro không dựng được trang.'],
  ])('%s', (output, words) => {
    const problem = problemOfAstro(output);
    expect(problem.message).toContain(words);
    expect(problem.remedies).not.toEqual([]);
    expect(problem.detail).toContain(output.split('\n')[0]);
  });
});

/** What every build prints, long before it ends: the package that it names is whole. */
const warning = [
  '16:15:20 \u{1B}[33m[WARN]\u{1B}[39m [vite] [EMPTY_IMPORT_META] `import.meta` may not be a valid syntax',
  '    ╭─[ node_modules/unpdf/dist/index.mjs:69:16 ]',
  '16:15:25 [vite] ✓ built in 19.97s',
  '',
].join('\n');

const frames = `
  Location:
    /kho/node_modules/vite/dist/node/module-runner.js:743:9
  Stack trace:
    at finalizeResolution (node:internal/modules/esm/resolve:272:11)
    at customizationHookResolve (file:///kho/node_modules/vite/dist/node/module-runner.js:743:9)`;

describe('a package is blamed where the error says so', () => {
  test.each([
    ["Cannot find module '/kho/node_modules/goi/b.mjs' imported from /kho/node_modules/khac/a.mjs", '“goi”'],
    ["Cannot find module '/kho/node_modules/ngoai/node_modules/@a/trong/b.mjs' imported from /kho/a.mjs", '“@a/trong”'],
    ["Cannot find package '@a/goi' imported from /kho/node_modules/astro/dist/base.js", '“@a/goi”'],
    ["Error: Cannot find module '@a/goi/sub'\nRequire stack:\n- /kho/node_modules/khac/a.cjs", '“@a/goi”'],
    ["Error: Cannot find module './b.cjs'\nRequire stack:\n- /kho/node_modules/goi/a.cjs", '“goi”'],
    [String.raw`Cannot find module 'C:\kho\node_modules\@a\goi\b.js' imported from C:\kho\a.js`, '“@a/goi”'],
    ['Error: Invalid package config /kho/node_modules/goi/package.json while importing "goi"', '“goi”'],
    [
      "Error: Cannot find native binding. npm has a bug.\n    at file:///kho/node_modules/rolldown/dist/b.mjs:599:34 {\n  cause: Error: Cannot find module '@rolldown/binding-wasm32-wasi'",
      '“rolldown”',
    ],
    ["Error: /kho/node_modules/goi/a.node: file too short\n  code: 'ERR_DLOPEN_FAILED'", '“goi”'],
    [
      "file:///kho/a.mjs:1\nimport { a } from 'goi';\n         ^\nSyntaxError: The requested module 'goi' does not provide an export named 'a'",
      '“goi”',
    ],
    [
      "file:///kho/node_modules/goi/a.mjs:1\nimport { a } from './b.mjs';\n         ^\nSyntaxError: The requested module './b.mjs' does not provide an export named 'a'",
      '“goi”',
    ],
    ['/kho/node_modules/goi/a.cjs:2\n\n\n\nSyntaxError: Unexpected end of input', '“goi”'],
    [
      'Unexpected end of input\n  Stack trace:\n    at compileSourceTextModule (node:internal/modules/esm/utils:319:16)',
      'có gói trong node_modules',
    ],
    [
      "The requested module './lib/index.js' does not provide an export named 'C'\n  Stack trace:\n    at #asyncInstantiate (node:internal/modules/esm/module_job:455:21)",
      'có gói trong node_modules',
    ],
  ])('%s', (error, words) => {
    for (const before of ['', warning]) {
      const { message } = problemOfAstro(before + error);
      expect(message).toContain(words);
      expect(message).not.toContain('unpdf');
    }
  });

  test.each([
    "Cannot find module '/kho/.dist.dang-dung-1/.prerender/chunks/a.mjs' imported from /kho/.dist.dang-dung-1/b.mjs",
    "Cannot find module '/kho/src/io/gone.ts' imported from /kho/node_modules/vite/dist/node/module-runner.js",
    "Error: Cannot find module './gone.cjs'\nRequire stack:\n- /kho/scripts/a.cjs",
    "file:///kho/scripts/a.mjs:1\nimport { a } from './b.mjs';\n         ^\nSyntaxError: The requested module './b.mjs' does not provide an export named 'a'",
    '/kho/scripts/a.cjs:2\n\n\n\nSyntaxError: Unexpected end of input\n    at wrapSafe (node:internal/modules/cjs/loader:1861:18)',
    'SyntaxError: Unexpected end of JSON input\n    at JSON.parse (<anonymous>)\n    at read (file:///kho/src/a.ts:1:2)',
    'Error: Invalid package config /kho/package.json.',
    'TypeError: x is not a function\n    at a (file:///kho/node_modules/astro/dist/a.js:1:2)',
  ])('and otherwise none is: %s', (error) => {
    const { message, detail } = problemOfAstro(warning + error + frames);
    expect(message).toBe('Astro không dựng được trang.');
    expect(detail).toContain(error.split('\n')[0]);
  });
});

test('no stack trace comes before the Vietnamese sentence, and all of it is in a file', () => {
  const problem = problemOfAstro(`${warning}Something new${frames}\n`, null, '.cache/lan-dung-hong.txt');
  const shown = printed(problem);
  expect(shown).toContain('Something new');
  expect(shown).not.toMatch(/^\s+at |Stack trace/mu);
  expect(shown).toContain('“.cache/lan-dung-hong.txt”');
  expect(printed(problemOfAstro(`EROFS: read-only file system, mkdir '/kho/.astro'${frames}`))).not.toMatch(
    /^\s+at /mu,
  );
});

test.each([
  ['SIGINT', 'có người bấm Ctrl+C'],
  ['SIGKILL', 'máy hết bộ nhớ'],
  ['SIGUSR1', 'SIGUSR1'],
])('a build that was interrupted by %s says so, and that the last site is there', (signal, words) => {
  const { message, remedies } = problemOfAstro("SyntaxError in '/kho/node_modules/astro/a.js'", signal);
  expect([message, remedies.join()]).toEqual([
    expect.stringContaining(words),
    expect.stringContaining('vẫn còn nguyên'),
  ]);
});

test.each([
  ['a file that is cut off', 'export const a = {'],
  ['a file that lacks what its package gives', 'export const b = 1;'],
  ['a file that needs one that is gone', "export { a } from './gone.mjs';"],
])('a package that a script cannot load is said without a stack trace: %s', (_, text) => {
  const home = join(folder, 'node_modules/@truong/goi');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "name": "@truong/goi", "type": "module", "main": "a.mjs" }');
  writeFileSync(join(home, 'a.mjs'), text);
  const script = join(folder, 'lenh.mjs');
  writeFileSync(script, "import { a } from '@truong/goi';\nconsole.log(a);");
  const preload = pathToFileURL(inRepository('scripts/lib/plain-failure.mjs')).href;
  const { stderr, status } = spawnSync(process.execPath, ['--import', preload, script], { encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^\nDừng lại: Không chạy được lệnh: .* trong node_modules bị thiếu hoặc hỏng/u);
  expect(stderr).toContain('npm ci');
  expect(stderr).toContain('vẫn còn nguyên');
  expect(stderr).not.toMatch(/Error|\n\s+at /u);
});

test('every command of package.json that needs packages ends in a sentence when one is broken', () => {
  const { scripts } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const own = Object.values(scripts).filter((each) => /require-node\.cjs 24 && node .*\.(?:ts|mjs)/u.test(each));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((each) => !each.includes('--import ./scripts/lib/plain-failure.mjs'))).toEqual([]);
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
    const script = `const { inTurn } = await import(${lib('folder-turn.mjs')});
    const { fillWhole } = await import(${lib('whole-folder.mjs')});
    const { runMain } = await import(${lib('problem.mjs')});
    const { writeFileSync } = await import('node:fs');
    await runMain(() => inTurn(${JSON.stringify(dist)}, () => {}, (turn) =>
      fillWhole(turn, async (next) => writeFileSync(next + '/index.html', 'm'.repeat(5000)))));`;
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
