import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { sheetsOf } from '../../support/pdf-sheets.ts';
import { runCommand } from '../../support/run-command.ts';
import { sampleDay, sampleSchool } from '../../support/sample-school.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  runCommand('cli/pdf.ts', args, {
    cwd: inRepository('.'),
    env: { ...process.env, CONTENT_DIR: sampleSchool.content, TODAY: sampleDay },
  });

test('a document without a day becomes a file for an archive, PDF/A-2a, and is not written over', async () => {
  const out = join(folder, 'nam-hoc.pdf');
  const first = await run('/cong-khai/nam/2026-2027/', '--archive', '--out', out);
  expect(first.stderr).toBe('');
  expect(first.stdout).toContain('PDF/A-2a');
  const bytes = readFileSync(out);
  const about = bytes.toString('latin1');
  expect(about).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>A</u);
  const words = (await sheetsOf(bytes)).flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');
  expect(words).toContain('NỘI DUNG CÔNG KHAI');
  const second = await run('/cong-khai/nam/2026-2027', '--archive', '--out', out);
  expect(second.status).toBe(1);
  expect(second.stderr).toContain('không ghi đè');
});

test('a file that is not PDF/UA-1 is not called so, and why is said', async () => {
  const content = join(folder, 'noi-dung');
  cpSync(sampleSchool.content, content, { recursive: true });
  const notice = join(content, 'notices/2026-nghi-le-quoc-khanh.mdx');
  writeFileSync(notice, `${readFileSync(notice, 'utf8')}\nVui 😀.\n`);
  const out = join(folder, 'thong-bao.pdf');
  const { status, stdout } = await runCommand('cli/pdf.ts', ['/thong-bao/2026-nghi-le-quoc-khanh/', '--out', out], {
    cwd: inRepository('.'),
    env: { ...process.env, CONTENT_DIR: content, TODAY: sampleDay },
  });
  expect(status).toBe(0);
  expect(stdout).toMatch(/, PDF chưa đạt PDF\/UA-1\.\n.*😀/u);
  expect(stdout).not.toMatch(/”, PDF\/UA-1/u);
});

test.each([
  [['/van-ban/90-2020-nd-cp/'], /không có văn bản nào có bản PDF\.[^]*Cách sửa/u, 1],
  [[], /Cần đúng một địa chỉ trang/u, 2],
])('%j is answered with what to do', async (args, expected, code) => {
  const { status, stderr } = await run(...args);
  expect(stderr).toMatch(expected);
  expect(stderr).not.toMatch(/^ {4}at /mu);
  expect(status).toBe(code);
});

test('as a process it ends with its code', () => {
  const { status, stdout } = spawnSync(process.execPath, [inRepository('cli/pdf.ts'), '--help'], { encoding: 'utf8' });
  expect(stdout).toContain('PDF/A-2a');
  expect(status).toBe(0);
});
