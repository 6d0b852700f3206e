import { printedSystemProblem } from '../../src/io/system-problem.mjs';
import { brokenPackage, packageRemedies } from '../../src/io/broken-package.mjs';
import { Problem } from './problem.mjs';

/**
 * Says what went wrong when Astro failed.
 *
 * @param {string} output what it printed
 * @param {string | null} [endedBy] the signal that ended it: Ctrl+C, a machine that is shut down or out of memory
 * @param {string | null} [log] the file that has all of the output, with the stack traces, which are shown to nobody here
 */
export function problemOfAstro(output, endedBy = null, log = null) {
  if (endedBy !== null) return interrupted('Lần dựng trang', endedBy);
  const system = printedSystemProblem(output);
  if (system !== null)
    return new Problem(
      `Không dựng được trang: ${system}`,
      ['trang đã dựng lần trước vẫn còn nguyên; sửa xong thì chạy lại.'],
      lastLines(output),
    );
  const packages = brokenPackage(output);
  if (packages !== null) return new Problem(`Không dựng được trang: ${packages}.`, packageRemedies, lastLines(output));
  return new Problem(
    'Astro không dựng được trang.',
    [
      'đọc thông báo ở trên; trang đã dựng lần trước vẫn còn nguyên.',
      ...(log === null ? [] : [`cần người viết mã giúp thì gửi họ tệp “${log}”: trong đó là toàn bộ thông báo.`]),
    ],
    withoutStack(output),
  );
}

/** Who ended a program, by the signal. */
const enders = {
  SIGINT: 'có người bấm Ctrl+C',
  SIGTERM: 'máy hoặc chương trình khác bảo dừng',
  SIGHUP: 'cửa sổ lệnh đã đóng',
  SIGKILL: 'hệ điều hành kết thúc nó, thường vì máy hết bộ nhớ',
};

/**
 * @param {string} what what was going on, in Vietnamese with a capital letter
 * @param {string} signal that ended it
 */
export const interrupted = (what, signal) =>
  new Problem(`${what} bị ngắt giữa chừng: ${enders[signal] ?? signal}.`, [
    'không có gì hỏng: trang đã dựng lần trước vẫn còn nguyên và người đọc vẫn thấy nó; chạy lại lệnh để dựng bản mới.',
  ]);

const withoutStack = (output) => output.replaceAll(/^ *(?:Stack trace:|at .*)\n?/gmu, '');

const lastLines = (output) => withoutStack(output).trimEnd().split('\n').slice(-20).join('\n');
