import { proposalInWords } from './proposed-relations.ts';
import type { ReadPlan } from './read-plan.ts';
import { holdsText, recordKinds } from './record/record-kind.ts';
import type { RecordKind } from './record/record-kind.ts';
import type { Target } from './record/target.ts';

/** What is done with a record of a kind when somebody has compared it; on the page, by the command. */
const whenCompared: Readonly<Record<RecordKind, Record<'page' | 'command', string>>> = {
  plan: {
    page: 'Khi kế hoạch đã ký: đổi Tình trạng (status) thành đã ban hành (issued), gửi duyệt.',
    command: 'Khi kế hoạch đã ký: đổi status thành issued rồi gửi yêu cầu thay đổi.',
  },
  notice: same('Thông báo vào trang là đăng ngay, không có bản nháp: chỉ gửi duyệt khi đã ký.'),
  regulation: same(
    'Ghi ngày đăng vào publishedOn. Để bảng công khai tính là đã làm, thêm quy chế này vào mục công khai của nghĩa vụ (documents: regulation).',
  ),
  disclosure: same('Ngày công khai (publications) đang ghi hôm nay: đăng vào ngày khác thì sửa.'),
  report: same('Đọc lại tình trạng từng mục: người đọc thấy ở trang của kế hoạch.'),
};

function same(step: string): Record<'page' | 'command', string> {
  return { page: step, command: step };
}

/**
 * What a person does next, in order. @param path of the record's file. @param where the file was read: by the command,
 * which has written it, or on the page, from which it must be taken into the repository first.
 */
export function nextSteps(
  { result, target, stubs, relations }: ReadPlan,
  path: string,
  where: 'command' | 'page',
): string[] {
  const todo = result.notes.filter((note) => note.severity === 'todo').length;
  const isText = holdsText(target.kind);
  const blank = isText ? result.pictures.filter((picture) => picture.alt === '').length : 0;
  const onPage = where === 'page';
  return [
    ...(onPage ? pageSteps(target) : []),
    ...(todo > 0 ? [`Làm ${todo} việc ghi ở mục “Cần làm”.`] : []),
    ...(blank > 0 ? [`Viết lời mô tả ${blank} hình, giữa hai dấu ngoặc vuông ![…] trong tệp.`] : []),
    ...relations.map(proposalInWords),
    ...(stubs.length > 0
      ? [`Bổ sung ${stubs.length} bản ghi mới có dòng “CẦN BỔ SUNG”, đối chiếu với bản chính thức.`]
      : []),
    isText ? `Đọc lại ${path}, so với bản Word.` : `Đọc lại ${path}, so với bản ký có dấu.`,
    onPage
      ? 'Xem máy kiểm tra báo gì ở yêu cầu thay đổi, hoặc ở bản xem trước của màn hình biên tập; sửa cho hết lỗi.'
      : 'Chạy npm run check để xem còn gì phải sửa.',
    whenCompared[target.kind][where],
  ];
}

/** How the files get from the page into the repository. */
const pageSteps = ({ kind, attachment }: Pick<Target, 'kind' | 'attachment'>): string[] => [
  `Bấm “Tải trọn bộ (.zip)” rồi giải nén; trong đó có thư mục src, có ${attachment === null ? 'hình' : 'tệp đăng kèm'} thì thêm thư mục public.`,
  'Đưa các thư mục đó vào kho của trang. Trên GitHub: mở kho, bấm Add file, Upload files, kéo các thư mục vào, chọn Create a new branch, bấm Propose changes. Không làm được thì gửi tệp .zip cho người phụ trách trang.',
  ...(attachment === null
    ? [
        `Hoặc chỉ dùng màn hình biên tập: tạo một ${recordKinds[kind].label} mới, điền các ô theo phần “Đã đọc”, bấm “Chép lời văn” ở trên rồi dán vào ô Nội dung; hình và bản ghi mới vẫn phải gửi người phụ trách.`,
      ]
    : []),
];
