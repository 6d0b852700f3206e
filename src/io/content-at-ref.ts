import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { filesAtRef } from './files-at-ref.ts';
import { folderEntries } from './folder-entries.ts';
import { git } from './git.ts';
import type { GitProblem } from './git.ts';
import { buildDay, ownPublicDirectory, publicDirectory } from './paths.ts';
import { readContent } from './read-content.ts';
import type { ReadResult, Watch } from './read-content.ts';

/** A content folder as it was at a commit. `issues` are those of that time, their files named as in `root`. */
export interface ContentAtRef extends ReadResult {
  /** The commit, in full. */
  commit: string;
}

/**
 * Reads the content folder as it is at `ref`, exactly there (not where branches separate). The files are written to a
 * temporary folder, read with {@link readContent} like any others, and removed. Neither the work tree nor git's index
 * is touched. Never throws for a bad ref; what stops it comes back as a problem with its remedy.
 * @param ref anything that names a commit: `main`, `origin/main`, `HEAD~1`, `4f2a91c`, a tag.
 * @param directory absolute path of the content folder of today. @param root the project's folder.
 * @param today ISO day on which what was read is judged. @param publicFolder the files that readers download, those of today.
 * @param watch of a process under watch
 */
export function contentAtRef(
  ref: string,
  directory: string,
  root: string = process.cwd(),
  today: string = buildDay(),
  publicFolder: string = publicDirectory(),
  watch?: Watch,
): ContentAtRef | GitProblem {
  const top = git(root, ['rev-parse', '--show-toplevel']);
  if ('problem' in top) return top;
  const repository = realpathSync(top.text);
  const within = (path: string) => relative(repository, realpathSync(path)).split(sep).join('/');
  const folder = within(directory);
  if (folder === '..' || folder.startsWith('../'))
    return {
      problem: `Thư mục nội dung ${directory} nằm ngoài kho git ${repository}.`,
      remedy: 'Chạy lệnh trong kho chứa thư mục nội dung đó.',
    };
  const found = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if ('problem' in found)
    return {
      problem: `Kho này không có bản nào tên “${ref}”.`,
      remedy: `Xem lại tên (ví dụ: origin/main, HEAD~1, một mã commit). Nếu nó ở máy chủ, chạy “git fetch origin” trước; trên CI, lấy cả lịch sử (GitHub: fetch-depth: 0; GitLab: GIT_DEPTH: 0).`,
    };
  const commit = found.text;
  const temporary = mkdtempSync(join(realpathSync(tmpdir()), 'dan-biet-ref-'));
  try {
    const written = writeFolder(repository, commit, folder, temporary);
    if (written !== null) return written;
    // A folder with `sharedLaw` takes the law of that time; there may have been none.
    const shared = join(within(root), 'src/content').split(sep).join('/');
    if (shared !== folder) writeFolder(repository, commit, shared, temporary);
    const place = join(temporary, 'tree');
    const read = readContent(join(place, folder), join(place, within(root)), today, publicFolder, watch);
    // Files next to the content are those of today; what readers could download then is asked of git.
    const own = new Set(folderEntries(ownPublicDirectory(join(place, folder))).map(({ path }) => path));
    const shown = read.content.files;
    const others = relative(repository, join(realpathSync(root), relative(root, publicFolder)));
    const files = new Map([
      ...filesAtRef(repository, commit, others.split(sep).join('/'), shown),
      ...[...shown].filter(([path]) => own.has(path)),
    ]);
    return { commit, ...read, content: { ...read.content, files } };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/**
 * Writes one folder of a commit under `temporary`/tree, through an index of its own that holds nothing else. No name of a
 * file passes through here: one that is no UTF-8 would not come out as it went in. Null when it is done.
 */
function writeFolder(repository: string, commit: string, folder: string, temporary: string): GitProblem | null {
  const tree = folder === '' ? `${commit}^{tree}` : `${commit}:${folder}`;
  const found = git(repository, ['cat-file', '-t', tree]);
  if ('problem' in found || found.text !== 'tree')
    return {
      problem: `Ở bản ${commit.slice(0, 10)} chưa có thư mục “${folder}”.`,
      remedy: 'So với một bản đã có thư mục nội dung này.',
    };
  const index = join(temporary, 'index');
  rmSync(index, { force: true });
  const environment = { GIT_INDEX_FILE: index };
  const where = folder === '' ? [] : [`--prefix=${folder}/`];
  const taken = git(repository, ['read-tree', ...where, tree], '', environment);
  if ('problem' in taken) return taken;
  const written = git(
    repository,
    ['checkout-index', '--all', '--force', `--prefix=${join(temporary, 'tree')}/`],
    '',
    environment,
  );
  return 'problem' in written ? written : null;
}
