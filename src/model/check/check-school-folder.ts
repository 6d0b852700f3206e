import { REDIRECTS, downloadFault, isLitter } from '../downloads.ts';
import type { ByteFault } from '../download/check-bytes.ts';
import type { DownloadFault, FolderEntry } from '../downloads.ts';
import { conflictLines, conflictMessage } from '../parse/conflict-marks.ts';
import { MOST_REDIRECTS, parseRedirects } from '../redirects.ts';
import type { Issue, SourceLocation } from '../rules/issue.ts';
import { issueAt } from '../rules/make-issue.ts';
import { formatNumber } from '../text/format-number.ts';
import { tooManyFiles } from './too-many-files.ts';

/** A folder of a school's files for readers. */
export interface SchoolFolder {
  entries: readonly FolderEntry[];
  /** Whether it may have a file of redirects. */
  mayRedirect: boolean;
  /** The text of that file; empty without one, null where it cannot be opened. */
  redirects: string | null;
  /** How reports name a path in the folder. */
  nameOf: (path: string) => string;
}

/** The codes for what is not published: also a file, of content too, that cannot be opened. */
const codes: ReadonlySet<string> = new Set<DownloadFault | ByteFault>([
  'khong-doc-duoc',
  'tai-ve-lien-ket',
  'tai-ve-ngoai-tep',
  'tai-ve-chay-ma',
  'tai-ve-kieu-la',
  'tai-ve-ten',
  'tai-ve-qua-lon',
  'tai-ve-khac-duoi',
  'anh-con-thong-tin',
  'anh-hong',
  'tieng-phim-con-thong-tin',
  'tieng-phim-hong',
]);

/** Whether an issue says that a file of the school is not published. */
export const isRefusedFile = ({ code }: Issue): boolean => codes.has(code);

/** Everything in a school's folder that is not published, and lines of its redirects that no host would understand. */
export function checkSchoolFolder({ entries, mayRedirect, redirects, nameOf }: SchoolFolder): Issue[] {
  const tooMany = tooManyFiles(entries.length, nameOf(''));
  if (tooMany) return [tooMany];
  const at = (path: string, line = 1): SourceLocation => ({ file: nameOf(path), line, column: 1 });
  const refused = entries.flatMap((entry) => {
    const fault = isLitter(entry) ? null : downloadFault(entry, mayRedirect);
    if (fault === null) return [];
    const { code, message, suggestion = null, remedy } = fault;
    return [issueAt(at(entry.path), code, message, { suggestion, ...(remedy ? { remedy } : {}) })];
  });
  return [...refused, ...redirectIssues(redirects, (line) => at(REDIRECTS, line))];
}

function redirectIssues(text: string | null, at: (line?: number) => SourceLocation): Issue[] {
  if (text === null) return [issueAt(at(), 'khong-doc-duoc', 'không mở được tệp.')];
  const conflict = conflictLines(text.split(/\r?\n/u));
  if (conflict.length > 0) return [issueAt(at(conflict[0]), 'danh-dau-xung-dot', conflictMessage(conflict))];
  const { wrong, isTooLong } = parseRedirects(text);
  const lines = wrong.map((line) => issueAt(at(line), 'chuyen-huong-sai', 'không hiểu dòng này.'));
  if (!isTooLong) return lines;
  const message = `tệp dài hơn ${formatNumber(MOST_REDIRECTS)} dòng, nơi đăng trang không đọc hết.`;
  const remedy = 'Gộp các địa chỉ cùng đầu: “*” ở cuối địa chỉ cũ là mọi địa chỉ bắt đầu như vậy.';
  return [...lines, issueAt(at(MOST_REDIRECTS + 1), 'chuyen-huong-sai', message, { remedy })];
}
