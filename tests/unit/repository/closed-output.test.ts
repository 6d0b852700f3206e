import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { inFolder } from '../../support/content-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'dan-biet-closed-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command as package.json does, with a reader that goes away before the first word. */
async function unread(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const preload = pathToFileURL(inRepository('scripts/lib/plain-failure.mjs')).href;
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd: inRepository('.'),
    env: { ...process.env, GITHUB_ACTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => (said += words));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

test('a command whose output nobody reads any more says nothing of it, comes to its end and keeps its code', async () => {
  const script = join(folder, 'lenh.mjs');
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
process.exitCode = 3;
for (let line = 0; line < 20; line++) {
  console.log('a'.repeat(10_000));
  await setTimeout(1);
}
writeFileSync(process.argv[2], 'xong');`,
  );
  const end = join(folder, 'xong.txt');
  expect(await unread([script, end])).toEqual({ code: 3, said: '' });
  expect(existsSync(end)).toBe(true);
});

test('so does the check, which runs in a process of its own', () =>
  inFolder({ 'plans/2024-ke-hoach-mau.mdx': 'status: issued\n' }, async (root) => {
    const env = { CONTENT_DIR: join(root, 'content'), PUBLIC_DIR: join(root, 'public'), CHECKED_FILES: root };
    expect(await unread(['cli/check.ts'], env)).toEqual({ code: 1, said: '' });
  }));
