import { relative, sep } from 'node:path';
import { knownSystemProblem } from '../../src/io/system-problem.mjs';
import { root } from './paths.mjs';
import { Problem } from './problem.mjs';

const full = ['ENOSPC', 'EDQUOT'];
const refusals = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV', 'ENOTDIR', 'EEXIST', ...full]);

/**
 * What `action` gives; a refusal of the system becomes a {@link Problem} that says what to do.
 *
 * @template Result
 * @param {string} path the folder that should be filled
 * @param {() => Result | Promise<Result>} action
 * @returns {Promise<Result>}
 */
export async function explained(path, action) {
  try {
    return await action();
  } catch (error) {
    if (!refusals.has(error.code)) throw error;
    const name = relative(root, path).startsWith(`..${sep}`) ? path : relative(root, path);
    const words = knownSystemProblem({ code: error.code }) ?? error.code;
    throw new Problem(`Không ghi được trang mới vào “${name}”: ${words}`, remediesOf(error.code));
  }
}

export const lastStays = 'trang đã dựng lần trước vẫn còn nguyên: người đọc vẫn thấy bản cũ cho tới khi dựng lại được.';

function remediesOf(code) {
  if (full.includes(code)) return ['ổ đĩa đó cần đủ chỗ cho hai bản của trang cùng lúc, bản cũ và bản mới.', lastStays];
  if (code === 'EROFS')
    return ['đặt OUT_DIR là một thư mục ở ổ đĩa ghi được, hoặc gắn lại ổ này ở chế độ ghi được.', lastStays];
  return [
    'bản mới được dựng ở một thư mục bên cạnh rồi mới thay vào: tài khoản đang chạy lệnh cần quyền ghi ở thư mục cha.',
    'nếu thư mục này là một ổ gắn riêng, đặt OUT_DIR là một thư mục con của nó; nếu có chương trình đang mở nó, hãy đóng lại.',
    lastStays,
  ];
}
