import { lstatSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { changeComment, unreadableComment } from '../src/model/change-report/comment.ts';
import type { NoReport } from '../src/model/change-report/comment.ts';
import { readReport } from '../src/model/change-report/read-report.ts';
import { safeLink } from '../src/model/change-report/safe-text.ts';

const usage = `Viết lời nhận xét từ báo cáo mà “npm run report -- --format json” đã ghi. Báo cáo được coi là của người lạ.

  npm run --silent comment -- bao-cao.json --preview https://xem-truoc.example/ --code-changed

  --preview       nơi xem bản dựng thử
  --code-changed  thay đổi sửa cả mã của trang, nên báo cáo do mã đã sửa viết ra
  --code-files    tệp ghi tên những tệp không phải nội dung mà thay đổi chạm vào, mỗi dòng một tên

Mã kết thúc: 0; 2 khi gọi sai.`;

/** Bytes; a report of 6000 records that are new is 1.4 MB. */
const LARGEST = 8_000_000;

function stop(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

/** The text of a file, unless it is more than a report can be; a link leads to what is no report, so it is none. */
function read(path: string): { text: string; why: NoReport } {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry?.isFile() !== true) return { text: '', why: 'none' };
  if (entry.size > LARGEST) return { text: '', why: 'too-large' };
  return { text: readFileSync(path, 'utf8'), why: 'none' };
}

function main(): void {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        preview: { type: 'string' },
        'code-changed': { type: 'boolean' },
        'code-files': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    stop(argumentProblem(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return console.log(usage);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) stop('Cần tên một tệp báo cáo.');
  const preview = values.preview ?? null;
  if (preview !== null && safeLink(preview) === null) stop(`“${preview}” không phải địa chỉ https.`);
  const codeChanged = values['code-changed'] ?? false;
  const list = values['code-files'];
  const codeFiles =
    list === undefined
      ? null
      : read(list)
          .text.split('\n')
          .filter((line) => line !== '');
  const { text, why } = read(path);
  const report = readReport(text);
  const code = { codeChanged, codeFiles };
  process.stdout.write(report ? changeComment({ ...report, preview }, code) : unreadableComment(preview, why, code));
}

main();
