import { kinds } from '../../kinds/index.ts';
import type { Length } from './comment-length.ts';
import { chapter, foldedLines } from './comment-list.ts';
import type { List } from './comment-list.ts';
import { join, longText, nothing, ownWord, safe } from './markdown.ts';
import type { Markdown } from './markdown.ts';
import type { RecordChange } from './record-change.ts';
import type { ValueChange } from './value-changes.ts';

const space = safe` `;

/** The chapter on records: those that are new or gone, and what differs in the others. */
export function recordParts(records: readonly RecordChange[], list: List, length: Length): Markdown[] {
  const of = (kind: RecordChange['kind']) => records.filter((each) => each.kind === kind);
  const withChanges = (each: RecordChange) =>
    safe`${recordLine(each)}${changesBelow(each.changes, each.moreChanges, length)}`;
  const edited = records.filter(({ issuedTextDiffers }) => issuedTextDiffers);
  const parts = [
    list(safe`Thêm`, of('added').map(recordLine)),
    list(
      safe`Sửa`,
      of('changed').map((each) =>
        each.changes.length === 0 ? safe`${recordLine(each)}: cách viết tệp, không đổi nội dung` : withChanges(each),
      ),
    ),
    list(safe`Gỡ hoặc thu hồi`, of('withdrawn').map(withChanges)),
    list(safe`Tệp còn lỗi nên chưa đọc được hết`, of('unreadable').map(withChanges)),
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

const recordLine = ({ collection, name, file }: RecordChange) =>
  safe`${ownWord(kinds[collection].label)} ${name} (${file})`;

/** What a setting does when it changes, for those that a reviewer must not overlook. */
const consequences: readonly { setting: string; words: Markdown }[] = [
  {
    setting: 'editing',
    words: safe`⚠️ **Màn hình biên tập đọc và ghi ở nơi khác.** Mã truy cập mà người biên tập nhập vào sẽ được gửi tới máy chủ, kho và nhánh mới. Chỉ nhận nếu nhà trường chủ động chuyển kho.`,
  },
  {
    setting: 'url',
    words: safe`⚠️ **Địa chỉ chính thức của trang đổi.** Mã QR, RSS, lịch, sơ đồ trang và liên kết chia sẻ sẽ trỏ tới địa chỉ mới; tờ đã in vẫn trỏ tới địa chỉ cũ.`,
  },
  {
    setting: 'base',
    words: safe`⚠️ **Đường dẫn gốc đổi.** Mọi địa chỉ của trang đổi theo; địa chỉ đã in, đã chia sẻ không mở được nếu máy chủ không chuyển hướng.`,
  },
  {
    setting: 'repository',
    words: safe`⚠️ **Kho mã mà trang giới thiệu với người đọc đổi.** Người đọc sẽ được đưa tới kho mới để xem lịch sử và báo lỗi.`,
  },
  {
    setting: 'school',
    words: safe`⚠️ **Trang chuyển sang trường khác.** Văn bản, mục công khai của trường cũ không còn là của trang này.`,
  },
];

const isOf = (setting: string, { path }: ValueChange) => path === setting || path.startsWith(`${setting}.`);

/** The chapter on the settings of the site; nothing where they are the same. @param settings null when they cannot be read */
export function settingsParts(settings: readonly ValueChange[] | null, list: List): Markdown[] {
  const heading = safe`### Cài đặt của trang`;
  if (settings === null)
    return [heading, safe`❌ Chưa đọc được \`site.yaml\`: tệp còn lỗi, nên chưa biết cài đặt nào đổi.`];
  if (settings.length === 0) return [];
  const said = consequences.filter(({ setting }) => settings.some((each) => isOf(setting, each)));
  const lines = settings.map((each) => safe`${each.path}, ${changeLine(each)}`);
  return [heading, ...said.map(({ words }) => words), list(safe`Đổi trong \`site.yaml\``, lines)];
}

function changesBelow(changes: readonly ValueChange[], more: number, { changes: most, open }: Length): Markdown {
  const total = changes.length + more;
  const shown = changes.slice(0, most).map(changeLine);
  return total === 0 ? nothing : safe`:\n${foldedLines(shown, total, { open, counted: safe`chỗ`, indent: safe`  ` })}`;
}

/** `Ngày ký: 05/3/2024 → 06/3/2024`; of a text the words that went and came, between those that stay. */
function changeLine({ place, before, after, lead, tail }: ValueChange): Markdown {
  if (lead === null && tail === null) return safe`${place}: ${shown(before)} → ${shown(after)}`;
  const parts = [
    lead === null ? nothing : longText(lead),
    before === null ? nothing : safe`**bỏ** ${longText(before)}`,
    after === null ? nothing : safe`**thêm** ${longText(after)}`,
    tail === null ? nothing : longText(tail),
  ];
  return safe`${place}: ${join(parts, space)}`;
}

const shown = (value: string | null) => (value === null ? safe`(không có)` : longText(value));
