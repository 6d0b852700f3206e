// npm run check: runs the checking process under watch, since anyone who wrote a content file may want to stop what reads it.

import { join } from 'node:path';
import { checkWatched } from '../src/io/watched/check-watched.ts';

const { code } = checkWatched(join(import.meta.dirname, 'check-process.ts'), process.argv.slice(2), true);
if (code === null) {
  console.error('Máy kiểm tra dừng giữa chừng mà không rõ vì tệp nào.');
  console.error('  Cách sửa: chạy lại; nếu vẫn vậy, bỏ ra lần lượt những tệp vừa thêm hay sửa để tìm tệp gây ra.');
}
process.exitCode = code ?? 1;
