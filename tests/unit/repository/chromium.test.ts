import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { findChromium } from '../../../scripts/lib/chromium.mjs';
import { bareMachine } from './bare-machine.ts';
import type { BareMachine } from './bare-machine.ts';

const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';

type Machine = Pick<NonNullable<Parameters<typeof findChromium>[0]>, 'env' | 'platform'>;

test.each<[string, Machine, string[], string | null]>([
  ['Debian', { platform: 'linux', env: { PATH: '/bin:/usr/bin' } }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
  [
    'Debian with the headless build besides',
    { platform: 'linux', env: { PATH: '/bin:/usr/bin' } },
    ['/bin/chromium', '/usr/bin/chromium-headless-shell'],
    '/usr/bin/chromium-headless-shell',
  ],
  [
    'a Linux with Chrome',
    { platform: 'linux', env: { PATH: '/usr/bin' } },
    ['/usr/bin/google-chrome'],
    '/usr/bin/google-chrome',
  ],
  ['a Mac', { platform: 'darwin', env: { PATH: '/usr/bin', HOME: '/h' } }, [mac], mac],
  ['Windows', { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } }, [edge], edge],
  [
    'a machine that names its own',
    { platform: 'linux', env: { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/c' } },
    ['/opt/c', '/usr/bin/chromium'],
    '/opt/c',
  ],
  ['a machine without one', { platform: 'linux', env: { PATH: '/usr/bin' } }, [], null],
])('findChromium finds the browser of %s', (_name, machine, files, found) => {
  expect(findChromium({ ...machine, exists: (path) => files.includes(path) })).toBe(found);
});

describe.skipIf(process.platform !== 'linux')('ensureChromium', () => {
  let machine: BareMachine;
  const ensure = () =>
    machine.node(`const { ensureChromium } = await import('./scripts/lib/chromium.mjs');
      console.log(await ensureChromium());`);

  beforeEach(() => {
    machine = bareMachine();
  });
  afterEach(() => machine.remove());

  it('asks apt for nothing when there is a browser', () => {
    machine.program('chromium', '');
    machine.program('apt-get', 'echo "$@" >> "$FOLDER/log"');
    expect(ensure()).toMatchObject({ status: 0, stdout: 'false\n' });
    expect(machine.log()).toEqual([]);
  });

  it('installs the headless build by apt when there is none', () => {
    machine.program(
      'apt-get',
      'echo "$@" >> "$FOLDER/log"\nif [ "$1" = install ]; then : > "$FOLDER/chromium-headless-shell"; fi',
    );
    const { status, stdout } = ensure();
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\ntrue\n$/u)]);
    expect(machine.log().slice(-2)).toEqual(['update', 'install -y --no-install-recommends chromium-headless-shell']);
  });

  it('installs the whole browser where apt knows no headless build', () => {
    machine.program(
      'apt-get',
      `echo "$@" >> "$FOLDER/log"
case "$*" in *headless*) exit 100;; install*) : > "$FOLDER/chromium";; esac`,
    );
    const { status, stdout } = ensure();
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\ntrue\n$/u)]);
    expect(machine.log().at(-1)).toBe('install -y --no-install-recommends chromium');
  });

  it('says what to do when apt cannot, and shows what apt said', () => {
    machine.program('apt-get', 'echo "E: Unable to locate package"; [ "$1" = --version ]');
    const { status, stderr } = ensure();
    expect(status).toBe(1);
    expect(stderr).toMatch(/E: Unable to locate package[\s\S]*Không cài được Chromium bằng apt\.\n {2}Cách sửa: /u);
  });

  it('says what to do on a machine without apt', () => {
    const { status, stderr } = ensure();
    expect(status).toBe(1);
    expect(stderr).toMatch(/Không tìm thấy Chromium để kiểm thử\.\n {2}Cách sửa: .*CHROMIUM_PATH/u);
  });
});
