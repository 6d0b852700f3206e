import { expect, test } from 'vitest';
import { findChromium } from '../../../scripts/lib/chromium.mjs';

const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const edge = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';

type Machine = Pick<NonNullable<Parameters<typeof findChromium>[0]>, 'env' | 'platform'>;

test.each<[string, Machine, string[], string | null]>([
  ['Debian', { platform: 'linux', env: { PATH: '/bin:/usr/bin' } }, ['/usr/bin/chromium'], '/usr/bin/chromium'],
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
