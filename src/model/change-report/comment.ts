import { kinds } from '../../kinds/index.ts';
import { formatDay } from '../day/format-day.ts';
import type { AddressChanges } from './address-changes.ts';
import type { ChangeReport } from './change-report.ts';
import type { CitationChange } from './citation-changes.ts';
import type { DutyChange } from './duty-changes.ts';
import type { PageWeight } from './page-weight.ts';
import type { RecordChange } from './record-changes.ts';
import { safeLink, safeText } from './safe-text.ts';

/** By this line the one comment that is kept up to date is found again. */
export const COMMENT_MARK = '<!-- dan-biet: thay-doi -->';

/** Lines of one list; fewer when the whole would be too long: a comment of GitHub holds 65 536 letters. */
const MOST = [30, 12, 4, 1];
const LONGEST = 60_000;

/** What the report does not know of itself. */
export interface Told {
  /** The change also touches code, so that the report was written by the changed code. */
  codeChanged: boolean;
  /** Where the built change can be seen, in words, when the report names no address. */
  withoutPreview: string;
}

/**
 * What a change means, as a comment on a pull request: Vietnamese Markdown. Everything that comes from the content
 * stands in code spans ({@link safeText}); the preview is the only link.
 */
export function changeComment(report: ChangeReport, told: Partial<Told> = {}): string {
  const all = { codeChanged: false, withoutPreview: 'chưa có bản dựng thử.', ...told };
  const written = MOST.map((most) => () => write(report, all, most));
  return written.reduce((text, next) => (text.length < LONGEST && text !== '' ? text : next()), '');
}

/** Why there is no report to show. */
export type NoReport = 'none' | 'too-large';

const whyNone: Record<NoReport, string> = {
  none: 'Máy kiểm tra chưa viết được báo cáo cho thay đổi này.',
  'too-large':
    'Báo cáo của thay đổi này quá lớn nên không hiện ở đây. Hãy chia thay đổi thành nhiều phần nhỏ, hoặc chạy `npm run report` trên máy của người duyệt.',
};

/** The comment where no report came: the machine stopped before, or what came is no report, or too much of one. */
export function unreadableComment(preview: string | null, why: NoReport = 'none'): string {
  const link = preview === null ? null : safeLink(preview);
  return `${COMMENT_MARK}

## Thay đổi này nghĩa là gì

❌ ${whyNone[why]}${link === null ? '' : ` Xem vì sao: ${link}`}
`;
}

function write(report: ChangeReport, { codeChanged, withoutPreview }: Told, most: number): string {
  const list = listOf(most);
  const preview = report.preview === null ? null : safeLink(report.preview);
  const parts = [
    COMMENT_MARK,
    '## Thay đổi này nghĩa là gì',
    `So với bản ${safeText(report.base.slice(0, 10))}, xét vào ngày ${formatDay(report.today)}.`,
    codeChanged
      ? '⚠️ **Thay đổi này sửa cả mã của trang**, nên mọi dòng dưới đây do mã đã sửa viết ra. Người duyệt mã xem lại.'
      : '',
    health(report),
    preview === null ? `**Xem trước:** ${withoutPreview}` : `**Xem trước:** ${preview}`,
    ...recordParts(report.records, report.settingsDiffer, list),
    ...citationParts(report.citations, list),
    ...dutyParts(report.duties, list),
    ...addressParts(report.addresses, list),
    '### Độ nặng của trang',
    report.weight === null ? 'Chưa đo: không có đủ hai bản dựng để so.' : weightPart(report.weight, list),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Errors of one step that GitHub shows at their lines; it drops the rest. */
const AT_THEIR_LINES = 10;

function health({ errors, warnings }: ChangeReport): string {
  if (errors > 0)
    return `❌ **Nội dung còn ${errors} lỗi, ${warnings} cảnh báo**, ghi tại dòng trong phần thay đổi. Sửa hết lỗi thì mới đăng được.${
      errors > AT_THEIR_LINES
        ? ' Cạnh dòng chỉ hiện mười lỗi đầu; danh sách đủ nằm trong nhật ký của lần kiểm tra.'
        : ''
    }`;
  return warnings > 0
    ? `⚠️ Nội dung không có lỗi, có ${warnings} cảnh báo; cảnh báo không ngăn việc đăng.`
    : '✅ Nội dung không có lỗi.';
}

/** Writes a heading and its lines, the last of which counts those left out; nothing without lines. */
const listOf =
  (most: number) =>
  (heading: string, lines: readonly string[]): string => {
    if (lines.length === 0) return '';
    const rest = lines.length - most;
    const shown = lines.slice(0, most).map((line) => `- ${line}`);
    return [`**${heading} (${lines.length})**`, '', ...shown, ...(rest > 0 ? [`- và ${rest} mục nữa.`] : [])].join(
      '\n',
    );
  };
type List = ReturnType<typeof listOf>;

function recordParts(records: readonly RecordChange[], settingsDiffer: boolean, list: List): string[] {
  const of = (kind: RecordChange['kind']) => records.filter((each) => each.kind === kind);
  const line = ({ collection, name, file }: RecordChange) =>
    `${kinds[collection].label} ${safeText(name)} (${safeText(file)})`;
  const edited = of('changed').filter(({ issuedTextDiffers }) => issuedTextDiffers);
  const parts = [
    list('Thêm', of('added').map(line)),
    list(
      'Sửa',
      of('changed').map((each) => `${line(each)}: ${each.fields.map(safeText).join(', ')}`),
    ),
    list('Gỡ hoặc thu hồi', of('withdrawn').map(line)),
    list('Tệp còn lỗi nên chưa đọc được', of('unreadable').map(line)),
    settingsDiffer ? '⚠️ Cài đặt của trang (`site.yaml`) thay đổi.' : '',
    list(
      '⚠️ Chữ khác bản đã ban hành',
      edited.map(({ name }) => safeText(name)),
    ),
    edited.length === 0
      ? ''
      : 'Văn bản đã ban hành sai nội dung thì thay bằng văn bản khác, sai thể thức thì có công văn đính chính (NĐ 30/2020, Điều 18 khoản 3; chưa đối chiếu). Chỉ nhận thay đổi này nếu trang chép sai bản gốc.',
  ].filter((part) => part !== '');
  return ['### Văn bản', ...(parts.length > 0 ? parts : ['Không có văn bản nào thêm, sửa, gỡ.'])];
}

function citationParts(citations: readonly CitationChange[] | null, list: List): string[] {
  const heading = '### Viện dẫn';
  if (citations === null) return [heading, 'Chưa xét được: nội dung còn lỗi.'];
  const lines = (kind: CitationChange['kind']) =>
    citations
      .filter((each) => each.kind === kind)
      .map(
        ({ words, plan, state, earlier, sound }) =>
          `${sound ? '' : '⚠️ '}${safeText(words)}, trong ${safeText(plan)}: ${safeText(state)}${
            earlier === null ? '' : ` (trước: ${safeText(earlier)})`
          }`,
      );
  const parts = [list('Mới', lines('new')), list('Đổi tình trạng', lines('other-state'))].filter(Boolean);
  return [heading, ...(parts.length > 0 ? parts : ['Không có viện dẫn mới.'])];
}

function dutyParts(duties: readonly DutyChange[] | null, list: List): string[] {
  const heading = '### Nghĩa vụ công khai';
  if (duties === null) return [heading, 'Chưa xét được: nội dung còn lỗi.'];
  const lines = (kind: DutyChange['kind']) =>
    duties
      .filter((each) => each.kind === kind)
      .map(
        ({ code, title, period, before, after }) =>
          `${safeText(`${code}, ${title}`)}, ${safeText(period)}: ${before ?? 'chưa có trên trang'} → ${after ?? 'không còn trên trang'}`,
      );
  const parts = [
    list('Nay đáp ứng', lines('met')),
    list('⚠️ Nay không đáp ứng', lines('missed')),
    list('Đổi tình trạng', lines('other')),
  ].filter(Boolean);
  return [heading, ...(parts.length > 0 ? parts : ['Không nghĩa vụ nào đổi tình trạng.'])];
}

function addressParts({ lost, added, lostAnchors }: AddressChanges, list: List): string[] {
  const dead = lost.filter(({ to }) => to === null).map(({ path }) => safeText(path));
  const moved = lost.filter(({ to }) => to !== null).map(({ path, to }) => `${safeText(path)} → ${safeText(to!)}`);
  const parts = [
    list('❌ Mất, chưa có chuyển hướng', dead),
    dead.length === 0
      ? ''
      : 'Ai giữ liên kết hoặc tờ giấy in địa chỉ này sẽ không tìm thấy trang. Giữ mã cũ, hoặc thêm một dòng vào `public/_redirects` (ví dụ: `/ke-hoach/ma-cu/ /ke-hoach/ma-moi/ 301`).',
    list('Chuyển hướng', moved),
    list(
      '⚠️ Đoạn, mục không còn địa chỉ cũ',
      lostAnchors.map(
        ({ path, anchors }) =>
          `${safeText(path)}: ${safeText(
            anchors
              .slice(0, 8)
              .map((anchor) => `#${anchor}`)
              .join(' '),
          )}${anchors.length > 8 ? ` và ${anchors.length - 8} địa chỉ nữa` : ''}`,
      ),
    ),
    list('Mới', added.map(safeText)),
  ].filter((part) => part !== '');
  return ['### Địa chỉ', ...(parts.length > 0 ? parts : ['Không địa chỉ nào đổi.'])];
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toLocaleString('vi', { maximumFractionDigits: 1 })} kB`;

function weightPart({ pages, changed, bytes, grown }: PageWeight, list: List): string {
  if (changed === 0) return 'Không trang nào đổi.';
  const difference = bytes.after - bytes.before;
  const sentence = `${changed} trang đổi (cả trang: ${pages.before} → ${pages.after} trang), HTML của chúng ${kilobytes(
    bytes.before,
  )} → ${kilobytes(bytes.after)} (${difference < 0 ? '−' : '+'}${kilobytes(Math.abs(difference))}), chưa nén.`;
  const lines = grown.map(({ path, before, after }) => `${safeText(path)}: ${kilobytes(before)} → ${kilobytes(after)}`);
  return [sentence, list('Nặng thêm nhiều nhất', lines)].filter(Boolean).join('\n\n');
}
