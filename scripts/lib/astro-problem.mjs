import { printedSystemProblem } from '../../src/io/system-problem.mjs';
import { Problem } from './problem.mjs';

/** A package that is not there, or a file of it that is cut off: what an interrupted `npm ci` leaves. */
const brokenPackage =
  /ERR_MODULE_NOT_FOUND|MODULE_NOT_FOUND|Cannot find (?:package|module|native binding)|SyntaxError[\s\S]*node_modules|does not provide an export named|Unexpected end of input|ERR_DLOPEN_FAILED/u;

/**
 * Says what went wrong when Astro failed.
 *
 * @param {string} output what it printed
 * @param {string | null} [endedBy] the signal that ended it: Ctrl+C, a machine that is shut down or out of memory
 */
export function problemOfAstro(output, endedBy = null) {
  if (endedBy !== null)
    return new Problem(`Lần dựng bị ngắt giữa chừng (${endedBy}).`, [
      'trang đã dựng lần trước vẫn còn nguyên; chạy lại để dựng bản mới.',
    ]);
  const system = printedSystemProblem(output);
  if (system !== null)
    return new Problem(
      `Không dựng được trang: ${system}`,
      ['trang đã dựng lần trước vẫn còn nguyên; sửa xong thì chạy lại.'],
      lastLines(output),
    );
  if (brokenPackage.test(output))
    return new Problem(
      'Không dựng được trang: có gói trong node_modules bị thiếu hoặc hỏng.',
      ['xóa thư mục node_modules rồi chạy "npm start" (hoặc "npm ci" rồi chạy lại lệnh này).'],
      lastLines(output),
    );
  return new Problem('Astro không dựng được trang.', ['đọc thông báo ở trên.'], output);
}

const lastLines = (output) => output.trimEnd().split('\n').slice(-20).join('\n');
