import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './process.mjs';

// First the headless build: it opens a page in a third of the time of the whole browser, which draws its window all the same.
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const applications = {
  darwin: (env) =>
    ['/Applications', `${env.HOME}/Applications`].flatMap((folder) => [
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
  win32: (env) =>
    [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]),
};

/**
 * The browser of the Chromium family that this machine has, or null. `CHROMIUM_PATH` names one that stands elsewhere.
 *
 * @param {{ env?: NodeJS.ProcessEnv, platform?: string, exists?: (path: string) => boolean }} [machine]
 * @returns {string | null} the path of the program
 */
export function findChromium({ env = process.env, platform = process.platform, exists = existsSync } = {}) {
  const candidates = [
    ...(env.CHROMIUM_PATH ? [env.CHROMIUM_PATH] : []),
    ...(platform === 'win32'
      ? []
      : commands.flatMap((command) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, command)))),
    ...(applications[platform]?.(env) ?? []),
  ];
  return candidates.find((path) => exists(path)) ?? null;
}

/** Installs Debian's Chromium when the machine has no browser of its family. Says whether it had to. */
export async function ensureChromium() {
  if (findChromium()) return false;
  const byHand = 'cài Chromium, Google Chrome hoặc Microsoft Edge; đặt ở chỗ lạ thì ghi đường dẫn vào CHROMIUM_PATH.';
  const apt = await run('apt-get', ['--version'], { quiet: true });
  if (apt.code !== 0) throw new Problem('Không tìm thấy trình duyệt để kiểm thử.', [byHand]);

  const isRoot = process.getuid?.() === 0;
  const hasSudo = !isRoot && (await run('sudo', ['--version'], { quiet: true })).code === 0;
  if (!isRoot && !hasSudo)
    throw new Problem('Chưa có Chromium, và tài khoản này không được cài phần mềm.', [
      'nhờ người quản trị chạy: apt-get update && apt-get install -y chromium',
      byHand,
    ]);

  console.log('Đang cài Chromium bằng apt (khoảng một phút)…');
  const aptGet = async (...args) => {
    const [command, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', 'apt-get', ...args];
    return run(command, rest, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  };
  const update = await aptGet('update');
  // Ubuntu and older releases of Debian have no package for the headless build alone.
  let install;
  for (const name of ['chromium-headless-shell', 'chromium']) {
    install = await aptGet('install', '-y', '--no-install-recommends', name);
    if (install.code === 0) break;
  }
  if (install.code !== 0 || !findChromium())
    throw new Problem(
      'Không cài được Chromium bằng apt.',
      ['kiểm tra mạng tới kho Debian, rồi chạy lại.', byHand],
      (update.code === 0 ? install.output : update.output + install.output).split('\n').slice(-20).join('\n'),
    );
  return true;
}
