import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.mjs';
import { compareWatched, reportWatched } from './compare-watched.ts';
import { contentBefore } from './content-before.ts';
import { fixFiles } from './fix-files.ts';
import { buildDay, contentDirectory, publicDirectory } from '../src/io/paths.ts';
import { readContent } from '../src/io/read-content.ts';
import { leavingSchool } from '../src/io/init/leaving-school.ts';
import { readRedirects } from '../src/io/redirects.ts';
import { exceptionsOf } from '../src/model/change-report/exception-changes.ts';
import { checkEdit } from '../src/model/check/check-edit.ts';
import { hidingOf } from '../src/model/check/found-in-content.ts';
import { hiding } from '../src/model/privacy/hidden.ts';
import type { Hide } from '../src/model/privacy/hidden.ts';
import { checkRedirects } from '../src/model/check/check-redirects.ts';
import { buildSite } from '../src/model/site/site.ts';
import { once } from '../src/model/once.ts';
import { sortIssues } from '../src/model/rules/issue.ts';
import { githubAnnotations, gitlabCodeQuality } from '../src/model/check/report/annotations.ts';
import { issuesForLog } from '../src/model/check/report/for-log.ts';
import { frameReport } from '../src/model/check/report/frame.ts';
import { jsonReport } from '../src/model/check/report/json.ts';
import { summarize } from '../src/model/check/report/summary.ts';
import type { Issue } from '../src/model/rules/issue.ts';
import { watchReading } from './watched-reading.ts';

const usage = `Kiểm tra nội dung của trang.

  npm run check                            báo cáo cho người đọc
  npm run --silent check -- --format json  báo cáo cho chương trình
  npm run check -- --format github         chú thích trên yêu cầu thay đổi (GitHub)
  npm run check -- --format gitlab         chú thích trên yêu cầu thay đổi (GitLab)
  npm run check -- --fix                   chuyển chữ về dạng dựng sẵn (NFC), bỏ thông tin máy chụp khỏi ảnh, tiếng, phim, không sửa gì khác
  npm run check -- --base origin/main      xem thêm: so với bản đó, có gì bị gỡ khi chưa hết thời gian lưu

Thư mục nội dung là src/content, hoặc biến môi trường CONTENT_DIR.
Mã kết thúc: 0 khi không có lỗi, 1 khi có lỗi, 2 khi gọi sai.`;

const reporters: Record<string, (issues: readonly Issue[], hide: Hide) => string> = {
  frame: (issues, hide) => frameReport(issues, linesOf, hide),
  json: jsonReport,
  github: (issues, hide) =>
    issues.length === 0
      ? summarize(issues).sentence
      : `${githubAnnotations(issues)}\n${quoted(frameReport(issues, linesOf, hide))}`,
  gitlab: gitlabCodeQuality,
};

/**
 * The report for people, for the log: GitHub shows ten errors at their lines and drops the rest, and its log keeps no place.
 * Content is in it, so GitHub is asked to take nothing in it for a command until a word comes that nobody can know.
 */
function quoted(report: string): string {
  const word = randomUUID();
  return `::stop-commands::${word}\n${report}\n::${word}::`;
}

const linesOf = once.each((file: string): readonly string[] | null => {
  try {
    const entry = lstatSync(file);
    if (!entry.isFile() || entry.size > 1_000_000) return null;
    const text = readFileSync(file, 'utf8');
    // A file for readers is mostly no text.
    return text.includes('\0') ? null : text.split(/\r\n?|\n/u);
  } catch {
    return null;
  }
});

function today(): string {
  try {
    return buildDay();
  } catch (error) {
    return stop((error as Error).message);
  }
}

function stop(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

function main(): void {
  let options;
  try {
    options = parseArgs({
      options: {
        format: { type: 'string', default: process.env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'frame' },
        fix: { type: 'boolean' },
        base: { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    stop(argumentProblem(error));
  }
  if (options.help) return console.log(usage);
  const report = Object.hasOwn(reporters, options.format) ? reporters[options.format] : undefined;
  if (!report) stop(`Không có kiểu báo cáo “${options.format}”. Các kiểu: ${Object.keys(reporters).join(', ')}.`);
  const directory = contentDirectory();
  if (!existsSync(directory) || !statSync(directory).isDirectory())
    stop(`Không có thư mục nội dung “${relative(process.cwd(), directory)}”.`);
  const day = today();
  const reading = watchReading();
  if ('gaveUp' in reading) {
    console.log(report(reading.gaveUp, hiding([])));
    process.exitCode = 1;
    return;
  }
  const { watch, say } = reading;
  if (options.fix && !fixFiles(directory, watch, say)) {
    process.exitCode = 1;
    return;
  }
  const { content, issues } = readContent(directory, process.cwd(), day, publicDirectory(), watch);
  const before = options.base === undefined ? null : contentBefore(options.base, directory, day, watch);
  const folder = relative(process.cwd(), directory).split(sep).join('/') || '.';
  const { redirects } = readRedirects();
  const isSound = content.settings !== null && summarize(issues).errors === 0;
  const edit = compareWatched(watch, folder, () => [
    ...checkRedirects(
      redirects,
      before?.content ?? null,
      content,
      isSound && redirects.length > 0 ? buildSite(content, day) : null,
    ),
    ...(before === null ? [] : checkEdit(before.content, content, day, leavingSchool(process.cwd(), before.commit))),
  ]);
  issues.push(...('issue' in edit ? [edit.issue] : edit.value));
  const written = reportWatched(watch, folder, () => {
    const hide = hidingOf(content, ...(before ? [before.content] : []));
    return report(issuesForLog(sortIssues(issues), exceptionsOf(content), hide), hide);
  });
  // The other issues cannot be shown where nobody has hidden what is private in them.
  console.log('issue' in written ? report([written.issue], hiding([])) : written.value);
  process.exitCode = 'issue' in written || summarize(issues).errors > 0 ? 1 : 0;
}

main();
