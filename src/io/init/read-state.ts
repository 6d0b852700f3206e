import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InitState } from '../../model/setup/setup-changes.ts';
import { contentFolder, seedFolder } from '../../model/setup/setup-changes.ts';
import type { Issue } from '../../model/rules/issue.ts';
import { folderEntries } from '../folder-entries.ts';
import { git } from '../git.ts';
import type { GitProblem } from '../git.ts';
import { readContent } from '../read-content.ts';

/** What is in the repository, with the problems of its content. @param root the project's folder. @param today ISO day. */
export function readInitState(root: string, today: string): InitState & { issues: Issue[] } {
  const directory = join(root, contentFolder);
  const { content, issues } = readContent(directory, root, today, join(root, 'public'));
  const settings = join(directory, 'site.yaml');
  return {
    content,
    issues,
    settings: existsSync(settings) ? readFileSync(settings, 'utf8') : '',
    publicFiles: folderEntries(join(directory, 'public')).flatMap(({ path, kind }) =>
      kind === 'file' ? [`public/${path}`] : [],
    ),
    initialised: existsSync(join(root, seedFolder)),
  };
}

/** Files that git does not hold as they are now: changed, new or half committed; or why git cannot say. */
export function uncommitted(root: string): { files: string[] } | GitProblem {
  const answer = git(root, ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', '.']);
  if ('problem' in answer) return answer;
  return { files: answer.text.split('\0').flatMap((line) => (line === '' ? [] : [line.slice(3)])) };
}
