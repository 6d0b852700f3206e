import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { takeTurn } from '../../../scripts/lib/one-at-a-time.mjs';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { Problem } from '../../../scripts/lib/problem.mjs';
import { fillWhole, recover } from '../../../scripts/lib/whole-folder.mjs';

let parent = '';
let dist = '';
const names = ['a.html', '_headers', '.build-note.json'];

/** Writes a site of which every file says which version it is. */
function write(folder: string, version: string) {
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), version);
}

/** The version of the site; `null` where there is none, and an error where it is not whole. */
function versionOf(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const files = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const [version = ''] = Object.values(files);
  expect(files).toEqual(Object.fromEntries(names.map((name) => [name, version])));
  return version;
}

beforeEach(() => {
  parent = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-')));
  dist = join(parent, 'dist');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A process that fills the folder, and dies just before one of the calls by which it changes the disk. */
const killedAt = (call: number) =>
  spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `import fs from 'node:fs';
       import { syncBuiltinESMExports } from 'node:module';
       let calls = 0;
       for (const name of ['mkdirSync', 'writeFileSync', 'chmodSync', 'renameSync', 'rmSync']) {
         const real = fs[name];
         fs[name] = (...args) => {
           if (++calls === ${call}) process.kill(process.pid, 'SIGKILL');
           return real(...args);
         };
       }
       syncBuiltinESMExports();
       const { fillWhole } = await import(${JSON.stringify(pathToFileURL(inRepository('scripts/lib/whole-folder.mjs')).href)});
       await fillWhole(${JSON.stringify(dist)}, async (next) => {
         for (const name of ${JSON.stringify(names)}) fs.writeFileSync(next + '/' + name, 'mới');
       });`,
    ],
    { encoding: 'utf8' },
  );

describe('a build that is killed', () => {
  test.each([
    ['with an old site', 'cũ'],
    ['with no site yet', null],
  ])('leaves the old site or the new one at whatever moment, %s', { timeout: 240_000 }, (_what, old) => {
    const seen = new Set<string | null>();
    for (let call = 1; ; call++) {
      rmSync(parent, { recursive: true });
      mkdirSync(parent);
      if (old !== null) write(dist, old);
      const { signal, status, stderr } = killedAt(call);
      const found = versionOf(dist);
      seen.add(found);
      if (signal === null) {
        expect([status, stderr, found]).toEqual([0, '', 'mới']);
        break;
      }
      expect(signal).toBe('SIGKILL');
      // What the next build does first: the moment between two renamings ends with the old site in its place.
      recover(dist);
      expect(versionOf(dist)).toBe(found ?? old);
      expect(readdirSync(parent).filter((name) => name !== 'dist')).toEqual([]);
    }
    // Each state was seen, so the process died before, between and after the renamings.
    expect(seen).toEqual(new Set(old === null ? [null, 'mới'] : ['cũ', null, 'mới']));
  });

  it('takes along the program that it runs', async () => {
    const preload = pathToFileURL(inRepository('scripts/lib/stop-with-parent.mjs')).href;
    const child = `setInterval(() => {}, 1000); console.log(process.pid)`;
    const builder = spawn(process.execPath, [
      '--eval',
      `require('node:child_process').spawn(process.execPath, ['--import', ${JSON.stringify(preload)}, '--eval', ${JSON.stringify(child)}], { stdio: 'inherit' })`,
    ]);
    const pid = Number(String(await once(builder.stdout, 'data')));
    const lives = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(lives()).toBe(true);
    builder.kill('SIGKILL');
    await expect.poll(lives, { timeout: 20_000 }).toBe(false);
  });
});

describe('fillWhole', () => {
  it('leaves the old site as it was when filling fails, and nothing next to it', async () => {
    write(dist, 'cũ');
    const failed = fillWhole(dist, (next) => {
      writeFileSync(join(next, 'a.html'), 'mới');
      return Promise.reject(new Error('hỏng giữa chừng'));
    });
    await expect(failed).rejects.toThrow('hỏng giữa chừng');
    expect(versionOf(dist)).toBe('cũ');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('shows the old site until the new one is whole', async () => {
    write(dist, 'cũ');
    await fillWhole(dist, (next) => {
      write(next, 'mới');
      return Promise.resolve(expect(versionOf(dist)).toBe('cũ'));
    });
    expect(versionOf(dist)).toBe('mới');
  });

  it('keeps the rights of the folder, and fills what a link leads to', async () => {
    const real = join(parent, 'that');
    write(real, 'cũ');
    const mode = process.platform === 'win32' ? statSync(real).mode : 0o40_750;
    if (process.platform !== 'win32') spawnSync('chmod', ['750', real]);
    symlinkSync(real, dist);
    await fillWhole(dist, (next) => Promise.resolve(write(next, 'mới')));
    expect([versionOf(dist), versionOf(real), statSync(real).mode]).toEqual(['mới', 'mới', mode]);
    expect(realpathSync(dist)).toBe(real);
  });

  it('makes the folders above one that is not there', async () => {
    const deep = join(parent, 'x/y/dist');
    await fillWhole(deep, (next) => Promise.resolve(write(next, 'mới')));
    expect(versionOf(deep)).toBe('mới');
  });

  test.each(['.', '..', '/'])('never takes the place of the repository: %s', async (path) => {
    const never = () => Promise.reject(new Error('filled'));
    await expect(fillWhole(join(inRepository('.'), path === '/' ? '../../../../../..' : path), never)).rejects.toThrow(
      Problem,
    );
    expect(existsSync(inRepository('package.json'))).toBe(true);
  });

  test.each([
    ['documents of somebody', ['thu.md']],
    ['the content of a school', ['site.yaml', 'plans']],
    ['a branch that a host publishes, with its git', ['.git', 'index.html']],
  ])('never takes the place of %s', async (_what, files) => {
    mkdirSync(dist);
    for (const name of files) writeFileSync(join(dist, name), 'của ai đó');
    await expect(fillWhole(dist, () => Promise.reject(new Error('filled')))).rejects.toThrow('sẽ xóa hết');
    expect(readdirSync(dist).sort()).toEqual([...files].sort());
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  test.each([[[]], [['_astro']], [['index.html', '404.html']]])(
    'takes the place of a folder with only %j, empty or left by a build of another version',
    async (files) => {
      mkdirSync(dist);
      for (const name of files) writeFileSync(join(dist, name), 'cũ');
      await fillWhole(dist, (folder) => Promise.resolve(write(folder, 'mới')));
      expect(versionOf(dist)).toBe('mới');
    },
  );
});

describe('takeTurn', () => {
  it('lets one build wait for the other, and says for which', async () => {
    const first = await takeTurn(parent, () => {});
    const waitedFor: number[] = [];
    let order = '';
    const second = takeTurn(parent, (pid) => {
      waitedFor.push(pid);
      order += 'chờ ';
      first();
    }).then((giveBack) => {
      order += 'xong';
      giveBack();
    });
    const other = await takeTurn(`${parent}-khac`, () => {});
    other();
    await second;
    expect([waitedFor, order]).toEqual([[process.pid], 'chờ xong']);
  });

  it('stops nobody where no socket can be made', async () => {
    vi.stubEnv('TMPDIR', join(parent, 'dai'.repeat(60)));
    const first = await takeTurn(parent, () => {});
    const second = await takeTurn(parent, () => {});
    vi.unstubAllEnvs();
    first();
    second();
  });

  it('gets the turn of a process that was killed', async () => {
    const module = pathToFileURL(inRepository('scripts/lib/one-at-a-time.mjs')).href;
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { takeTurn } from ${JSON.stringify(module)};
       await takeTurn(${JSON.stringify(parent)}, () => {});
       console.log('có');`,
    ]);
    await once(holder.stdout, 'data');
    const waited: number[] = [];
    const turn = takeTurn(parent, (pid) => {
      waited.push(pid);
      holder.kill('SIGKILL');
    });
    (await turn)();
    expect(waited).toEqual([holder.pid]);
  });
});
