/**
 * What the system says when a file cannot be read or written, as what happened and what to do. JavaScript, since the commands that
 * run before anything is installed say it too.
 *
 * @type {Readonly<Record<string, string>>}
 */
const known = {
  ENOENT: 'không có tệp này, hoặc không có thư mục chứa nó. Xem lại tên và đường dẫn.',
  EACCES: 'không có quyền đọc hoặc ghi ở đó. Chọn thư mục khác, hoặc xin quyền.',
  EPERM: 'không có quyền đọc hoặc ghi ở đó. Đóng chương trình đang mở tệp, chọn thư mục khác, hoặc xin quyền.',
  EROFS: 'ổ đĩa ở đó chỉ đọc, không ghi được gì. Chọn chỗ ở ổ đĩa khác.',
  EXDEV: 'hai đường dẫn ở hai ổ đĩa khác nhau, nên không chuyển tệp bằng cách đổi tên được. Chọn chỗ ở cùng một ổ đĩa.',
  ENOSPC: 'ổ đĩa đã đầy. Xóa bớt tệp rồi làm lại.',
  EDQUOT: 'đã hết dung lượng được cấp. Xóa bớt tệp rồi làm lại.',
  EFBIG: 'tệp lớn hơn mức mà máy cho phép ghi (ulimit -f). Nâng mức đó rồi làm lại.',
  ENAMETOOLONG: 'tên tệp quá dài. Đặt mã ngắn hơn bằng --id.',
  ENOTDIR: 'một phần của đường dẫn là tệp chứ không phải thư mục. Xem lại đường dẫn.',
  EEXIST: 'một phần của đường dẫn là tệp chứ không phải thư mục. Xem lại đường dẫn.',
  EISDIR: 'đó là một thư mục, không phải tệp. Ghi tên một tệp.',
  EBUSY: 'tệp đang được chương trình khác dùng. Đóng chương trình đó rồi làm lại.',
  EMFILE: 'máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi làm lại.',
  ENFILE: 'máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi làm lại.',
  ENOMEM: 'máy hết bộ nhớ. Đóng bớt chương trình rồi làm lại.',
  EIO: 'ổ đĩa báo lỗi khi đọc hoặc ghi. Thử ổ đĩa khác.',
};

/**
 * @param {unknown} error what the system threw
 * @returns {string | null} a Vietnamese sentence or two; null for what is not known here
 */
export function knownSystemProblem(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const words = known[code ?? ''];
  if (words === undefined) return null;
  // Files are written under a name of their own first; a person knows only the final one.
  return path === undefined ? words : `“${path.replace(/\.([^/\\]+)\.\d+\.moi(?:\.cu)?$/u, '$1')}”: ${words}`;
}

/**
 * @param {unknown} error what the system threw
 * @returns {string} as {@link knownSystemProblem}; the system's own words, which are English, only for what is not known here
 */
export const systemProblem = (error) =>
  knownSystemProblem(error) ?? /** @type {NodeJS.ErrnoException} */ (error).message;

/** What a program prints of the system: Node and Astro (`ENOSPC: no space left on device, open 'a'`), Rust (`(os error 28)`). */
const codes = 'ENOSPC|EDQUOT|EFBIG|EROFS|EXDEV|EACCES|EPERM|EMFILE|ENFILE|ENOMEM|EIO';
const withPath = new RegExp(`\\b(${codes}): [^\\n']*'([^'\\n]+)'`, 'u');
const withoutPath = new RegExp(`\\b(${codes})\\b|\\(os error (\\d+)\\)`, 'u');
const numbers = new Map(
  Object.entries({
    1: 'EPERM',
    5: 'EIO',
    12: 'ENOMEM',
    13: 'EACCES',
    18: 'EXDEV',
    24: 'EMFILE',
    27: 'EFBIG',
    28: 'ENOSPC',
    30: 'EROFS',
  }),
);

/**
 * @param {string} output what a program printed before it failed
 * @returns {string | null} what the system refused, as {@link knownSystemProblem}; null where nothing says so
 */
export function printedSystemProblem(output) {
  const [, code, path] = withPath.exec(output) ?? [];
  if (code !== undefined) return knownSystemProblem({ code, path });
  const [, name, number = ''] = withoutPath.exec(output) ?? [];
  return knownSystemProblem({ code: name ?? numbers.get(number) });
}
