import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
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
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { takeTurn } from '../../../scripts/lib/one-at-a-time.mjs';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { Problem } from '../../../scripts/lib/problem.mjs';
import { inTurn, removeLeft } from '../../../scripts/lib/folder-turn.mjs';
import { fillWhole as fillInTurn } from '../../../scripts/lib/whole-folder.mjs';

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

const nobodyElse = () => expect.unreachable('nobody else is at work');

/** What a build does first: puts in order what was left. */
const recover = (folder: string) => inTurn(folder, nobodyElse, () => {});

const fillWhole = (folder: string, fill: (next: string) => Promise<void>) =>
  inTurn(folder, nobodyElse, (turn) => fillInTurn(turn, fill));

/** The address of a module of the scripts, as code. */
const library = (name: string) => JSON.stringify(pathToFileURL(inRepository(`scripts/lib/${name}`)).href);

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
       for (const name of ['mkdirSync', 'openSync', 'writeSync', 'writeFileSync', 'chmodSync', 'renameSync', 'rmSync', 'closeSync']) {
         const real = fs[name];
         fs[name] = (...args) => {
           if (++calls === ${call}) process.kill(process.pid, 'SIGKILL');
           return real(...args);
         };
       }
       syncBuiltinESMExports();
       const { inTurn } = await import(${library('folder-turn.mjs')});
       const { fillWhole } = await import(${library('whole-folder.mjs')});
       await inTurn(${JSON.stringify(dist)}, () => {}, (turn) => fillWhole(turn, async (next) => {
         for (const name of ${JSON.stringify(names)}) fs.writeFileSync(next + '/' + name, 'mới');
       }));`,
    ],
    { encoding: 'utf8' },
  );

describe('a build that is killed', () => {
  test.each([
    ['with an old site', 'cũ'],
    ['with no site yet', null],
  ])('leaves the old site or the new one at whatever moment, %s', { timeout: 240_000 }, async (_what, old) => {
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
      await recover(dist);
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

  it('brings the old site back where a link leads, when a build was killed between two renamings', async () => {
    const real = join(parent, 'that');
    write(join(parent, '.that.truoc'), 'cũ');
    symlinkSync(real, dist);
    await recover(dist);
    expect([versionOf(real), realpathSync(dist), readdirSync(parent).sort()]).toEqual(['cũ', real, ['dist', 'that']]);
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

/** Another process that has the turn of the folder until it is ended, with an environment of its own. */
async function holder(env: NodeJS.ProcessEnv = {}) {
  const script = `import { inTurn } from ${library('folder-turn.mjs')};
    import { fillWhole } from ${library('whole-folder.mjs')};
    import { writeFileSync } from 'node:fs';
    await inTurn(${JSON.stringify(dist)}, (pid) => console.log('waits', pid), (turn) => fillWhole(turn, async (next) => {
      writeFileSync(next + '/a.html', 'mới');
      console.log('has it');
      await new Promise((done) => process.stdin.once('data', done));
      for (const name of ${JSON.stringify(names)}) writeFileSync(next + '/' + name, 'mới');
    }));
    process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { env: { ...process.env, ...env } });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return { child, said: String(said).trim(), ended: once(child, 'exit') };
}

const left = () => readdirSync(parent).sort();

describe('two builds into one folder', () => {
  it.each([
    ['with other temporary folders', { TMPDIR: '/var/tmp', TEMP: '/var/tmp' }],
    ['with a temporary folder too long for a socket', { TMPDIR: `/tmp/${'dai'.repeat(60)}` }],
    ['of another home and language', { HOME: '/nonexistent', LANG: 'C', USER: 'khac' }],
  ])('wait for each other, %s, and the first one is whole', async (_what, env) => {
    write(dist, 'cũ');
    const first = await holder();
    const second = await holder(env);
    expect([first.said, second.said]).toEqual(['has it', `waits ${first.child.pid}`]);
    // What the first one fills is still there.
    expect(left()).toContain(`.dist.dang-dung-${first.child.pid}`);
    first.child.stdin.write('\n');
    await once(second.child.stdout, 'data');
    expect([await first.ended, versionOf(dist)]).toEqual([[0, null], 'mới']);
    second.child.stdin.write('\n');
    expect([await second.ended, left()]).toEqual([[0, null], ['dist']]);
  });

  it('say who has the turn even when that one is stopped and cannot answer', async () => {
    const first = await holder();
    first.child.kill('SIGSTOP');
    const second = await holder();
    expect(second.said).toBe(`waits ${first.child.pid}`);
    expect(left()).toContain(`.dist.dang-dung-${first.child.pid}`);
    first.child.kill('SIGKILL');
    await once(second.child.stdout, 'data');
    expect(left()).toEqual([`.dist.dang-dung-${second.child.pid}`, '.dist.luot']);
    second.child.stdin.write('\n');
    await second.ended;
    expect(left()).toEqual(['dist']);
  });

  it('by another name of the folder above are in one place, too', async () => {
    const link = join(parent, 'ten-khac');
    symlinkSync(parent, link);
    const first = await holder();
    const said: (number | null)[] = [];
    const waited = inTurn(
      join(link, 'dist'),
      (pid) => {
        said.push(pid);
        first.child.stdin.write('\n');
      },
      () => versionOf(dist),
    );
    expect([await waited, said]).toEqual(['mới', [first.child.pid]]);
  });

  it('never have a turn together when one was killed before them', { timeout: 60_000 }, async () => {
    for (let round = 0; round < 5; round++) {
      const killed = await holder();
      killed.child.kill('SIGKILL');
      await killed.ended;
      const inside = new Set<number>();
      const script = `import { takeTurn } from ${library('one-at-a-time.mjs')};
        const turn = await takeTurn(${JSON.stringify(join(parent, '.dist.luot'))}, () => {});
        process.send('in');
        setTimeout(() => process.send('out', () => { turn.giveBack(); process.exit(); }), 100);`;
      const all = [1, 2, 3, 4].map((name) => {
        const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        });
        child.on('message', (message) => {
          if (message === 'in') inside.add(name);
          expect(inside.size).toBeLessThanOrEqual(1);
          if (message === 'out') inside.delete(name);
        });
        return once(child, 'exit');
      });
      expect(await Promise.all(all)).toEqual(all.map(() => [0, null]));
      expect(left().filter((name) => name.endsWith('.luot'))).toEqual([]);
    }
  });
});

describe('takeTurn', () => {
  const file = () => join(parent, 'luot');

  it('lets one build wait for the other, and says for which', async () => {
    const first = await takeTurn(file(), () => {});
    const waitedFor: (number | null)[] = [];
    let order = '';
    const second = takeTurn(file(), (pid) => {
      waitedFor.push(pid);
      order += 'chờ ';
      first.giveBack();
    }).then((turn) => {
      order += 'xong';
      turn.giveBack();
    });
    const other = await takeTurn(`${file()}-khac`, () => {});
    other.giveBack();
    await second;
    expect([waitedFor, order, left()]).toEqual([[process.pid], 'chờ xong', []]);
  });

  it('says each minute that it still waits', async () => {
    const first = await takeTurn(file(), () => {});
    let now = performance.now();
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 10_000));
    const said: number[] = [];
    const second = takeTurn(file(), (_pid, minutes) => {
      said.push(minutes);
      if (minutes === 2) first.giveBack();
    });
    (await second).giveBack();
    clock.mockRestore();
    expect(said).toEqual([0, 1, 2]);
  });

  test.each(['', '4711', 'x'.repeat(5000), '\0'.repeat(512)])(
    'takes over whatever is in the file: %j',
    async (text) => {
      writeFileSync(file(), text);
      const turn = await takeTurn(file(), () => {});
      expect([turn.alone, readFileSync(file(), 'utf8')]).toEqual([true, String(process.pid)]);
      turn.giveBack();
      expect(left()).toEqual([]);
    },
  );

  it('is not had by a lock on a file that another one removed meanwhile', async () => {
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementationOnce(function (this: DatabaseSync, sql) {
      rmSync(file());
      writeFileSync(file(), '');
      exec.mockRestore();
      this.exec(sql);
    });
    const turn = await takeTurn(file(), () => {});
    // The number is in the file that others open, not in the one that is gone.
    expect(readFileSync(file(), 'utf8')).toBe(String(process.pid));
    turn.giveBack();
    expect(left()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('may be had by every account that may write in the folder', async () => {
    chmodSync(parent, 0o775);
    const umask = process.umask(0o077);
    const turn = await takeTurn(file(), () => {});
    process.umask(umask);
    expect(statSync(file()).mode & 0o777).toBe(0o664);
    turn.giveBack();
  });

  it('gives everybody a turn where the disk knows no locks, and then nothing of others goes', async () => {
    const exec = vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(() => {
      throw Object.assign(new Error('disk I/O error'), { errcode: 3850 });
    });
    const other = join(parent, '.dist.dang-dung-1');
    write(other, 'của lần khác');
    await fillWhole(dist, (next) => Promise.resolve(write(next, 'mới')));
    expect([versionOf(dist), versionOf(other)]).toEqual(['mới', 'của lần khác']);
    exec.mockRestore();
    await recover(dist);
    expect(left()).toEqual(['dist']);
  });

  it('says in Vietnamese where it may not write', async () => {
    writeFileSync(join(parent, 'a.html'), '');
    const never = inTurn(join(parent, 'a.html/dist'), nobodyElse, () => {});
    await expect(never).rejects.toThrow(Problem);
  });
});

describe('where the site may stay as it is', () => {
  test('what a killed build was filling goes, and the site and all else stay', () => {
    write(dist, 'old');
    write(join(parent, '.dist.dang-dung-1'), 'new');
    write(join(parent, 'khac'), 'other');
    removeLeft(dist);
    expect(readdirSync(parent).toSorted()).toEqual(['dist', 'khac']);
    expect(versionOf(dist)).toBe('old');
  });

  test('nothing goes while a build is at work, which nobody waits for', async () => {
    write(dist, 'old');
    await fillWhole(dist, (next) => {
      write(next, 'new');
      removeLeft(dist);
      expect(versionOf(next)).toBe('new');
      return Promise.resolve();
    });
    expect(versionOf(dist)).toBe('new');
  });

  test('nothing is written where nothing was left', () => {
    write(dist, 'old');
    removeLeft(dist);
    expect(readdirSync(parent)).toEqual(['dist']);
    removeLeft(join(parent, 'khong-co', 'dist'));
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});
