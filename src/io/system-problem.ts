/** What the system says when a file cannot be read or written, as what happened and what to do. */
const known: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này, hoặc không có thư mục chứa nó. Xem lại tên và đường dẫn.',
  EACCES: 'không có quyền đọc hoặc ghi ở đó. Chọn thư mục khác, hoặc xin quyền.',
  EPERM: 'không có quyền đọc hoặc ghi ở đó. Đóng chương trình đang mở tệp, chọn thư mục khác, hoặc xin quyền.',
  EROFS: 'ổ đĩa chỉ đọc. Chép mã nguồn sang ổ đĩa ghi được.',
  ENOSPC: 'ổ đĩa đã đầy. Xóa bớt tệp rồi làm lại.',
  EDQUOT: 'đã hết dung lượng được cấp. Xóa bớt tệp rồi làm lại.',
  ENAMETOOLONG: 'tên tệp quá dài. Đặt mã ngắn hơn bằng --id.',
  ENOTDIR: 'một phần của đường dẫn là tệp chứ không phải thư mục. Xem lại đường dẫn.',
  EEXIST: 'một phần của đường dẫn là tệp chứ không phải thư mục. Xem lại đường dẫn.',
  EISDIR: 'đó là một thư mục, không phải tệp. Ghi tên một tệp.',
  EBUSY: 'tệp đang được chương trình khác dùng. Đóng chương trình đó rồi làm lại.',
  EMFILE: 'máy đang mở quá nhiều tệp. Đóng bớt chương trình rồi làm lại.',
  EIO: 'ổ đĩa báo lỗi khi đọc hoặc ghi. Thử ổ đĩa khác.',
};

/** @param error what the system threw; its own words, which are English, only for what is not known here. */
export function systemProblem(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  const words = known[code ?? ''];
  if (words === undefined) return message;
  // Files are written under a name of their own first; a person knows only the final one.
  return path === undefined ? words : `“${path.replace(/\.([^/\\]+)\.\d+\.moi(?:\.cu)?$/u, '$1')}”: ${words}`;
}
