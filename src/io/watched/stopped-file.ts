import { issueAt } from '../../model/rules/make-issue.ts';
import type { Issue } from '../../model/rules/issue.ts';
import type { StopReason } from './run-watched.ts';

/** Files that ended the process that read them, by the name that reports give them, and why. */
export type StoppedFiles = Readonly<Record<string, StopReason>>;

/** What such a file did, in Vietnamese. */
export const stopWords: Readonly<Record<StopReason, string>> = {
  time: 'kiểm tra tệp này mãi không xong.',
  memory: 'kiểm tra tệp này cần quá nhiều bộ nhớ.',
  crash: 'chương trình đọc bị hỏng giữa chừng khi đọc tệp này.',
};

/** What is said of a file that ended the checker. */
export const stoppedIssue = (file: string, why: StopReason): Issue =>
  issueAt({ file, line: 1, column: 1 }, 'khong-kiem-duoc', stopWords[why]);
