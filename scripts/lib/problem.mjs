/** Something that stops a command and that the person at the keyboard can mend: what happened, then what to do. */
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

/** Prints a {@link Problem} without a stack trace; anything else is a defect of ours and keeps its trace. */
export function printProblem(error) {
  if (!(error instanceof Problem)) {
    console.error(error);
    return;
  }
  console.error('');
  if (error.detail) console.error(`${error.detail.trimEnd()}\n`);
  console.error(`Dừng lại: ${error.message}`);
  for (const remedy of error.remedies) console.error(`  Cách sửa: ${remedy}`);
  console.error('');
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
