import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { compareWatched } from './compare-watched.ts';
import { contentBefore } from './content-before.ts';
import { changedFiles } from '../src/io/changed-files.ts';
import { pageSizes } from '../src/io/page-sizes.ts';
import { buildDay, contentDirectory, publicDirectory } from '../src/io/paths.ts';
import { missingAddresses } from '../src/io/published-addresses.ts';
import { readContent } from '../src/io/read-content.ts';
import { readRedirects } from '../src/io/redirects.ts';
import { leavingSchool } from '../src/io/init/leaving-school.ts';
import { checkEdit } from '../src/model/check/check-edit.ts';
import type { Redirect } from '../src/model/redirects.ts';
import { changeReport } from '../src/model/change-report/change-report.ts';
import type { ChangeReport } from '../src/model/change-report/change-report.ts';
import { fileChanges } from '../src/model/change-report/file-changes.ts';
import { changeComment } from '../src/model/change-report/comment.ts';
import { changePage } from '../src/model/change-report/page.ts';
import { pageWeight } from '../src/model/change-report/page-weight.ts';
import type { PageWeight } from '../src/model/change-report/page-weight.ts';
import { safeLink } from '../src/model/change-report/safe-text.ts';
import { frameReport } from '../src/model/check/report/frame.ts';
import { escapeControlCharacters } from '../src/model/check/report/escape-control-characters.ts';
import { watchReading } from './watched-reading.ts';

const usage = `Nói một thay đổi nghĩa là gì: lời nhận xét bằng tiếng Việt cho yêu cầu thay đổi.

  npm run --silent report -- --base origin/main
  npm run --silent report -- --base origin/main --dist dist --base-dist dist-goc --preview https://xem-truoc.example/

  --base        bản để so: tên nhánh, mã commit
  --format      markdown (lời nhận xét), html (lời nhận xét thành một trang) hoặc json (dữ liệu cho npm run comment)
  --preview     địa chỉ bản dựng thử
  --dist        thư mục đã dựng của thay đổi, --base-dist của bản gốc: có cả hai thì so được độ nặng của trang

Mã kết thúc: 0; 1 khi có địa chỉ mất mà public/_redirects chưa chuyển hướng; 2 khi gọi sai.`;

const writers = {
  markdown: (report: ChangeReport) => changeComment(report),
  html: changePage,
  json: (report: ChangeReport) => `${JSON.stringify({ ...report, preview: null })}\n`,
};
const isFormat = (name: string): name is keyof typeof writers => Object.hasOwn(writers, name);

function stop(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function readOptions() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { base: text, format: text, preview: text, dist: text, 'base-dist': text, help: { type: 'boolean' } },
    }).values;
  } catch (error) {
    return stop(argumentProblem(error));
  }
}

function weightOf(dist: string | undefined, baseDist: string | undefined): PageWeight | null {
  if (dist === undefined || baseDist === undefined) return null;
  const sizesOf = (folder: string) => pageSizes(folder) ?? stop(`Không có thư mục “${folder}”.`);
  return pageWeight(sizesOf(baseDist), sizesOf(dist));
}

function redirects(): Redirect[] {
  const { redirects, problem } = readRedirects();
  if (problem) console.error(`${problem.problem} Cách sửa: ${problem.remedy}`);
  return redirects;
}

function main(): void {
  const options = readOptions();
  if (options.help) return console.log(usage);
  if (options.base === undefined) stop('Thiếu --base.');
  const format = options.format ?? 'markdown';
  if (!isFormat(format)) return stop(`Không có dạng “${format}”.`);
  if (options.preview !== undefined && safeLink(options.preview) === null)
    stop(`“${options.preview}” không phải địa chỉ https.`);
  const reading = watchReading();
  if ('gaveUp' in reading) {
    console.error(frameReport(reading.gaveUp, () => null));
    process.exitCode = 1;
    return;
  }
  const { watch } = reading;
  const weight = weightOf(options.dist, options['base-dist']);
  const today = buildDay();
  const directory = contentDirectory();
  const before = contentBefore(options.base, directory, today, watch);
  const { settings, incomplete } = before.content;
  const sharedLawBefore = (settings ?? incomplete.settings)?.data.sharedLaw;
  const after = readContent(directory, process.cwd(), today, publicDirectory(), { ...watch, sharedLawBefore });
  const content = relative(process.cwd(), directory).split(sep).join('/');
  const files = fileChanges(changedFiles(before.commit), content);
  const compared = compareWatched(watch, content || '.', () => {
    const edit = checkEdit(before.content, after.content, today, leavingSchool(process.cwd(), before.commit));
    return changeReport(
      before,
      { ...after, issues: [...after.issues, ...edit] },
      {
        base: before.commit,
        files,
        today,
        weight,
        preview: options.preview ?? null,
        redirects: redirects(),
        missingAddresses,
      },
    );
  });
  if ('issue' in compared) {
    console.error(frameReport([compared.issue], () => null));
    process.exitCode = 1;
    return;
  }
  const report = compared.value;
  process.stdout.write(writers[format](report));
  const dead = report.addresses.lost.filter(({ to }) => to === null);
  if (dead.length === 0) return;
  console.error(
    `${dead.length} địa chỉ mất mà chưa có chuyển hướng: ${dead.map(({ path }) => escapeControlCharacters(path)).join(', ')}.\n  Cách sửa: giữ mã cũ, hoặc thêm dòng vào public/_redirects.`,
  );
  process.exitCode = 1;
}

main();
