import { execFileSync } from 'node:child_process';

/** What stops a command that asks git, and what to do about it; both in Vietnamese. */
export interface GitProblem {
  problem: string;
  remedy: string;
}

/** What a git command prints, without the line end; or why it could not run. */
export type GitAnswer = { text: string } | GitProblem;

/** A git command in a folder. Hooks of the repository do not run. @param environment variables besides those of this process. */
export function git(folder: string, parameters: readonly string[], input = '', environment = {}): GitAnswer {
  try {
    const text = execFileSync('git', ['-c', 'core.hooksPath=/dev/null', ...parameters], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C', ...environment },
      input,
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    return { text: text.replace(/\n$/u, '') };
  } catch (error) {
    return explain(error as NodeJS.ErrnoException & { stderr?: string });
  }
}

/** What a git command prints, byte by byte; null where it could not run. */
export function gitBytes(folder: string, parameters: readonly string[]): Uint8Array | null {
  try {
    return execFileSync('git', ['-c', 'core.hooksPath=/dev/null', ...parameters], {
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

function explain({ code, stderr = '' }: { code?: string | undefined; stderr?: string }): GitProblem {
  if (code === 'ENOENT')
    return {
      problem: 'Máy này không có git.',
      remedy: 'Cài git (https://git-scm.com) rồi chạy lại.',
    };
  if (/not a git repository/u.test(stderr))
    return {
      problem: 'Thư mục này không nằm trong một kho git, nên không có bản trước để so.',
      remedy: 'Chạy lệnh trong bản sao lấy bằng “git clone”, không phải trong tệp nén tải về.',
    };
  const [first = ''] = stderr.split('\n').filter((line) => line.trim() !== '');
  return {
    problem: `Git không đọc được kho này${first === '' ? '' : `: ${first}`}.`,
    remedy: 'Chạy “git status” trong thư mục của dự án và sửa điều git báo, rồi chạy lại.',
  };
}
