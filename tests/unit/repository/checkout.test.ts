import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { fillByAstro, inCheckout, refuseReadOnly, removeLeftInCheckout } from '../../../scripts/lib/checkout.mjs';
import { inRepository } from '../../../scripts/lib/paths.mjs';
import { Problem } from '../../../scripts/lib/problem.mjs';
import { inTurn } from '../../../scripts/lib/folder-turn.mjs';
import { fillWhole } from '../../../scripts/lib/whole-folder.mjs';

let folder = '';
let checkout = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-')));
  checkout = join(folder, "kho của trường 'Ế'");
  mkdirSync(join(checkout, '.cache'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const alone = () => expect.unreachable('nobody else is at work');

/** Writes what Astro does: files in folders, and beforehand code that it renames and removes. */
function likeAstro(into: string): Promise<void> {
  mkdirSync(join(into, '.prerender'));
  writeFileSync(join(into, '.prerender/a.webp'), 'ảnh');
  mkdirSync(join(into, 'ke-hoach/a'), { recursive: true });
  writeFileSync(join(into, 'ke-hoach/a/index.html'), 'trang');
  writeFileSync(join(into, 'index.html'), 'mới');
  rmSync(join(into, '.prerender'), { recursive: true });
  return Promise.resolve();
}

/** Builds a site as `npm run build` does. @param astro fills the folder that it is given */
const build = (site: string, astro = likeAstro) =>
  inTurn(site, alone, (turn) => fillWhole(turn, (next) => fillByAstro(site, next, astro, checkout)));

/** The folder that Astro fills for a site. */
async function filledFor(site: string): Promise<string> {
  let into = '';
  await build(site, (each) => {
    into = each;
    return likeAstro(each);
  });
  return into;
}

const filesOf = (site: string) => readdirSync(site, { recursive: true }).map(String).sort();
const whole = ['index.html', 'ke-hoach', 'ke-hoach/a', 'ke-hoach/a/index.html'];
const left = () => readdirSync(join(checkout, '.cache'));

describe('the folder that Astro fills', () => {
  const inside = () => join(checkout, `.cache/dang-dung-${process.pid}`);

  it('is in the checkout, where the packages are, when the site is elsewhere', async () => {
    const site = join(folder, 'site');
    expect([await filledFor(site), filesOf(site), left()]).toEqual([inside(), whole, []]);
    expect(readdirSync(folder).sort()).toEqual([basename(checkout), 'site']);
  });

  it('is next to a site that is in the checkout', async () => {
    const site = join(checkout, 'dist');
    expect([await filledFor(site), filesOf(site)]).toEqual([join(checkout, `.dist.dang-dung-${process.pid}`), whole]);
  });

  it('is in the checkout when a link there leads elsewhere, or another folder begins with its name', async () => {
    mkdirSync(join(folder, 'noi-khac'));
    symlinkSync(join(folder, 'noi-khac'), join(checkout, 'lien-ket'));
    expect(await filledFor(join(checkout, 'lien-ket/site'))).toBe(inside());
    expect(filesOf(join(folder, 'noi-khac/site'))).toEqual(whole);
    expect(await filledFor(`${checkout}-2/site`)).toBe(inside());
  });

  it('goes when Astro fails, and the last site is there', async () => {
    const site = join(folder, 'site');
    await build(site);
    await expect(build(site, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
    expect([filesOf(site), left(), readdirSync(folder).sort()]).toEqual([whole, [], [basename(checkout), 'site']]);
  });
});

interface Disk {
  folder: string;
  remove: () => void;
}

/** A disk of a size; null where this account may mount none. */
function smallDisk(size: string): Disk | null {
  const disk = realpathSync(mkdtempSync(join(tmpdir(), 'dan-biet-o-')));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  const remove = () => {
    if (status === 0) spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  };
  if (status === 0) return { folder: disk, remove };
  remove();
  return null;
}

/** A folder on another disk than the temporary folder. */
function otherDisk(): Disk | null {
  const memory = '/dev/shm';
  if (!existsSync(memory) || statSync(memory).dev === statSync(tmpdir()).dev) return smallDisk('1m');
  const other = mkdtempSync(join(memory, 'dan-biet-'));
  return { folder: other, remove: () => rmSync(other, { recursive: true, force: true }) };
}

/** The disk is asked for at once, since a test that is skipped must be counted so. */
const onDisk = (what: string, disk: Disk | null, test: (folder: string) => Promise<void>) => {
  if (disk === null) console.warn(`\n  BỎ QUA, chưa thử trên máy này vì không có ổ đĩa thứ hai: ${what}\n`);
  afterAll(() => disk?.remove());
  it.skipIf(disk === null)(what, () => test(disk!.folder));
};

describe('a site on another disk', () => {
  onDisk('is built, takes the place of the last one whole, and leaves nothing', otherDisk(), async (disk) => {
    const site = join(disk, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), 'cũ');
    expect(() => renameSync(join(site, 'index.html'), join(folder, 'a'))).toThrow('EXDEV');
    await build(site, (into) => {
      expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('cũ');
      return likeAstro(into);
    });
    expect([filesOf(site), readFileSync(join(site, 'index.html'), 'utf8')]).toEqual([whole, 'mới']);
    expect([readdirSync(disk), left()]).toEqual([['site'], []]);
  });

  onDisk('stays as it was when that disk is full, and the message names it', smallDisk('64k'), async (disk) => {
    const site = join(disk, 'site');
    await build(site);
    const failed = build(site, (into) => Promise.resolve(writeFileSync(join(into, 'a'), 'm'.repeat(200_000))));
    await expect(failed).rejects.toThrow(`“${site}”: ổ đĩa đã đầy`);
    await expect(failed).rejects.toBeInstanceOf(Problem);
    expect([filesOf(site), readdirSync(disk), left()]).toEqual([whole, ['site'], []]);
  });
});

test('what a killed build left in the checkout goes when the next begins, and not while one is at work', async () => {
  const leftover = join(checkout, '.cache/dang-dung-0');
  mkdirSync(leftover);
  const said: (number | null)[] = [];
  let second = Promise.resolve(false);
  await inCheckout(
    alone,
    async () => {
      expect(existsSync(leftover)).toBe(false);
      mkdirSync(leftover);
      second = inCheckout(
        (pid) => said.push(pid),
        () => Promise.resolve(existsSync(leftover)),
        checkout,
      );
      await expect.poll(() => said).toEqual([process.pid]);
      expect(existsSync(leftover)).toBe(true);
    },
    checkout,
  );
  expect(await second).toBe(false);
});

describe('where nothing is built since the site is up to date', () => {
  const leftover = () => join(checkout, '.cache/dang-dung-0');

  test('what a killed build left in the checkout goes, and all else in that folder stays', () => {
    mkdirSync(leftover());
    writeFileSync(join(leftover(), 'a'), '');
    writeFileSync(join(checkout, '.cache/khac'), '');
    removeLeftInCheckout(checkout);
    expect(readdirSync(join(checkout, '.cache')).filter((name) => !name.endsWith('.luot'))).toEqual(['khac']);
  });

  test('nothing goes while a build is at work, which nobody waits for', async () => {
    await inCheckout(
      alone,
      () => {
        mkdirSync(leftover());
        removeLeftInCheckout(checkout);
        expect(existsSync(leftover())).toBe(true);
        return Promise.resolve();
      },
      checkout,
    );
  });

  test('nothing is written where nothing was left, or where there is no folder for it', () => {
    removeLeftInCheckout(checkout);
    expect(readdirSync(join(checkout, '.cache'))).toEqual([]);
    const other = join(folder, 'khong-co');
    removeLeftInCheckout(other);
    expect(existsSync(other)).toBe(false);
  });
});

describe('a checkout in which this account may not write', () => {
  const nobody = ['--reuid=65534', '--regid=65534', '--clear-groups'];
  const library = inRepository('scripts/lib/checkout.mjs');
  const canBeNobody = spawnSync('setpriv', [...nobody, 'test', '-r', library]).status === 0;
  if (!canBeNobody)
    console.warn('\n  BỎ QUA, chưa thử trên máy này vì cần root và setpriv: kho mà tài khoản khác không ghi được\n');
  const asNobody = (...command: string[]) => spawnSync('setpriv', [...nobody, ...command], { encoding: 'utf8' });
  const refusalOf = (path: string) =>
    asNobody(
      ...[process.execPath, '--input-type=module', '--eval'],
      `const { refuseReadOnly } = await import(${JSON.stringify(library)});
       const { runMain } = await import(${JSON.stringify(inRepository('scripts/lib/problem.mjs'))});
       await runMain(async () => refuseReadOnly(${JSON.stringify(path)}));`,
    );
  beforeEach(() => {
    chmodSync(folder, 0o755);
    mkdirSync(join(checkout, 'node_modules'));
  });

  it.skipIf(!canBeNobody)('is refused at once with what to do, as another account', () => {
    const { stderr, status } = refusalOf(checkout);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^\nDừng lại: Không dựng được trang từ kho “.*không ghi được vào thư mục “\.astro”/u);
    expect(stderr).toContain('chỉ đổi OUT_DIR thì không đủ');
    expect(stderr).not.toMatch(/EACCES|\n\s+at /u);
    for (const name of ['.astro', '.cache', 'node_modules/.vite']) {
      mkdirSync(join(checkout, name), { recursive: true });
      chmodSync(join(checkout, name), 0o777);
    }
    expect(refusalOf(checkout)).toMatchObject({ status: 0, stderr: '' });
    chmodSync(join(checkout, 'node_modules/.vite'), 0o755);
    expect(refusalOf(checkout).stderr).toContain('“node_modules/.vite”');
  });

  it.skipIf(!canBeNobody)('can be copied as the message says, also with what Node lets nobody else read', () => {
    writeFileSync(join(checkout, 'package.json'), '{}');
    writeFileSync(join(checkout, '.cache/a'), 'của Node', { mode: 0o600 });
    const [, command = ''] = /chép bằng: (.*)/u.exec(refusalOf(checkout).stderr) ?? [];
    const home = join(folder, 'nhà');
    mkdirSync(home);
    chmodSync(home, 0o777);
    expect(asNobody('sh', '-c', `cd '${home}' && ${command}`)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(join(home, 'ban-chep')).sort()).toEqual(['node_modules', 'package.json']);
    expect(refusalOf(join(home, 'ban-chep'))).toMatchObject({ status: 0, stderr: '' });
  });

  it('is not refused where it may', () => {
    expect(() => refuseReadOnly(checkout)).not.toThrow();
  });
});
