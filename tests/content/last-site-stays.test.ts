import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRepository } from '../../scripts/lib/paths.mjs';
import { inTurn } from '../../scripts/lib/folder-turn.mjs';
import { inFolder, planWith } from '../support/content-folder.ts';

/** As long as a build may have to wait for another one, on a machine that does other things besides. */
const long = { timeout: 300_000 };

/** Starts `npm run build` over a site that is there. @param env settings of the build */
function build(root: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const dist = join(root, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'bản trước');
  writeFileSync(join(dist, '.build-note.json'), JSON.stringify({ digest: 'trước', base: '/', hosts: [] }));
  const all = { ...process.env, CONTENT_DIR: join(root, 'content'), OUT_DIR: dist, ...env };
  // A group of its own, so that a test can see when all of it has ended.
  return spawn(process.execPath, [inRepository('scripts/build.mjs')], { env: all, stdio: 'ignore', detached: true });
}

const isBeingFilled = (root: string) => readdirSync(root).some((name) => name.startsWith('.dist.dang-dung-'));

/** Whether a process of the build's group is there. */
function livesOn({ pid }: ChildProcess): boolean {
  try {
    return process.kill(-pid!, 0);
  } catch {
    return false;
  }
}

/** The last site is there as it was, and nothing else. */
function expectLastSite(root: string) {
  expect(readdirSync(root).sort()).toEqual(['content', 'dist']);
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['.build-note.json', 'index.html']);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('bản trước');
}

describe('the last site stays as it was', () => {
  it('when the content has an error, and Astro reads none of it', long, () =>
    inFolder({ 'plans/2024-ke-hoach-mau.mdx': planWith('{1}') }, async (root) => {
      const looks: boolean[] = [];
      const looking = setInterval(() => looks.push(isBeingFilled(root)), 20);
      const ended = await once(build(root), 'exit');
      clearInterval(looking);
      expect(ended).toEqual([1, null]);
      expect(looks.length).toBeGreaterThan(10);
      expect(looks).not.toContain(true);
      expectLastSite(root);
    }),
  );

  it('when Astro fails', long, () =>
    inFolder({}, async (root) => {
      expect(await once(build(root, { SITE_URL: 'không phải địa chỉ' }), 'exit')).toEqual([1, null]);
      expectLastSite(root);
    }),
  );

  it('when the build is killed while Astro writes', long, () =>
    inFolder({}, async (root) => {
      const builder = build(root);
      await expect.poll(() => isBeingFilled(root), long).toBe(true);
      const ended = once(builder, 'exit');
      builder.kill('SIGKILL');
      expect(await ended).toEqual([null, 'SIGKILL']);
      expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('bản trước');
      // Astro ends with it; what it wrote goes when the next build begins.
      await expect.poll(() => livesOn(builder), long).toBe(false);
      await inTurn(
        join(root, 'dist'),
        () => expect.unreachable('nobody else is at work'),
        () => {},
      );
      expectLastSite(root);
    }),
  );
});
