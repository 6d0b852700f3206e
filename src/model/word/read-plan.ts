import type { Registry } from '../law/citation/index.ts';
import { citationsOf, implementedIn } from './citations.ts';
import type { ImportedCitation } from './citations.ts';
import type { Tools } from './container/package.ts';
import { planFile } from './frontmatter.ts';
import { importDocx } from './import-docx.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportResult } from './import-docx.ts';
import { writeMarkdown } from './output/write-markdown.ts';
import { proposalInWords, proposedRelations } from './proposed-relations.ts';
import type { ProposedRelation } from './proposed-relations.ts';
import { makePlaceholderRecords } from './placeholder-records.ts';
import type { PlaceholderRecord } from './placeholder-records.ts';

/** What the content of the site knows that an import asks for. */
export interface ImportSetting {
  school: ImportContext['school'];
  schools: readonly ImportContext['school'][];
  registry: Registry;
  /** Places of a school, nearest first. */
  readonly placesOf: (organization: string) => readonly string[];
}

export interface ReadPlanOptions extends Pick<ImportContext, 'today' | 'fileName' | 'given'> {
  /** Whether documents that the site does not have get records to be completed. */
  stubs: boolean;
}

/** A Word file that was read, with what hangs on it. */
export interface ReadPlan {
  result: ImportResult;
  citations: ImportedCitation[];
  stubs: PlaceholderRecord[];
  /** What the text says that it does to other documents, for a person to record. */
  relations: ProposedRelation[];
  /** Id of the record begun for a citation; null when there is none. */
  readonly stubOf: (citation: ImportedCitation) => string | null;
}

/** Reads a Word file against the content of the site. @throws ImportRefusal */
export function readPlan(
  bytes: Uint8Array<ArrayBuffer>,
  tools: Tools,
  setting: ImportSetting,
  options: ReadPlanOptions,
): ReadPlan {
  const { today, fileName, given } = options;
  const result = importDocx(bytes, tools, { today, fileName, given, school: setting.school, schools: setting.schools });
  const places = setting.placesOf(result.head.organization);
  const citations = citationsOf(result.body, setting.registry, { date: result.head.issuedOn, places });
  const { stubs, ids } = options.stubs
    ? makePlaceholderRecords(citations, setting.registry, places)
    : { stubs: [], ids: new Map<ImportedCitation, string>() };
  const stubOf = (citation: ImportedCitation) => ids.get(citation) ?? null;
  const idOf = (citation: ImportedCitation) => citation.mention.id ?? stubOf(citation);
  result.head = { ...result.head, implements: implementedIn(result.body, result.bases.length, citations, idOf) };
  return { result, citations, stubs, relations: proposedRelations(result.body, citations), stubOf };
}

/** The text of the plan's own file. */
export const planText = ({ result }: Pick<ReadPlan, 'result'>): string =>
  planFile(result.head, writeMarkdown(result.body));

/**
 * What a person does next, in order. @param path of the plan's file. @param where the file was read: by the command,
 * which has written it, or on the page, from which it must be taken into the repository first.
 */
export function nextSteps({ result, stubs, relations }: ReadPlan, path: string, where: 'command' | 'page'): string[] {
  const todo = result.notes.filter((note) => note.severity === 'todo').length;
  const blank = result.pictures.filter((picture) => picture.alt === '').length;
  const onPage = where === 'page';
  return [
    ...(onPage
      ? [
          'Bấm “Tải trọn bộ (.zip)” rồi giải nén; trong đó có thư mục src, có hình thì thêm thư mục public.',
          'Đưa các thư mục đó vào kho của trang. Trên GitHub: mở kho, bấm Add file, Upload files, kéo các thư mục vào, chọn Create a new branch, bấm Propose changes. Không làm được thì gửi tệp .zip cho người phụ trách trang.',
          'Hoặc chỉ dùng màn hình biên tập: tạo một kế hoạch mới, điền các ô theo phần “Đã đọc”, bấm “Chép lời văn” ở trên rồi dán vào ô Nội dung; hình và bản ghi mới vẫn phải gửi người phụ trách.',
        ]
      : []),
    ...(todo > 0 ? [`Làm ${todo} việc ghi ở mục “Cần làm”.`] : []),
    ...(blank > 0 ? [`Viết lời mô tả ${blank} hình, giữa hai dấu ngoặc vuông ![…] trong tệp.`] : []),
    ...relations.map(proposalInWords),
    ...(stubs.length > 0
      ? [`Bổ sung ${stubs.length} bản ghi mới có dòng “CẦN BỔ SUNG”, đối chiếu với bản chính thức.`]
      : []),
    `Đọc lại ${path}, so với bản Word.`,
    onPage
      ? 'Xem máy kiểm tra báo gì ở yêu cầu thay đổi, hoặc ở bản xem trước của màn hình biên tập; sửa cho hết lỗi.'
      : 'Chạy npm run check để xem còn gì phải sửa.',
    onPage
      ? 'Khi kế hoạch đã ký: đổi Tình trạng (status) thành đã ban hành (issued), gửi duyệt.'
      : 'Khi kế hoạch đã ký: đổi status thành issued rồi gửi yêu cầu thay đổi.',
  ];
}
