import { ensureByApt } from './apt.mjs';
import { findProgram, macFolders, windowsFolders } from './find-program.mjs';
import { Problem } from './problem.mjs';

/** Browsers with engines of their own besides Chromium's; the tests of `tests/engines/` visit the site with them. */

const firefox = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  applications: {
    darwin: (env) => macFolders(env).map((folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`),
    win32: (env) => windowsFolders(env).map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`),
  },
};

// Debian and Ubuntu put the browser that comes with WebKitGTK into a folder of the processor's kind, not on PATH.
const miniBrowser = {
  inSystem: (list) =>
    list('/usr/lib').flatMap((kind) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((api) => `/usr/lib/${kind}/${api}/MiniBrowser`),
    ),
};

/**
 * @param {import('./find-program.mjs').Machine} [machine]
 * @returns {string | null} the path of Firefox; `FIREFOX_PATH` names one in another place
 */
export const findFirefox = (machine) => findProgram(firefox, machine);

/**
 * What it takes to drive WebKit: the driver, the browser, and a screen for a machine without one.
 *
 * @param {import('./find-program.mjs').Machine} [machine] only Linux has the engine apart from Safari
 * @returns {{ driver: string, browser: string, screen: string } | null} paths of the programs
 */
export function findWebKit(machine = {}) {
  if ((machine.platform ?? process.platform) !== 'linux') return null;
  const driver = findProgram({ commands: ['WebKitWebDriver'] }, machine);
  const browser = findProgram(miniBrowser, machine);
  const screen = findProgram({ commands: ['Xvfb'] }, machine);
  return driver && browser && screen ? { driver, browser, screen } : null;
}

const engines = [
  {
    name: 'Firefox',
    find: findFirefox,
    packages: [['firefox-esr']],
    byHand: 'cài Firefox; đặt ở chỗ lạ thì ghi đường dẫn vào FIREFOX_PATH.',
  },
  {
    name: 'WebKit (Safari trên iPhone, iPad)',
    find: findWebKit,
    // The driver's package may bring the library of another interface, whose browser is in another package.
    packages: [
      ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
      ['webkit2gtk-driver', 'xvfb'],
    ],
    byHand: 'chạy trên Debian hoặc Ubuntu (máy của CI chẳng hạn): WebKit chỉ kiểm thử được ở đó.',
  },
];

/**
 * Installs with apt the engines that the machine does not have.
 *
 * @param {import('./find-program.mjs').Machine} [machine]
 * @returns {Promise<{ name: string, problem: Problem }[]>} those that it cannot have, each with the reason
 */
export async function ensureEngines(machine) {
  const missing = [];
  for (const { name, find, packages, byHand } of engines)
    try {
      await ensureByApt({ name, isInstalled: () => find(machine) !== null, packages, byHand });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      missing.push({ name, problem: error });
    }
  return missing;
}
