import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { dutyNamed, periodNamed } from './named.ts';
import { Stop, untilStopped } from './stop.ts';
import { writeNewFile } from './write-new-file.ts';
import { templateFile } from '../src/io/sheet/template-file.ts';
import { buildDay, contentDirectory } from '../src/io/paths.ts';
import { readContent } from '../src/io/read-content.ts';
import { tables } from '../src/kinds/disclosure-data/index.ts';

const usage = `Ghi mẫu Excel của một mục công khai, để điền rồi nhập lại bằng npm run import.

  npm run template -- f03                     mẫu của mục F03, kỳ hiện nay, bắt đầu từ bảng đã công khai gần nhất
  npm run template -- f03 --period 2026-2027  mẫu của kỳ khác

  --table fees    mẫu bảng, khi mục có nhiều mẫu
  --empty         để trống, không lấy bảng đã công khai gần nhất
  --out tep.xlsx  tên tệp (không ghi thì lấy mã mục và kỳ)
  --help          lời nhắc này

Mã kết thúc: 0 khi ghi được, 1 khi không, 2 khi gọi sai.`;

const stop = (message: string, code: 1 | 2): never => {
  throw new Stop(code === 2 ? `${message}\n\n${usage}` : message, code);
};

function readOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        period: { type: 'string' },
        table: { type: 'string' },
        empty: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return stop(argumentProblem(error), 2);
  }
}

async function main(args: readonly string[], say: (line: string) => void): Promise<void> {
  const { values, positionals } = readOptions(args);
  if (values.help) return say(usage);
  const [typed = ''] = positionals;
  if (positionals.length !== 1) stop('Ghi mã của một mục công khai, ví dụ f03.', 2);
  const { content } = readContent(contentDirectory());
  const duty = dutyNamed(content, typed);
  const known = duty.tables;
  const table = known.find((key) => key === (values.table ?? known[0]));
  if (table === undefined) {
    const listed = known.map((key) => `${key} (${tables[key].label})`).join(', ');
    return stop(
      known.length === 0
        ? `Mục ${duty.code} không có bảng số liệu: đăng bằng bài viết hoặc văn bản.`
        : `Mục ${duty.code} không có mẫu “${values.table ?? ''}”. Các mẫu: ${listed}.`,
      1,
    );
  }
  const period = periodNamed(values.period);
  const file = await templateFile(content, { duty, table, period, empty: values.empty, today: buildDay() });
  const out = values.out ?? `${duty.code.toLowerCase()}.${file.period.id}.xlsx`;
  writeNewFile(out, file.bytes);
  const from = file.start === null ? 'để trống' : `bắt đầu từ bảng đã công khai kỳ ${file.start}`;
  say(`Đã ghi ${out}: mẫu “${tables[table].label}”, ${from}.\nĐiền xong thì chạy: npm run import -- ${out}`);
  if (known.length > 1)
    say(
      `Mục này còn mẫu: ${known
        .filter((key) => key !== table)
        .map((key) => `--table ${key} (${tables[key].label})`)
        .join(', ')}.`,
    );
}

/** Runs `npm run template`. @param args what follows its name @returns the exit code */
export const template = (
  args: readonly string[],
  { say, complain }: { say: (line: string) => void; complain: (line: string) => void },
): Promise<0 | 1 | 2> =>
  untilStopped(async () => {
    await main(args, say);
    return 0;
  }, complain);

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await template(process.argv.slice(2), { say: console.log, complain: console.error });
