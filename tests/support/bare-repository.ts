import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const nobody = { name: 'Máy kiểm thử', email: 'kiem-thu@truong.example' };

/** A git repository without a work tree, as a host keeps it. */
export class BareRepository {
  readonly directory: string;

  /** @param tree files of the first commit on `main`: path in the repository → text */
  constructor(tree: Readonly<Record<string, string>>, folders: Readonly<Record<string, string>> = {}) {
    this.directory = mkdtempSync(join(tmpdir(), 'dan-biet-kho-'));
    const work = mkdtempSync(join(tmpdir(), 'dan-biet-cay-'));
    for (const [path, folder] of Object.entries(folders)) cpSync(folder, join(work, path), { recursive: true });
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), text);
    }
    this.git(['init', '--quiet', '--bare', '--initial-branch=main']);
    this.git(['--work-tree', work, 'add', '--all', '--force', '.'], { cwd: work });
    const first = this.git(['commit-tree', this.git(['write-tree']), '-m', 'Nội dung ban đầu']);
    this.git(['update-ref', 'refs/heads/main', first]);
    rmSync(work, { recursive: true });
  }

  /** Runs git. @returns its output without the last line end */
  git(
    args: readonly string[],
    { input, cwd, index }: { input?: string | Buffer; cwd?: string; index?: string } = {},
  ): string {
    return execFileSync('git', args, {
      cwd: cwd ?? this.directory,
      input: input ?? '',
      encoding: 'utf8',
      maxBuffer: 1e9,
      env: {
        ...process.env,
        GIT_DIR: this.directory,
        ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: nobody.name,
        GIT_AUTHOR_EMAIL: nobody.email,
        GIT_COMMITTER_NAME: nobody.name,
        GIT_COMMITTER_EMAIL: nobody.email,
      },
    }).replace(/\n$/u, '');
  }

  head(branch: string): string | null {
    try {
      return this.git(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}`]);
    } catch {
      return null;
    }
  }

  /** The text of a file. @param at `main:src/content/site.yaml`; null where there is none */
  textAt(at: string): string | null {
    const id = this.blobAt(at);
    return id === '' ? null : (this.texts([id]).get(id) ?? null);
  }

  files(commit: string): { path: string; sha: string; size: number }[] {
    return this.git(['ls-tree', '-r', '-l', '-z', commit])
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [about, path] = line.split('\t') as [string, string];
        const [, , sha, size] = about.split(/ +/u) as [string, string, string, string];
        return { path, sha, size: Number(size) };
      });
  }

  /** The blob at `branch:path`; empty when there is none. */
  blobAt(expression: string): string {
    const colon = expression.indexOf(':');
    const commit = this.head(expression.slice(0, colon));
    if (commit === null) return '';
    return this.files(commit).find(({ path }) => path === expression.slice(colon + 1))?.sha ?? '';
  }

  /** Texts of blobs by their id, read in one go. */
  texts(ids: readonly string[]): Map<string, string> {
    const out = execFileSync('git', ['cat-file', '--batch'], {
      cwd: this.directory,
      env: { ...process.env, GIT_DIR: this.directory },
      input: ids.join('\n'),
      maxBuffer: 1e9,
    });
    const texts = new Map<string, string>();
    for (let at = 0; at < out.length;) {
      const line = out.indexOf(10, at);
      const [id, , size] = out.subarray(at, line).toString('utf8').split(' ');
      const end = line + 1 + Number(size);
      texts.set(id!, out.subarray(line + 1, end).toString('utf8'));
      at = end + 1;
    }
    return texts;
  }

  /** Commits files on top of a branch. @param additions contents in base64. @returns the new commit */
  commit(
    branch: string,
    message: string,
    additions: readonly { path: string; contents: string }[],
    deletions: readonly { path: string }[],
  ): string {
    const parent = this.head(branch)!;
    const index = join(this.directory, 'chi-muc-tam');
    rmSync(index, { force: true });
    this.git(['read-tree', parent], { index });
    for (const { path, contents } of additions) {
      const blob = this.git(['hash-object', '-w', '--stdin'], { input: Buffer.from(contents, 'base64') });
      this.git(['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`], { index });
    }
    for (const { path } of deletions) this.git(['update-index', '--force-remove', path], { index });
    const commit = this.git(['commit-tree', this.git(['write-tree'], { index }), '-p', parent, '-m', message]);
    this.git(['update-ref', `refs/heads/${branch}`, commit]);
    return commit;
  }

  /** Lines that a branch changes, without context: `-cũ`, `+mới`. */
  changedLines(from: string, to: string): string[] {
    return this.git(['diff', '--unified=0', '--no-color', from, to])
      .split('\n')
      .filter((line) => /^[+-](?![+-]{2} )/u.test(line));
  }

  remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}
