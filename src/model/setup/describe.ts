import type { SetupChanges } from './setup-changes.ts';
import { contentFolder, seedFolder } from './setup-changes.ts';

/** What `npm run init` is about to do, line by line, for the person who must say yes. */
export function describePlan({ school, write, move, remove, localKept }: SetupChanges): string[] {
  const counted = (paths: readonly string[]) =>
    [...Map.groupBy(paths, (path) => path.slice(contentFolder.length + 1).replace(/\/[^/]*$/u, ''))].map(
      ([folder, files]) => `    ${folder}/: ${files.length} tệp`,
    );
  return [
    `Trang sẽ là của ${school.name} (mã ${school.id}).`,
    'Ghi:',
    ...write.map(({ path }) => `    ${path}`),
    ...(move.length > 0
      ? [
          `Chuyển nội dung của trường cũ ra khỏi trang, sang ${seedFolder} (chỉ để kiểm thử phần mềm):`,
          ...counted(move.map(({ from }) => from)),
        ]
      : []),
    ...(remove.length > 0 ? ['Xóa nội dung của trường cũ (git vẫn giữ bản đã ghi nhận):', ...counted(remove)] : []),
    'Giữ: văn bản pháp luật và cơ quan ban hành, nghĩa vụ công khai, lịch nghỉ.',
    ...(localKept > 0
      ? [
          `Chưa ghi tỉnh, thành phố của trường: ${localKept} văn bản của địa phương khác cũng ở lại. Ghi thêm --province "tên tỉnh" thì chúng được chuyển đi.`,
        ]
      : []),
  ];
}
