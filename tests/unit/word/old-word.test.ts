import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { importPlan } from '../../../cli/import.ts';
import { docxOfDoc } from '../../../src/io/import/convert-doc.ts';
import { cleanFiles } from '../../support/content-folder.ts';
import { samplePlan } from './support/sample-plan.ts';

/** The first bytes of a Word file of before 2007, and nothing that anybody could read. */
const old = new Uint8Array(2048);
old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dan-biet-'));
  for (const [name, text] of Object.entries(cleanFiles)) {
    mkdirSync(join(root, 'content', name, '..'), { recursive: true });
    writeFileSync(join(root, 'content', name), text);
  }
  mkdirSync(join(root, 'bin'));
  vi.stubEnv('PATH', join(root, 'bin'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

/** Puts a program in the place of LibreOffice: a script of the shell, in which `$OUT` is where the .docx belongs. */
function fakeOffice(script: string): void {
  const path = join(root, 'bin', 'soffice');
  const out = 'for each in "$@"; do if [ "$before" = --outdir ]; then OUT="$each"; fi; before="$each"; done';
  writeFileSync(path, `#!/bin/sh\nPATH=/bin:/usr/bin\n${out}\nmkdir -p "$OUT"\n${script}\n`);
  chmodSync(path, 0o755);
}

/** Runs the command on a file in the folder of the test. */
async function run(bytes: Uint8Array) {
  writeFileSync(join(root, 'cu.doc'), bytes);
  const texts = { out: '', err: '' };
  const before = process.cwd();
  vi.stubEnv('CONTENT_DIR', join(root, 'content')).stubEnv('TODAY', '2026-11-22');
  process.chdir(root);
  try {
    const code = await importPlan(['cu.doc', '--no-stubs'], {
      say: (line) => void (texts.out += `${line}\n`),
      report: (line) => void (texts.err += `${line}\n`),
      write: () => {},
      asks: false,
    });
    return { code, ...texts };
  } finally {
    process.chdir(before);
  }
}

const plans = () => readdirSync(join(root, 'content/plans'));
const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('dan-biet-doc-'));

// The fake is a script of the shell.
describe.skipIf(process.platform === 'win32')('a Word file of before 2007', { timeout: 60_000 }, () => {
  test('is converted and read as any other, and that is written down', async () => {
    writeFileSync(join(root, 'good.docx'), samplePlan('An Nghĩa', 'Đoạn chữ mẫu.'));
    fakeOffice(`cp "${join(root, 'good.docx')}" "$OUT/van-ban.docx"`);
    const { code, err } = await run(old);
    expect([code, err]).toEqual([0, expect.stringContaining('Đã chuyển xong.')]);
    const written = readFileSync(join(root, 'content/plans/2026-cong-tac-mau.mdx'), 'utf8');
    expect(written).toContain('Đoạn chữ mẫu.');
    expect(written).toContain('“cu.doc”, chuyển từ .doc sang .docx bằng LibreOffice.');
  });

  test('reaches the program with a profile of its own without macros, and with nothing of the person’s environment', async () => {
    vi.stubEnv('SECRET_OF_TEST', 'mat-khau');
    fakeOffice(
      `env > "${root}/env"; printf '%s\\n' "$@" > "${root}/args"; cat profile/user/registrymodifications.xcu > "${root}/profile"; exit 1`,
    );
    await run(old);
    expect(readFileSync(join(root, 'env'), 'utf8')).not.toContain('mat-khau');
    expect(readFileSync(join(root, 'args'), 'utf8')).toMatch(
      /^-env:UserInstallation=file:.*dan-biet-doc-.*\/profile$/mu,
    );
    const profile = readFileSync(join(root, 'profile'), 'utf8');
    expect(profile).toContain('MacroSecurityLevel" oor:op="fuse"><value>3<');
    expect(profile).toContain('DisableMacrosExecution" oor:op="fuse"><value>true<');
  });

  test.each([
    ['fails', 'exit 77', 'LibreOffice không chuyển được tệp .doc này'],
    ['says that all is well and writes nothing', 'exit 0', 'LibreOffice không chuyển được tệp .doc này'],
    ['writes what is no Word file', 'echo rac > "$OUT/van-ban.docx"', 'chuyển ra một tệp không phải .docx'],
    ['writes half of one', 'printf "PK\\003\\004" > "$OUT/van-ban.docx"', 'Tệp hỏng'],
  ])('is refused with the remedy when the program %s', async (_what, script, message) => {
    fakeOffice(script);
    const before = leftBehind();
    const { code, err, out } = await run(old);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Không nhập được.');
    expect(err).toContain(message);
    expect(err).toContain(message === 'Tệp hỏng' ? 'Mở tệp bằng Word' : 'Lưu thành (Save As)');
    expect(plans()).toEqual(['2024-ke-hoach-mau.mdx']);
    expect(leftBehind()).toEqual(before);
  });

  test('is given up when the program never ends, and nothing that it started goes on', async () => {
    fakeOffice(`sleep 30 & echo $! > "${root}/child"; wait`);
    const start = Date.now();
    await expect(docxOfDoc(old, { patience: 1500 })).rejects.toThrow('quá lâu nên bị dừng');
    expect(Date.now() - start).toBeLessThan(15_000);
    const child = readFileSync(join(root, 'child'), 'utf8').trim();
    // Killed, it may still be a zombie that nobody has waited for.
    await vi.waitFor(() => {
      const stat = existsSync(`/proc/${child}/stat`) ? readFileSync(`/proc/${child}/stat`, 'utf8') : ') Z';
      expect(stat).toMatch(/\) [ZX]/u);
    });
  });

  test('is refused with what to install where the machine has no LibreOffice', async () => {
    const { code, err } = await run(old);
    expect(code).toBe(1);
    expect(err).toContain('máy này không có LibreOffice để chuyển.');
    expect(err).toContain('Lưu thành (Save As)');
  });
});

const pathOfMachine = process.env['PATH'] ?? '';
const hasOffice = spawnSync('soffice', ['--version'], { env: { ...process.env, PATH: pathOfMachine } }).status === 0;
if (!hasOffice) console.warn('SKIPPED: this machine has no LibreOffice, so no .doc was really converted.');

test.runIf(hasOffice)(
  'LibreOffice itself converts a .doc that it wrote, and every word of the plan comes back',
  { timeout: 240_000 },
  async () => {
    vi.stubEnv('PATH', pathOfMachine);
    writeFileSync(join(root, 'goc.docx'), samplePlan('An Nghĩa', 'Đoạn chữ mẫu, đủ dấu: ă â ê ô ơ ư đ.'));
    const profile = `-env:UserInstallation=file://${join(root, 'profile')}`;
    spawnSync('soffice', [profile, '--headless', '--convert-to', 'doc:MS Word 97', '--outdir', root, 'goc.docx'], {
      cwd: root,
    });
    const { code, err } = await run(readFileSync(join(root, 'goc.doc')));
    expect([code, err]).toEqual([0, expect.stringContaining('Số: 05/KH-MNM')]);
    const written = readFileSync(join(root, 'content/plans/2026-cong-tac-mau.mdx'), 'utf8');
    for (const words of ['issuedOn: 2026-03-05', '## I. MỤC ĐÍCH', 'Đoạn chữ mẫu, đủ dấu: ă â ê ô ơ ư đ.', 'Lưu: VT.'])
      expect(written).toContain(words);
  },
);
