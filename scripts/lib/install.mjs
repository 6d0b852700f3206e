import { readFileSync } from 'node:fs';
import { delimiter, sep } from 'node:path';
import missingPackages from './missing-packages.cjs';
import { Problem } from './problem.mjs';
import { inRepository, root } from './paths.mjs';
import { hasProjectNode, run } from './process.mjs';

/**
 * Whether `node_modules` holds what the lockfile asks for.
 *
 * @param {{ packages: Record<string, any> }} lock package-lock.json
 * @param {{ packages: Record<string, any> } | null} installed npm's own note of what it installed
 *   (node_modules/.package-lock.json), null when there is none
 */
export function matchesLockfile(lock, installed) {
  if (!installed) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    return found ? found.version === wanted.version : wanted.optional === true;
  });
}

/** Says what went wrong when `npm ci` failed, from what it printed. */
export function problemOfInstall(output) {
  const says = (...words) => words.some((word) => output.includes(word));
  if (says('ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ERR_SOCKET', 'ENETUNREACH', 'EIDLE'))
    return new Problem(
      'Không kết nối được tới kho gói npm.',
      ['kiểm tra mạng (hoặc proxy của nhà trường), rồi chạy lại.'],
      lastLines(output),
    );
  if (says('EUSAGE', 'in sync'))
    return new Problem(
      'package-lock.json không khớp với package.json.',
      ['nếu vừa thêm gói: chạy "npm install", rồi "node scripts/fix-lockfile.mjs", rồi chạy lại.'],
      lastLines(output.replace(/npm (?:error|ERR!)\s+Clean install[\s\S]*/u, '')),
    );
  if (says('ENOSPC')) return new Problem('Ổ đĩa đã đầy.', ['giải phóng khoảng 1 GB rồi chạy lại.'], lastLines(output));
  if (says('EACCES', 'EPERM'))
    return new Problem(
      'Không có quyền ghi vào thư mục node_modules.',
      ['chạy bằng đúng người dùng sở hữu thư mục này; đừng dùng sudo.'],
      lastLines(output),
    );
  return new Problem('Không cài được các gói.', ['đọc thông báo của npm ở trên, rồi chạy lại.'], lastLines(output));
}

const lastLines = (output) => output.trimEnd().split('\n').slice(-20).join('\n');

/** A file that was cut off is as good as none. */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether the packages on this machine are those of the lockfile, with the Node that is one of them. */
export const isInstalled = () =>
  hasProjectNode() &&
  matchesLockfile(
    readJson(inRepository('package-lock.json')),
    readJson(inRepository('node_modules/.package-lock.json')),
  ) &&
  missingPackages(root)?.length === 0;

/** The environment for npm itself: never the Node inside `node_modules`, which `npm ci` is about to delete. */
function environmentOutsideProject(env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (env[key] ?? '').split(delimiter).filter((folder) => !folder.startsWith(`${root}node_modules${sep}`));
  return { ...env, [key]: folders.join(delimiter) };
}

const npm = (...args) => run('npm', [...args, '--loglevel=error'], { quiet: true, env: environmentOutsideProject() });

/** Installs the packages of the lockfile when they are missing or not those of the lockfile. Says whether it had to. */
export async function ensureInstalled() {
  if (isInstalled()) return false;
  console.log('Đang cài các gói từ kho gói npm (khoảng một phút)…');

  // One small question first: without a network, npm would take minutes to give up on some hundred packages.
  const asked = await npm('view', 'node', 'name', '--fetch-retries=1', '--fetch-retry-mintimeout=1000');
  if (asked.code === 127) throw new Problem('Không tìm thấy lệnh npm.', ['cài npm (trên Debian: apt install npm).']);
  if (asked.code !== 0) throw problemOfInstall(asked.output);

  const { code, output } = await npm('ci', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=10000');
  if (code !== 0) throw problemOfInstall(output);
  return true;
}
