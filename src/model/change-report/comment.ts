import { kinds } from '../../kinds/index.ts';
import { catalogue } from '../rules/catalogue.ts';
import type { AddressChanges } from './address-changes.ts';
import type { ChangeReport } from './change-report.ts';
import type { CitationChange } from './citation-changes.ts';
import type { DutyChange } from './duty-changes.ts';
import { day, decimal, join, link, safe, nothing, ownWord, textOf } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import type { FileChange } from './file-changes.ts';
import type { PageWeight } from './page-weight.ts';
import type { RecordChange } from './record-changes.ts';

/** By this line the one comment that is kept up to date is found again (`.github/workflows/comment.yml`). */
const COMMENT_MARK = safe`<!-- dan-biet: thay-doi -->`;

/** Lines of one list; fewer when the whole would be too long: a comment of GitHub holds 65 536 letters. */
const MOST = [30, 12, 4, 1];
const LONGEST = 60_000;

/** Names that one line lists: without a limit a single line could be longer than a comment. */
const NAMES = 8;

const blankLine = safe`\n\n`;
const comma = safe`, `;

/** What the report does not know of itself. */
export interface CommentContext {
  /** The change also touches code, so that the report was written by the changed code. */
  codeChanged: boolean;
  /** The files that are no content, from one who is trusted; null: those that the report names. */
  codeFiles: readonly string[] | null;
  /** Where the built change can be seen, in words, when the report names no address. */
  withoutPreview: Markdown;
}

/**
 * What a change means, as a comment on a pull request: Vietnamese Markdown. Everything that comes from the report is
 * escaped ({@link safe}); the preview is the only link.
 */
export function changeComment(report: ChangeReport, context: Partial<CommentContext> = {}): string {
  const all = { codeChanged: false, codeFiles: null, withoutPreview: safe`chưa có bản dựng thử.`, ...context };
  const written = MOST.map((most) => () => textOf(write(report, all, most)));
  return written.reduce((text, next) => (text.length < LONGEST && text !== '' ? text : next()), '');
}

/** Why there is no report to show. */
export type NoReport = 'none' | 'too-large';

const whyNone: Record<NoReport, Markdown> = {
  none: safe`Máy kiểm tra chưa viết được báo cáo cho thay đổi này.`,
  'too-large': safe`Báo cáo của thay đổi này quá lớn nên không hiện ở đây. Hãy chia thay đổi thành nhiều phần nhỏ, hoặc chạy \`npm run report\` trên máy của người duyệt.`,
};

/** The comment where no report came: the machine stopped before, or what came is no report, or too much of one. */
export function unreadableComment(preview: string | null, why: NoReport = 'none'): string {
  const seen = preview === null ? null : link(preview);
  const more = seen === null ? nothing : safe` Xem vì sao: ${seen}`;
  const sentence = safe`❌ ${whyNone[why]}${more}`;
  return textOf(safe`${join([COMMENT_MARK, safe`## Thay đổi này nghĩa là gì`, sentence], blankLine)}\n`);
}

/** Says that a change touches more than content. @param otherFiles how many files outside the content it touches */
function codeWarning(codeChanged: boolean, otherFiles: number): Markdown {
  if (codeChanged)
    return safe`⚠️ **Thay đổi này sửa cả mã của trang**, nên mọi dòng dưới đây do mã đã sửa viết ra. Người duyệt mã xem lại.`;
  return otherFiles > 0 ? safe`⚠️ **Thay đổi này sửa cả tệp không phải nội dung.** Người duyệt mã xem lại.` : nothing;
}

function write(
  report: ChangeReport,
  { codeChanged, codeFiles, withoutPreview }: CommentContext,
  most: number,
): Markdown {
  const list = listOf(most);
  const code = codeFiles ?? report.files.code.map(({ path }) => path);
  const preview = report.preview === null ? null : link(report.preview);
  const parts = [
    COMMENT_MARK,
    safe`## Thay đổi này nghĩa là gì`,
    safe`So với bản ${report.base.slice(0, 10)}, xét vào ngày ${day(report.today)}.`,
    codeWarning(codeChanged, code.length),
    list(safe`Tệp ngoài nội dung`, code),
    health(report),
    safe`**Xem trước:** ${preview ?? withoutPreview}`,
    ...recordParts(report.records, report.settingsDiffer, list),
    ...citationParts(report.citations, list),
    ...dutyParts(report.duties, list),
    ...addressParts(report.addresses, list),
    ...fileParts(report, list),
    safe`### Độ nặng của trang`,
    report.weight === null ? safe`Chưa đo: không có đủ hai bản dựng để so.` : weightPart(report.weight, list),
  ];
  return safe`${join(parts, blankLine)}\n`;
}

/** Errors of one step that GitHub shows at their lines; it drops the rest. */
const AT_THEIR_LINES = 10;

function health({ errors, warnings }: ChangeReport): Markdown {
  if (errors > 0)
    return safe`❌ **Nội dung còn ${errors} lỗi, ${warnings} cảnh báo**, ghi tại dòng trong phần thay đổi. Sửa hết lỗi thì mới đăng được.${
      errors > AT_THEIR_LINES
        ? safe` Cạnh dòng chỉ hiện mười lỗi đầu; danh sách đủ nằm trong nhật ký của lần kiểm tra.`
        : nothing
    }`;
  return warnings > 0
    ? safe`⚠️ Nội dung không có lỗi, có ${warnings} cảnh báo; cảnh báo không ngăn việc đăng.`
    : safe`✅ Nội dung không có lỗi.`;
}

/** Writes a heading and its lines, the last of which counts those left out; nothing without lines. */
const listOf =
  (most: number) =>
  (heading: Markdown, lines: readonly (Markdown | string)[]): Markdown => {
    if (lines.length === 0) return nothing;
    const rest = lines.length - most;
    const shown = lines.slice(0, most).map((line) => safe`- ${line}`);
    const all = [...shown, rest > 0 ? safe`- và ${rest} mục nữa.` : nothing];
    return safe`**${heading} (${lines.length})**\n\n${join(all, safe`\n`)}`;
  };
type List = ReturnType<typeof listOf>;

/** The parts of a chapter that say something; if none does, that. */
const chapter = (heading: Markdown, parts: readonly Markdown[], otherwise: Markdown): Markdown[] => {
  const body = join(parts, blankLine);
  return [heading, textOf(body) === '' ? otherwise : body];
};

function recordParts(records: readonly RecordChange[], settingsDiffer: boolean, list: List): Markdown[] {
  const of = (kind: RecordChange['kind']) => records.filter((each) => each.kind === kind);
  const line = ({ collection, name, file }: RecordChange) =>
    safe`${ownWord(kinds[collection].label)} ${name} (${file})`;
  const edited = of('changed').filter(({ issuedTextDiffers }) => issuedTextDiffers);
  const parts = [
    list(safe`Thêm`, of('added').map(line)),
    list(
      safe`Sửa`,
      of('changed').map((each) => safe`${line(each)}: ${names(each.fields, comma, safe`trường`)}`),
    ),
    list(safe`Gỡ hoặc thu hồi`, of('withdrawn').map(line)),
    list(safe`Tệp còn lỗi nên chưa đọc được`, of('unreadable').map(line)),
    settingsDiffer ? safe`⚠️ Cài đặt của trang (\`site.yaml\`) thay đổi.` : nothing,
    list(
      safe`⚠️ Chữ khác bản đã ban hành`,
      edited.map(({ name }) => name),
    ),
    edited.length === 0
      ? nothing
      : safe`Văn bản đã ban hành sai nội dung thì thay bằng văn bản khác, sai thể thức thì có công văn đính chính (NĐ 30/2020/NĐ-CP; chưa đối chiếu). Chỉ nhận thay đổi này nếu trang chép sai bản gốc.`,
  ];
  return chapter(safe`### Văn bản`, parts, safe`Không có văn bản nào thêm, sửa, gỡ.`);
}

/** The first names, and how many more there are. */
const names = (all: readonly string[], separator: Markdown, kind: Markdown): Markdown =>
  safe`${join(all.slice(0, NAMES), separator)}${all.length > NAMES ? safe` và ${all.length - NAMES} ${kind} nữa` : nothing}`;

function citationParts(citations: readonly CitationChange[] | null, list: List): Markdown[] {
  const heading = safe`### Viện dẫn`;
  if (citations === null) return [heading, safe`Chưa xét được: nội dung còn lỗi.`];
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
  if (duties === null) return [heading, safe`Chưa xét được: nội dung còn lỗi.`];
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

function addressParts({ lost, added, lostAnchors }: AddressChanges, list: List): Markdown[] {
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
        return safe`${path}: ${names(shown, safe` `, safe`địa chỉ`)}`;
      }),
    ),
    list(safe`Mới`, added),
  ];
  return chapter(safe`### Địa chỉ`, parts, safe`Không địa chỉ nào đổi.`);
}

function fileParts({ refusedFiles, files }: ChangeReport, list: List): Markdown[] {
  const of = (wanted: FileChange['kind']) =>
    files.downloads.filter(({ kind }) => kind === wanted).map(({ path }) => path);
  const parts = [
    list(
      safe`❌ Bị từ chối, không đăng`,
      refusedFiles.map(({ file, code }) => safe`${file}: ${ownWord(catalogue[code].title)}`),
    ),
    list(safe`Thêm`, of('added')),
    list(safe`⚠️ Thay bằng tệp khác`, of('changed')),
    list(safe`⚠️ Gỡ`, of('removed')),
  ];
  const body = join(parts, blankLine);
  return textOf(body) === '' ? [] : [safe`### Tệp tải về`, body];
}

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
