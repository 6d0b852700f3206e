// npm test: every check of the project, from a fresh clone. npm test -- --only unit --only lint runs some of them.
// The last line reads "N passed, N failed": tests as vitest counts them, and one failure for any other failing step. Where
// an engine cannot be had, ", N skipped" follows: the tests that need it.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { argumentProblem } from '../cli/argument-problem.mjs';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureEngines } from './lib/engines.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { Problem, printOmission, printProblem } from './lib/problem.mjs';
import { stopWithNpm } from './lib/stop-with-npm.mjs';
import { testSteps, vitestReport } from './lib/test-steps.mjs';

stopWithNpm();
const counted = { passed: 0, failed: 0, skipped: 0 };
const seconds = (milliseconds) =>
  `${(milliseconds / 1000).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} giây`;

function selectSteps() {
  const names = testSteps.map(({ name }) => name).join(', ');
  let only;
  try {
    only = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } }).values.only;
  } catch (error) {
    throw new Problem(argumentProblem(error), [`dùng: npm test -- [--only <bước>]; các bước: ${names}`]);
  }
  const unknown = only.find((name) => !testSteps.some((step) => step.name === name));
  if (unknown) throw new Problem(`Không có bước "${unknown}".`, [`các bước: ${names}`]);
  return only.length === 0 ? testSteps : testSteps.filter(({ name }) => only.includes(name));
}

/**
 * Adds up vitest's own report; a run that failed without a failing test (a file that cannot load) counts as one.
 * Says whether the step proved anything: its tests may all have been skipped.
 */
function count(step, code) {
  const report = step.vitest && existsSync(vitestReport(step.name)) ? vitestReport(step.name) : null;
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
  } = report ? JSON.parse(readFileSync(report, 'utf8')) : {};
  counted.passed += numPassedTests;
  counted.failed += code !== 0 ? Math.max(1, numFailedTests) : numFailedTests;
  if (step.engines) counted.skipped += numPendingTests;
  return !step.engines || numPassedTests + numFailedTests > 0;
}

async function main() {
  const steps = selectSteps();
  const begun = Date.now();
  await ensureInstalled();
  if (steps.some(({ browser }) => browser)) await ensureChromium();
  const missing = steps.some(({ engines }) => engines) ? await ensureEngines() : [];
  for (const { name, problem } of missing) printOmission(name, problem);
  console.log(`Chuẩn bị: ${seconds(Date.now() - begun)}`);

  const ending = new AbortController();
  /** Starts a step; what comes of it is judged in the order of the steps. */
  const start = async (step) => {
    if (step.vitest) rmSync(vitestReport(step.name), { force: true });
    const stepBegun = Date.now();
    const result = await step.run({ signal: ending.signal });
    return { ...result, took: Date.now() - stepBegun };
  };
  const judge = (step, { code, output, took }) => {
    const proved = count(step, code);
    if (code !== 0)
      throw new Problem(
        `bước "${step.title}" không đạt, sau ${seconds(took)}.`,
        [`sửa những điều nêu ở trên, rồi chạy riêng bước này: npm test -- --only ${step.name}`],
        output,
      );
    return `${proved ? 'đạt' : 'BỎ QUA'}, ${seconds(took)}`;
  };

  const started = new Map();
  const firstEarly = steps.find(({ early }) => early);
  /** Starts the early steps, one after the other. Rejects as soon as one fails. */
  const startEarly = () => {
    let last = Promise.resolve();
    for (const step of steps.filter(({ early }) => early)) {
      last = last.then(async () => {
        const result = await start(step);
        if (result.code !== 0) judge(step, result);
        return result;
      });
      started.set(step, last);
    }
    return last;
  };
  let early = new Promise(() => {});
  try {
    for (const [index, step] of steps.entries()) {
      console.log(`\n[${index + 1}/${steps.length}] ${step.title}`);
      if (step.quiet && !started.has(step))
        for (const each of steps.slice(index).filter((other) => other.quiet)) started.set(each, start(each));
      // Not with the quiet steps, which keep both cores busy.
      if (!step.quiet && firstEarly !== undefined && !started.has(firstEarly)) {
        early = startEarly();
        early.catch(() => {});
      }
      const result = started.get(step) ?? start(step);
      const failed = early.then(() => new Promise(() => {}));
      console.log(`      ${judge(step, await Promise.race([result, failed]))}`);
    }
  } finally {
    // What still runs when a step has failed.
    ending.abort();
  }

  const total = Date.now() - begun;
  console.log(`\nTất cả các bước đều đạt, ${seconds(total)}.`);
  for (const { name, problem } of missing) printOmission(name, problem);
  if (total > 600_000) console.log('Lưu ý: lần chạy này quá mười phút; cần làm cho các bước nhanh hơn.');
}

try {
  await main();
} catch (error) {
  printProblem(error);
  counted.failed = Math.max(1, counted.failed);
  process.exitCode = 1;
}
const { passed, failed, skipped } = counted;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
