import type { Issue } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { formatNumber } from '../text/format-number.ts';

/** Files of one folder, with those in the folders in it: a school that publishes a file on each day has as many after 27 years. */
export const MOST_FILES = 10_000;

/** A folder of which no file is read, since each costs time however small it is; null where there are few enough. @param file how reports name it */
export const tooManyFiles = (count: number, file: string): Issue | null =>
  count <= MOST_FILES
    ? null
    : issueAt(
        { file, line: 1, column: 1 },
        'qua-nhieu-tep',
        `thư mục có ${formatNumber(count)} tệp, tối đa ${formatNumber(MOST_FILES)}.`,
      );
