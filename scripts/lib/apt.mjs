import { Problem } from './problem.mjs';
import { run } from './process.mjs';

/**
 * @typedef {object} Browser
 * @property {string} name as a reader of the message calls it
 * @property {() => boolean} isInstalled
 * @property {string[][]} packages lists of Debian packages; each list is tried when the one before it cannot be installed
 * @property {string} byHand what a person can do without apt, in Vietnamese
 */

/**
 * Installs a browser with apt when the machine does not have it. Says whether it had to.
 *
 * @param {Browser} browser
 * @throws {Problem} when it cannot: no apt, not allowed to, or apt does not have it
 */
export async function ensureByApt({ name, isInstalled, packages, byHand }) {
  if (isInstalled()) return false;
  const apt = await run('apt-get', ['--version'], { quiet: true });
  if (apt.code !== 0) throw new Problem(`Không tìm thấy ${name} để kiểm thử.`, [byHand]);

  const isRoot = process.getuid?.() === 0;
  const hasSudo = !isRoot && (await run('sudo', ['--version'], { quiet: true })).code === 0;
  if (!isRoot && !hasSudo)
    throw new Problem(`Chưa có ${name}, và tài khoản này không được cài phần mềm.`, [
      `nhờ người quản trị chạy: apt-get update && apt-get install -y ${packages.at(-1).join(' ')}`,
      byHand,
    ]);

  console.log(`Đang cài ${name} bằng apt (khoảng một phút)…`);
  const update = await updateLists(isRoot);
  let install;
  for (const names of packages) {
    install = await aptGet(isRoot, 'install', '-y', '--no-install-recommends', ...names);
    if (install.code === 0) break;
  }
  if (install.code !== 0 || !isInstalled())
    throw new Problem(
      `Không cài được ${name} bằng apt.`,
      ['kiểm tra mạng tới kho Debian, rồi chạy lại.', byHand],
      (update.code === 0 ? install.output : update.output + install.output).split('\n').slice(-20).join('\n'),
    );
  return true;
}

const aptGet = (isRoot, ...args) => {
  const [command, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', 'apt-get', ...args];
  return run(command, rest, { quiet: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
};

let updated;
/** Fetches apt's lists of packages, once however many browsers are missing. */
const updateLists = (isRoot) => (updated ??= aptGet(isRoot, 'update'));
