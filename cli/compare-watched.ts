import type { Watch } from '../src/io/read-content.ts';
import type { Issue } from '../src/model/rules/issue.ts';
import { issueAt } from '../src/model/rules/make-issue.ts';

/** What work on the whole content came to, or that it ended the process before. */
export type Compared<T> = { value: T } | { issue: Issue };

/** Work on the whole content, in words that follow the folder's name and in those of its issue. */
interface Work {
  name: string;
  message: string;
  remedy: string;
}

const COMPARING: Work = {
  name: 'so với bản trước',
  message: 'so với bản trước mãi không xong.',
  remedy: 'Chia thay đổi thành nhiều lần: mỗi lần đổi lời văn của ít văn bản hơn.',
};
const REPORTING: Work = {
  name: 'báo cáo',
  message: 'viết báo cáo mãi không xong, nên các lỗi khác chưa nói được ở đây.',
  remedy:
    'Bỏ bớt những tệp vừa thêm hay sửa mà có nhiều liên kết hỏng, nhiều số điện thoại hay tên người, rồi chạy lại.',
};

/**
 * Compares the content with what it was, under watch by a name of its own: no file is named for what two contents cost together.
 * @param folder how reports name the content folder
 */
export const compareWatched = <T>(watch: Watch, folder: string, compare: () => T): Compared<T> =>
  watched(watch, folder, COMPARING, compare);

/** The same for what is hidden and written once all is read: it costs issues × what was found. */
export const reportWatched = <T>(watch: Watch, folder: string, report: () => T): Compared<T> =>
  watched(watch, folder, REPORTING, report);

function watched<T>({ begin, stopped }: Watch, folder: string, work: Work, make: () => T): Compared<T> {
  const name = `${folder} (${work.name})`;
  const { message, remedy } = work;
  if (Object.hasOwn(stopped, name))
    return { issue: issueAt({ file: folder, line: 1, column: 1 }, 'khong-kiem-duoc', message, { remedy }) };
  begin(name);
  const value = make();
  begin(null);
  return { value };
}
