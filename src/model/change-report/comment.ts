import { catalogue } from '../rules/catalogue.ts';
import type { AddressChanges } from './address-changes.ts';
import type { ChangeReport } from './change-report.ts';
import type { CitationChange } from './citation-changes.ts';
import type { DutyChange } from './duty-changes.ts';
import { issueParts } from './comment-issues.ts';
import { COMMENT_MARK } from './comment-mark.ts';
import { lawParts } from './comment-law.ts';
import { fitted, whole } from './comment-length.ts';
import type { Length } from './comment-length.ts';
import { blankLine, chapter, listOf, names } from './comment-list.ts';
import type { List } from './comment-list.ts';
import { recordParts, settingsParts } from './comment-records.ts';
import type { ExceptionChange } from './exception-changes.ts';
import { day, decimal, join, link, longText, safe, nothing, ownWord, textOf } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import type { FileChange } from './file-changes.ts';
import type { PageWeight } from './page-weight.ts';

/** What the report does not know of itself. */
export interface CommentContext {
  /** The change also touches code, so that the report was written by the changed code. */
  codeChanged: boolean;
  /** The files that are no content, from one who is trusted; null: those that the report names. */
  codeFiles: readonly string[] | null;
  /** Where the built change can be seen, in words, when the report names no address. */
  withoutPreview: Markdown;
}

const noContext: CommentContext = {
  codeChanged: false,
  codeFiles: null,
  withoutPreview: safe`chưa có bản dựng thử.`,
};

/**
 * What a change means, as a comment on a pull request: Vietnamese Markdown. Everything that comes from the report is
 * escaped ({@link safe}); the preview is the only link. What does not fit is counted.
 */
export function changeComment(report: ChangeReport, context: Partial<CommentContext> = {}): string {
  const all = { ...noContext, ...context };
  return fitted([report, all.codeFiles], (length, isShortened) => textOf(write(report, all, length, isShortened)));
}

/** Everything that the report knows, for a page, which may be as long as it is. */
export const wholeComment = (report: ChangeReport, context: Partial<CommentContext> = {}): string =>
  textOf(write(report, { ...noContext, ...context }, whole, false));

/** Says that this is not all. */
const shortened = (base: string) =>
  safe`✂️ Báo cáo đủ dài hơn một lời nhận xét được phép (65.536 ký tự), nên mỗi danh sách dưới đây chỉ ghi những mục đầu và đếm số còn lại. Muốn xem đủ thì chạy \`npm run --silent report -- --format html --base BẢN-GỐC > thay-doi.html\` trên máy của người duyệt, với BẢN-GỐC là ${base.slice(0, 10)}.`;

/** Says that the report itself is not all. */
const incomplete = (records: ChangeReport['records']) =>
  records.some(({ moreChanges }) => moreChanges > 0)
    ? safe`✂️ Có tệp đổi quá nhiều chỗ: báo cáo ghi những chỗ đầu và đếm số còn lại. Muốn xem đủ thì xem phần thay đổi của chính tệp ấy.`
    : nothing;

/** Why there is no report to show. */
export type NoReport = 'none' | 'too-large';

const whyNone: Record<NoReport, Markdown> = {
  none: safe`Máy kiểm tra chưa viết được báo cáo cho thay đổi này.`,
  'too-large': safe`Báo cáo của thay đổi này quá lớn nên không hiện ở đây. Hãy chia thay đổi thành nhiều phần nhỏ, hoặc chạy \`npm run report\` trên máy của người duyệt.`,
};

/** The comment where no report came: the machine stopped before, or what came is no report, or too much of one. */
export function unreadableComment(
  preview: string | null,
  why: NoReport = 'none',
  { codeChanged = false, codeFiles = null }: Partial<Pick<CommentContext, 'codeChanged' | 'codeFiles'>> = {},
): string {
  const seen = preview === null ? null : link(preview);
  const more = seen === null ? nothing : safe` Xem vì sao: ${seen}`;
  const sentence = safe`❌ ${whyNone[why]}${more}`;
  const files = codeFiles ?? [];
  return fitted(files, (length, isShortened) => {
    const parts = [
      ownWord(COMMENT_MARK),
      safe`## Thay đổi này nghĩa là gì`,
      codeWarning(codeChanged, files.length),
      codeList(files, length),
      isShortened ? safe`✂️ Có quá nhiều tệp ngoài nội dung: danh sách trên chỉ ghi những tệp đầu.` : nothing,
      sentence,
    ];
    return textOf(safe`${join(parts, blankLine)}\n`);
  });
}

/** Says that a change touches more than content. @param otherFiles how many files outside the content it touches */
function codeWarning(codeChanged: boolean, otherFiles: number): Markdown {
  if (codeChanged)
    return safe`⚠️ **Thay đổi này sửa cả mã của trang**, nên mọi dòng dưới đây do mã đã sửa viết ra. Người duyệt mã xem lại.`;
  return otherFiles > 0 ? safe`⚠️ **Thay đổi này sửa cả tệp không phải nội dung.** Người duyệt mã xem lại.` : nothing;
}

/** No name of these is folded: one of them could be what somebody wants overlooked. */
const codeList = (files: readonly string[], { code }: Length): Markdown =>
  listOf({ lines: code, open: Infinity })(safe`Tệp ngoài nội dung`, files.map(longText));

function write(
  report: ChangeReport,
  { codeChanged, codeFiles, withoutPreview }: CommentContext,
  length: Length,
  isShortened: boolean,
): Markdown {
  const list = listOf(length);
  const code = codeFiles ?? report.files.code.map(({ path }) => path);
  const preview = report.preview === null ? null : link(report.preview);
  const parts = [
    ownWord(COMMENT_MARK),
    safe`## Thay đổi này nghĩa là gì`,
    safe`So với bản ${report.base.slice(0, 10)}, xét vào ngày ${day(report.today)}.`,
    codeWarning(codeChanged, code.length),
    codeList(code, length),
    isShortened ? shortened(report.base) : nothing,
    incomplete(report.records),
    ...issueParts(report, list),
    safe`**Xem trước:** ${preview ?? withoutPreview}`,
    ...recordParts(report.records, list, length),
    ...settingsParts(report.settings, list),
    ...unreadParts(report, list),
    ...exceptionParts(report.exceptions, list),
    ...lawParts(report.law, listOf({ ...length, lines: length.law }), length.names),
    ...citationParts(report.citations, list),
    ...dutyParts(report.duties, list),
    ...addressParts(report.addresses, list, length.names),
    ...fileParts(report, list),
    safe`### Độ nặng của trang`,
    report.weight === null ? safe`Chưa đo: không có đủ hai bản dựng để so.` : weightPart(report.weight, list),
  ];
  return safe`${join(parts, blankLine)}\n`;
}

const undecided = safe`Chưa xét được: cài đặt của trang hoặc tệp của trường còn lỗi, và không có bản trước.`;

/** How the next two chapters count files with errors. */
function unreadParts({ asBefore, leftOut }: ChangeReport, list: List): Markdown[] {
  const parts = [
    list(safe`Tính theo bản trước của tệp`, asBefore),
    list(safe`Không có bản trước, nên chưa tính`, leftOut),
  ];
  return asBefore.length + leftOut.length === 0
    ? []
    : [safe`### Tệp còn lỗi, khi xét viện dẫn và nghĩa vụ dưới đây`, ...parts];
}

/** Nothing where no exception differs: most changes have none. */
function exceptionParts(exceptions: readonly ExceptionChange[], list: List): Markdown[] {
  if (exceptions.length === 0) return [];
  const lines = (kind: ExceptionChange['kind']) =>
    exceptions
      .filter((each) => each.kind === kind)
      .map(({ code, file, reason, decidedBy }) => safe`${code} ở ${file}: ${reason} (${decidedBy})`);
  return [
    safe`### Dữ liệu cá nhân vẫn đăng`,
    list(safe`⚠️ Ngoại lệ mới, người duyệt xem lý do`, lines('added')),
    list(safe`Ngoại lệ đã bỏ`, lines('removed')),
  ];
}

function citationParts(citations: readonly CitationChange[] | null, list: List): Markdown[] {
  const heading = safe`### Viện dẫn`;
  if (citations === null) return [heading, undecided];
  const lines = (kind: CitationChange['kind']) =>
    citations
      .filter((each) => each.kind === kind)
      .map(
        ({ words, plan, state, earlier, sound }) =>
          safe`${sound ? nothing : safe`⚠️ `}${words}, trong ${plan}: ${state}${earlier === null ? nothing : safe` (trước: ${earlier})`}`,
      );
  const parts = [list(safe`Mới`, lines('new')), list(safe`Đổi tình trạng`, lines('other-state'))];
  return chapter(heading, parts, safe`Không có viện dẫn mới.`);
}

function dutyParts(duties: readonly DutyChange[] | null, list: List): Markdown[] {
  const heading = safe`### Nghĩa vụ công khai`;
  if (duties === null) return [heading, undecided];
  const lines = (kind: DutyChange['kind']) =>
    duties
      .filter((each) => each.kind === kind)
      .map(
        ({ code, title, period, before, after }) =>
          safe`${`${code}, ${title}`}, ${period}: ${before ?? safe`chưa có trên trang`} → ${
            after ?? safe`không còn trên trang`
          }`,
      );
  const parts = [
    list(safe`Nay đáp ứng`, lines('met')),
    list(safe`⚠️ Nay không đáp ứng`, lines('missed')),
    list(safe`Đổi tình trạng`, lines('other')),
  ];
  return chapter(heading, parts, safe`Không nghĩa vụ nào đổi tình trạng.`);
}

function addressParts({ lost, added, lostAnchors }: AddressChanges, list: List, most: number): Markdown[] {
  const dead = lost.filter(({ to }) => to === null).map(({ path }) => path);
  const moved = lost.flatMap(({ path, to }) => (to === null ? [] : [safe`${path} → ${to}`]));
  const parts = [
    list(safe`❌ Mất, chưa có chuyển hướng`, dead),
    dead.length === 0
      ? nothing
      : safe`Ai giữ liên kết hoặc tờ giấy in địa chỉ này sẽ không tìm thấy trang. Giữ mã cũ, hoặc thêm một dòng vào \`public/_redirects\` (ví dụ: \`/ke-hoach/ma-cu/ /ke-hoach/ma-moi/ 301\`).`,
    list(safe`Chuyển hướng`, moved),
    list(
      safe`⚠️ Đoạn, mục không còn địa chỉ cũ`,
      lostAnchors.map(({ path, anchors }) => {
        const shown = anchors.map((anchor) => `#${anchor}`);
        return safe`${path}: ${names(shown, { separator: safe` `, kind: safe`địa chỉ`, most })}`;
      }),
    ),
    list(safe`Mới`, added),
  ];
  return chapter(safe`### Địa chỉ`, parts, safe`Không địa chỉ nào đổi.`);
}

function fileParts({ refusedFiles, files }: ChangeReport, list: List): Markdown[] {
  const of = (wanted: FileChange['kind']) =>
    files.downloads.filter(({ kind }) => kind === wanted).map(({ path }) => longText(path));
  const refused = (ofContent: boolean) =>
    list(
      safe`❌ Bị từ chối, không đăng`,
      refusedFiles
        .filter(({ file }) => isAmongContent(file) === ofContent)
        .map(({ file, code }) => safe`${file}: ${ownWord(catalogue[code].title)}`),
    );
  const parts = [
    refused(false),
    list(safe`Thêm`, of('added')),
    list(safe`⚠️ Thay bằng tệp khác`, of('changed')),
    list(safe`⚠️ Gỡ`, of('removed')),
  ];
  const chapters: [Markdown, Markdown][] = [
    [safe`### Tệp tải về`, join(parts, blankLine)],
    [safe`### Tệp nội dung`, refused(true)],
  ];
  return chapters.flatMap(([heading, body]) => (textOf(body) === '' ? [] : [heading, body]));
}

/** Whether a refused file is where records are: a link, or a folder with the name of a record. */
const isAmongContent = (file: string): boolean => !/(?:^|\/)public\//u.test(file);

const kilobytes = (bytes: number) => safe`${decimal(bytes / 1000)} kB`;

function weightPart({ pages, changed, bytes, grown }: PageWeight, list: List): Markdown {
  if (changed === 0) return safe`Không trang nào đổi.`;
  const difference = bytes.after - bytes.before;
  const sign = difference < 0 ? safe`−` : safe`+`;
  const sentence = safe`${changed} trang đổi (cả trang: ${pages.before} → ${pages.after} trang), HTML của chúng ${kilobytes(
    bytes.before,
  )} → ${kilobytes(bytes.after)} (${sign}${kilobytes(Math.abs(difference))}), chưa nén.`;
  const lines = grown.map(({ path, before, after }) => safe`${path}: ${kilobytes(before)} → ${kilobytes(after)}`);
  return join([sentence, list(safe`Nặng thêm nhiều nhất`, lines)], blankLine);
}
