import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { findFirefox, findWebKit } from '../../../scripts/lib/engines.mjs';
import { isInstalled } from '../../../scripts/lib/install.mjs';
import { bareMachine } from './bare-machine.ts';
import type { BareMachine } from './bare-machine.ts';

type Machine = NonNullable<Parameters<typeof findFirefox>[0]>;

const linux = { platform: 'linux', env: { PATH: '/bin:/usr/bin' } };
const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
const windows = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';

test.each<[string, Machine, string[], string | null]>([
  ['Debian', linux, ['/usr/bin/firefox', '/usr/bin/firefox-esr'], '/usr/bin/firefox-esr'],
  ['another Linux', linux, ['/usr/bin/firefox'], '/usr/bin/firefox'],
  ['a Mac', { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/h' } }, [mac], mac],
  ['Windows', { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }, [windows], windows],
  ['a machine that names its own', { ...linux, env: { FIREFOX_PATH: '/opt/f' } }, ['/opt/f'], '/opt/f'],
  ['a machine without one', linux, [], null],
])('findFirefox finds the browser of %s', (_name, machine, files, found) => {
  expect(findFirefox({ ...machine, exists: (path) => files.includes(path) })).toBe(found);
});

describe('findWebKit', () => {
  const driver = '/usr/bin/WebKitWebDriver';
  const screen = '/usr/bin/Xvfb';
  const browser = '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  const kinds = { list: (folder: string) => (folder === '/usr/lib' ? ['git-core', 'aarch64-linux-gnu'] : []) };
  const find = (files: string[], platform = 'linux') =>
    findWebKit({ ...linux, ...kinds, platform, exists: (path) => files.includes(path) });

  it('finds the driver, the browser of whatever processor, and the screen', () => {
    expect(find([driver, browser, screen])).toEqual({ driver, browser, screen });
  });

  it.each([
    ['driver', [browser, screen]],
    ['browser', [driver, screen]],
    ['screen', [driver, browser]],
  ])('finds nothing without the %s', (_part, files) => {
    expect(find(files)).toBeNull();
  });

  it('looks for it on Linux alone', () => {
    expect(find([driver, browser, screen], 'darwin')).toBeNull();
  });
});

describe.skipIf(process.platform !== 'linux')('ensureEngines', () => {
  let machine: BareMachine;
  /** Installs what is missing; for the test, MiniBrowser is looked for on the bare machine. */
  const ensure = () =>
    machine.node(`const { ensureEngines } = await import('./scripts/lib/engines.mjs');
      const { existsSync, readdirSync } = await import('node:fs');
      const folder = process.env.FOLDER;
      const exists = (path) => existsSync(path.startsWith('/usr/lib') ? folder + path : path);
      const list = (path) => (existsSync(folder + path) ? readdirSync(folder + path) : []);
      for (const { name, problem } of await ensureEngines({ exists, list })) console.log(name, '|', problem.message);`);
  const miniBrowser = '"$FOLDER/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1"';
  /** An apt that installs Firefox and WebKit, and writes down what it was asked. */
  const apt = `echo "$@" >> "$FOLDER/log"
case "$*" in
  install*firefox-esr) : > "$FOLDER/firefox-esr";;
  install*webkit2gtk-driver*) : > "$FOLDER/WebKitWebDriver"; : > "$FOLDER/Xvfb"; /bin/mkdir -p ${miniBrowser}; : > ${miniBrowser}/MiniBrowser;;
esac`;

  beforeEach(() => {
    machine = bareMachine();
  });
  afterEach(() => machine.remove());

  it('installs both on a machine that has nothing but apt, and asks for nothing when it runs again', () => {
    machine.program('apt-get', apt);
    expect(ensure()).toMatchObject({ status: 0, stderr: '', stdout: expect.not.stringContaining('|') as string });
    const asked = machine.log().filter((line) => line !== '--version');
    expect(asked).toEqual([
      'update',
      'install -y --no-install-recommends firefox-esr',
      'install -y --no-install-recommends webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb',
    ]);
    const lines = machine.log().length;
    expect(ensure()).toMatchObject({ status: 0, stdout: '' });
    expect(machine.log().length).toBe(lines);
  });

  it('takes the driver with whatever library it brings where apt does not know the one that it wants', () => {
    machine.program('apt-get', `case "$*" in *libwebkit2gtk-4.1-0*) exit 100;; esac\n${apt}`);
    expect(ensure()).toMatchObject({ status: 0, stdout: expect.not.stringContaining('|') as string });
    expect(machine.log().at(-1)).toBe('install -y --no-install-recommends webkit2gtk-driver xvfb');
  });

  it('goes on to WebKit where apt has no Firefox of that name, as on Ubuntu, and says which one is missing', () => {
    machine.program('apt-get', `case "$*" in *firefox*) echo "E: Unable to locate package"; exit 100;; esac\n${apt}`);
    const { status, stdout } = ensure();
    expect(status).toBe(0);
    expect(stdout).toContain('Firefox | Không cài được Firefox bằng apt.');
    expect(stdout).not.toContain('WebKit (Safari trên iPhone, iPad) |');
  });

  it('says that both are missing on a machine without apt, and does not fail', () => {
    const { status, stdout } = ensure();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Firefox \| Không tìm thấy Firefox để kiểm thử\.$/mu);
    expect(stdout).toMatch(/^WebKit .* \| Không tìm thấy WebKit .* để kiểm thử\.$/mu);
  });
});

// Where packages have changed, the command would first install them, with an npm that this machine does not have.
describe.skipIf(process.platform !== 'linux' || !isInstalled())('npm test', () => {
  it('counts the tests of engines as skipped where there is neither one nor apt, says so loudly, and does not fail', () => {
    const machine = bareMachine();
    const { status, stdout, stderr } = machine.run('scripts/test.mjs', '--only', 'engines');
    machine.remove();
    expect([status, stdout.trimEnd().split('\n').at(-1)]).toEqual([
      0,
      expect.stringMatching(/^0 passed, 0 failed, \d+ skipped$/u),
    ]);
    expect(stdout).toContain('      BỎ QUA, ');
    for (const name of ['Firefox', 'WebKit (Safari trên iPhone, iPad)'])
      expect(stderr.split(`BỎ QUA: CHƯA kiểm thử trong ${name}.`)).toHaveLength(3);
    expect(stderr).toContain('  Cách sửa: cài Firefox;');
  }, 240_000);
});
