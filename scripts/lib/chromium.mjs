import { ensureByApt } from './apt.mjs';
import { findProgram, macFolders, windowsFolders } from './find-program.mjs';

const chromium = {
  variable: 'CHROMIUM_PATH',
  // First the headless build: it opens a page in a third of the time of the whole browser, which draws its window all the same.
  commands: [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  applications: {
    darwin: (env) =>
      macFolders(env).flatMap((folder) => [
        `${folder}/Chromium.app/Contents/MacOS/Chromium`,
        `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
        `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
      ]),
    win32: (env) =>
      windowsFolders(env).flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]),
  },
};

/**
 * The browser of the Chromium family that this machine has, or null. `CHROMIUM_PATH` names one in another place.
 *
 * @param {import('./find-program.mjs').Machine} [machine]
 * @returns {string | null} the path of the program
 */
export const findChromium = (machine) => findProgram(chromium, machine);

/** Installs Debian's Chromium when the machine has no browser of its family. Says whether it had to. */
export const ensureChromium = () =>
  ensureByApt({
    name: 'Chromium',
    isInstalled: () => findChromium() !== null,
    // Ubuntu and older releases of Debian have no package for the headless build alone.
    packages: [['chromium-headless-shell'], ['chromium']],
    byHand: 'cài Chromium, Google Chrome hoặc Microsoft Edge; đặt ở chỗ lạ thì ghi đường dẫn vào CHROMIUM_PATH.',
  });
