import { readFileSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changeComment, unreadableComment } from '../src/model/report/change/comment.ts';
import { readReport } from '../src/model/report/change/read-report.ts';
import { safeLink } from '../src/model/report/change/safe-text.ts';

const usage = `Viết lời nhận xét từ báo cáo mà “npm run report -- --format json” đã ghi. Báo cáo được coi là của người lạ.

  npm run --silent comment -- bao-cao.json --preview https://xem-truoc.example/ --code-changed

  --preview       nơi xem bản dựng thử
  --code-changed  thay đổi sửa cả mã của trang, nên báo cáo do mã đã sửa viết ra

Mã kết thúc: 0; 2 khi gọi sai.`;

/** Bytes; a report of a change that touches every record of a large school is a tenth of it. */
const LARGEST = 2_000_000;

function stop(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function read(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size > 0 && size <= LARGEST ? readFileSync(path, 'utf8') : '';
}

function main(): void {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { preview: { type: 'string' }, 'code-changed': { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    stop(`Không hiểu tham số: ${(error as Error).message}`);
  }
  const { values, positionals } = parsed;
  if (values.help) return console.log(usage);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) stop('Cần tên một tệp báo cáo.');
  const preview = values.preview ?? null;
  if (preview !== null && safeLink(preview) === null) stop(`“${preview}” không phải địa chỉ https.`);
  const codeChanged = values['code-changed'] ?? false;
  const report = readReport(read(path));
  process.stdout.write(report ? changeComment({ ...report, preview }, { codeChanged }) : unreadableComment(preview));
}

main();
