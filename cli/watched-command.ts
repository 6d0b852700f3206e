import { join } from 'node:path';
import { checkWatched } from '../src/io/watched/check-watched.ts';
import { brokenPackage, packageRemedies } from '../src/io/broken-package.mjs';
import { compiledCode } from './compiled-code.mjs';
import { NOT_CHECKED } from './exit-codes.mjs';

/**
 * Runs a command that reads content files in a process under watch, since anyone who wrote a content file may want to stop what
 * reads it, and ends with the process's own code.
 * @param script its name in this folder
 */
export function watchedCommand(script: string): void {
  // Where Node may not write it goes without.
  const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, '..', compiledCode), ...process.env };
  const { code, errors } = checkWatched(join(import.meta.dirname, script), process.argv.slice(2), { show: true, env });
  const packages = code === 1 ? brokenPackage(errors) : null;
  if (packages !== null) {
    console.error(`\nDừng lại: Không kiểm tra được nội dung: ${packages}.`);
    for (const remedy of packageRemedies) console.error(`  Cách sửa: ${remedy}`);
    process.exitCode = NOT_CHECKED;
    return;
  }
  if (code === null) {
    console.error('Máy kiểm tra dừng giữa chừng mà không rõ vì tệp nào.');
    console.error('  Cách sửa: chạy lại; nếu vẫn vậy, bỏ ra lần lượt những tệp vừa thêm hay sửa để tìm tệp gây ra.');
  }
  process.exitCode = code ?? 1;
}
