import '../../src/io/closed-output.mjs';
import { knownSystemProblem } from '../../src/io/system-problem.mjs';
import { brokenPackage, packageRemedies } from '../../src/io/broken-package.mjs';

/** Something that stops a command and that the person at the keyboard can fix: what happened, then what to do. */
export class Problem extends Error {
  /**
   * @param {string} what what happened, in Vietnamese, one sentence
   * @param {string[]} remedies what to do about it, in Vietnamese, one sentence each
   * @param {string} [detail] what the failing program printed
   */
  constructor(what, remedies, detail = '') {
    super(what);
    this.name = 'Problem';
    this.remedies = remedies;
    this.detail = detail;
  }
}

/**
 * Prints a {@link Problem}, or what the system refused (a full disk, no right to write), without a stack trace; anything else is
 * a defect of ours and keeps its trace.
 */
export function printProblem(error) {
  if (!(error instanceof Problem)) {
    const words = knownSystemProblem(error);
    const packages = brokenPackage(String(error?.stack));
    if (packages !== null) return printProblem(new Problem(`Không chạy được lệnh: ${packages}.`, packageRemedies));
    if (words === null) console.error(error);
    else console.error(`\nDừng lại: ${words}\n`);
    return;
  }
  console.error('');
  if (error.detail) console.error(`${error.detail.trimEnd()}\n`);
  console.error(`Dừng lại: ${error.message}`);
  for (const remedy of error.remedies) console.error(`  Cách sửa: ${remedy}`);
  console.error('');
}

/**
 * Says loudly that tests were left out because the machine lacks a browser: nothing failed, and nothing was proved either.
 *
 * @param {string} name the browser
 * @param {Problem} problem why it cannot be had
 */
export function printOmission(name, problem) {
  const line = '!'.repeat(100);
  console.error(`\n${line}\nBỎ QUA: CHƯA kiểm thử trong ${name}.\n${line}`);
  if (problem.detail) console.error(`${problem.detail.trimEnd()}\n`);
  console.error(`Vì sao: ${problem.message}`);
  console.error('Hệ quả: chỗ chỉ hỏng trong trình duyệt này thì lần chạy này không thấy.');
  for (const remedy of problem.remedies) console.error(`  Cách sửa: ${remedy}`);
  console.error(`${line}\n`);
}

/** Runs a command's main function; a problem is printed and becomes exit code 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    printProblem(error);
    process.exitCode = 1;
  }
}
