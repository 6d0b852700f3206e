import type { Watch } from '../src/io/read-content.ts';
import type { Issue } from '../src/model/rules/issue.ts';
import { issueAt } from '../src/model/rules/make-issue.ts';

/** What comparing two contents came to, or that it ended the process before. */
export type Compared<T> = { value: T } | { issue: Issue };

/**
 * Compares the content with what it was, under watch by a name of its own: no file is named for what two contents cost together.
 * @param folder how reports name the content folder
 */
export function compareWatched<T>({ begin, stopped }: Watch, folder: string, compare: () => T): Compared<T> {
  const name = `${folder} (so với bản trước)`;
  if (Object.hasOwn(stopped, name))
    return {
      issue: issueAt({ file: folder, line: 1, column: 1 }, 'khong-kiem-duoc', 'so với bản trước mãi không xong.', {
        remedy: 'Chia thay đổi thành nhiều lần: mỗi lần đổi lời văn của ít văn bản hơn.',
      }),
    };
  begin(name);
  const value = compare();
  begin(null);
  return { value };
}
