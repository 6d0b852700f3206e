import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { given } from './given.ts';
import { cancel, confirm, intro, log, note, outro, multiselect, select, text } from '@clack/prompts';
import { applyPlan } from '../src/io/init/apply-plan.ts';
import { readLogo } from '../src/io/init/logo.ts';
import { readInitState, uncommitted } from '../src/io/init/read-state.ts';
import { buildDay } from '../src/io/paths.ts';
import { systemProblem } from '../src/io/system-problem.mjs';
import { describePlan } from '../src/model/setup/describe.ts';
import { setupChanges } from '../src/model/setup/setup-changes.ts';
import { nextSteps } from '../src/model/setup/next-steps.ts';
import { initQuestions } from '../src/model/setup/questions.ts';
import type { InitQuestion } from '../src/model/setup/questions.ts';
import { readAnswers } from '../src/model/setup/read-answers.ts';
import { buildSite } from '../src/model/site/site.ts';

const usage = `Biến bản sao này thành trang của trường khác.

  npm run init                        hỏi từng điều, cho xem sẽ làm gì, rồi mới làm
  npm run init -- --name "Trường Mầm non Hoa Sen" --level preschool --ownership public --url https://hoasen.edu.vn --yes

${initQuestions.map(({ flag, title, hint, required, choices }) => `  --${flag.padEnd(15)} ${title}${required ? ' (bắt buộc)' : ''}. ${hint}${choices ? ` Trong: ${Object.keys(choices).join(', ')}.` : ''}`).join('\n')}

  --yes             không hỏi gì; thiếu thì dừng
  --dry-run         chỉ cho xem sẽ làm gì
  --no-build        không kiểm tra và dựng trang sau khi ghi
  --force           làm cả khi còn thay đổi chưa ghi vào git, hoặc trang đã là của một trường khác
  --help            lời nhắc này

Văn bản pháp luật, cơ quan ban hành, nghĩa vụ, lịch nghỉ được giữ lại. Ghi tất cả hoặc không ghi gì.
Mã kết thúc: 0 khi xong, 1 khi không làm được, 2 khi gọi sai.`;

function stop(message: string, code: 1 | 2): never {
  console.error(code === 2 ? `${message}\n\nXem cách dùng: npm run init -- --help` : message);
  process.exit(code);
}

const answered = <T>(answer: T) => given(answer, 'Thôi, chưa đổi gì.', () => process.exit(1));

function readOptions() {
  try {
    return parseArgs({
      allowNegative: true,
      options: {
        ...Object.fromEntries(initQuestions.map(({ flag }) => [flag, { type: 'string' as const }])),
        yes: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        build: { type: 'boolean', default: true },
        force: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values as Record<string, string | boolean | undefined>;
  } catch (error) {
    return stop(argumentProblem(error), 2);
  }
}

/** The answers of the command line; stops where one is wrong, or where one is missing and nobody can be asked. */
function answersGiven(options: Record<string, string | boolean | undefined>, asks: boolean): Record<string, string> {
  const { answers, problems, missing } = readAnswers(options);
  if (problems.length > 0) stop(problems.join('\n'), 2);
  if (!asks && missing.length > 0) stop(`Còn thiếu:\n${missing.map((each) => `  ${each}`).join('\n')}`, 2);
  return answers;
}

async function choose(
  { title, hint, several = false }: InitQuestion,
  choices: Readonly<Record<string, string>>,
): Promise<string> {
  const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
  const message = (how: string) => `${title}. ${hint} – ${how}`;
  if (!several)
    return answered(await select({ message: message('mũi tên rồi Enter'), options, showInstructions: false }));
  const how = 'mũi tên, phím cách để chọn, rồi Enter';
  return answered(await multiselect({ message: message(how), options, required: true, showInstructions: false })).join(
    ',',
  );
}

async function type(asked: InitQuestion): Promise<string> {
  const validate = (typed: string | undefined) => {
    const answer = asked.read(typed ?? '');
    if (answer === '') return asked.required ? 'Cần câu trả lời này.' : undefined;
    return asked.problem(answer) ?? undefined;
  };
  const message = `${asked.title}${asked.required ? '' : ' (Enter để bỏ qua)'}. ${asked.hint}`;
  return asked.read(answered(await text({ message, validate })) ?? '');
}

/** Stops where something could be lost or nobody expects this command, unless the person insists. */
function refuse(root: string, initialised: boolean, force: boolean): string[] {
  const state = uncommitted(root);
  if ('problem' in state && !force)
    stop(`${state.problem}\n  Cách sửa: ${state.remedy} Muốn làm dù không có git: thêm --force.`, 1);
  const files = 'files' in state ? state.files : [];
  if (files.length > 0 && !force)
    stop(
      `Còn ${files.length} tệp có thay đổi chưa ghi vào git:\n${files
        .slice(0, 10)
        .map((each) => `  ${each}`)
        .join(
          '\n',
        )}\n  Cách sửa: ghi lại bằng “git add -A” và “git commit”, rồi chạy lại. Muốn làm ngay: thêm --force.`,
      1,
    );
  if (initialised && !force)
    stop(
      'Trang này đã được lập cho một trường rồi; lập lại sẽ xóa nội dung của trường đó khỏi trang.\n  Cách sửa: sửa src/content/site.yaml nếu chỉ muốn đổi vài điều. Muốn lập lại từ đầu: thêm --force.',
      1,
    );
  return 'problem' in state ? ['.'] : files;
}

/** Whether the files have been written, for what an error says. */
let written = false;

async function main(): Promise<void> {
  const options = readOptions();
  if (options['help'] === true) return console.log(usage);
  const asks = Boolean(process.stdin.isTTY && process.stdout.isTTY && options['yes'] !== true);
  const answers = answersGiven(options, asks);
  const root = process.cwd();
  const today = buildDay();
  const state = readInitState(root, today);
  const force = options['force'] === true;
  const unsaved = refuse(root, state.initialised, force);
  if (asks) {
    intro('Lập trang cho trường của bạn. Ctrl+C để thôi; chưa đổi gì cho đến khi bạn đồng ý.');
    for (const asked of initQuestions.filter(({ flag }) => answers[flag] === undefined))
      answers[asked.flag] = asked.choices ? await choose(asked, asked.choices) : await type(asked);
  }
  const logo = answers['logo'] ? await readLogo(answers['logo']) : null;
  const plan = setupChanges(answers, state, logo);

  const described = describePlan(plan).join('\n');
  if (asks) note(described, 'Sẽ làm');
  else console.log(described);
  if (options['dry-run'] === true) return console.log('Chưa đổi gì (--dry-run).');
  if (asks && !answered(await confirm({ message: 'Làm như vậy?', active: 'Có', inactive: 'Không' })))
    return cancel('Thôi, chưa đổi gì.');

  const backup = join(root, '.cache', 'truoc-khi-lap-trang', new Date().toISOString().replaceAll(/[:.]/gu, '-'));
  // What has begun is finished: Ctrl+C between two files would leave a site of two schools.
  const wait = () => {};
  process.on('SIGINT', wait).on('SIGTERM', wait);
  applyPlan(root, plan, backup);
  written = true;
  process.off('SIGINT', wait).off('SIGTERM', wait);
  const after = readInitState(root, today);
  if (unsaved.length === 0) rmSync(backup, { recursive: true, force: true });
  else if (existsSync(backup)) console.log(`Bản trước của các tệp đã đổi nằm ở ${backup}.`);
  console.log('Đã ghi.');

  if (options['build'] === true) {
    const built = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
    const undo = unsaved.length > 0 ? '' : ' Bỏ mọi thay đổi: git restore . và git clean -fd src tests CODEOWNERS.';
    if (built.status !== 0) stop(`Tệp đã ghi nhưng trang chưa dựng được; đọc lỗi ở trên.${undo}`, 1);
  }
  const errors = after.issues.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) stop(`Nội dung còn ${errors} lỗi: chạy npm run check để xem.`, 1);
  const steps = nextSteps(buildSite(after.content, today)).join('\n');
  if (asks) log.message(steps);
  else console.log(steps);
  const last = `Xong. Xem trang: npm start. Ghi lại vào git: git add -A && git commit -m "Lập trang của trường". Đưa lên mạng: /huong-dan/lap-trang/ trên trang vừa dựng.`;
  if (asks) outro(last);
  else console.log(last);
}

try {
  await main();
} catch (error) {
  stop(`${written ? 'Tệp đã ghi, nhưng có lỗi' : 'Chưa đổi gì'}: ${systemProblem(error)}`, 1);
}
