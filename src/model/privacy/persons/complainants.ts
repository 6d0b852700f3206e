import type { PersonName } from '../child/names.ts';
import type { Finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const title = '(?:ông|bà|anh|chị|cô|chú|bác|thầy|công dân|phụ huynh|đồng chí|đ/c|ông bà|cháu|em|học sinh)';
const named = `\\s?:?\\s?(?:(?:là|tên|tên là|ông/bà|có tên)\\s)?(?:${title}\\s){0,2}$`;
const act = 'tố cáo|tố giác|khiếu nại|khiếu kiện|trình báo|phản ánh|kiến nghị';

/** What is right before the name of somebody who complained. */
const before: readonly RegExp[] = [
  new RegExp(
    `(?<!\\p{L})(?:người|công dân|phụ huynh|bên) (?:(?:${act})(?:,? (?:và )?(?:${act}))*|(?:đứng|gửi|làm|viết|nộp) đơn|báo tin|cung cấp(?: thông)? tin|làm chứng)${named}`,
    'iu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:đơn|thư|đơn thư|ý kiến|nội dung|theo|việc|trả lời|lời|kết luận)?\\s?(?:${act})(?:,? (?:${act}))* (?:của|do|từ)${named}`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})đơn thư (?:của|do|từ)${named}`, 'iu'),
];
const petition = new RegExp(`(?<!\\p{L})đơn (?:của|do|từ)${named}`, 'iu');
/** What is right after it. */
const after = new RegExp(
  `^(?:\\s?\\([^()]{0,40}\\))?,?\\s(?:(?:đã|có|vừa|tiếp tục|còn|đến|lên|tới)\\s){0,2}(?:(?:làm|gửi|viết|nộp)\\s)?(?:(?:đơn|thư)(?: thư)?\\s)?(${act})(?! (?:được|là|theo|thì))(?!\\p{L})`,
  'iu',
);
const grave = /tố cáo|tố giác|khiếu nại|khiếu kiện/iu;
const column = new RegExp(`người (?:${act}|(?:gửi|đứng|làm) đơn|báo tin)|tên công dân`, 'iu');
/** Somebody who deals with complaints and makes none. */
const official = /(?:tiếp|nhận|giải quyết|xử lý|trả lời|theo dõi|phụ trách|chủ trì|phổ biến|tuyên truyền)\s?$/iu;

/** Who complained, denounced or reported something (Luật Tố cáo 25/2018, Điều 40, chưa đối chiếu). */
export function findComplainants(reading: Reading): Finding[] {
  const { text, lead } = reading;
  if (!new RegExp(`${act}|đơn|báo tin|tin do|làm chứng|thông tin`, 'iu').test(text) && !column.test(lead)) return [];
  return reading.names().flatMap((name): Finding[] => {
    if (!name.full) return [];
    const lead = text.slice(Math.max(0, name.start - 96), name.start);
    const rest = text.slice(name.end, name.end + 72);
    const said = before.map((pattern) => pattern.exec(lead)?.[0]).find((words) => words !== undefined);
    if (said !== undefined) return [finding(name, grave.test(said))];
    const sentence = reading.sentenceAt(name.start).text;
    if (petition.test(lead) && new RegExp(act, 'iu').test(sentence)) return [finding(name, grave.test(sentence))];
    const does = after.exec(rest)?.[1];
    if (does !== undefined && !official.test(lead)) return [finding(name, grave.test(does))];
    return column.test(reading.headingAt(name.start)) ? [finding(name, grave.test(reading.headingAt(name.start)))] : [];
  });
}

const finding = (name: PersonName, certain: boolean): Finding => ({
  index: name.start,
  length: name.end - name.start,
  message: `gặp tên có thể của người khiếu nại, tố cáo hoặc phản ánh (${initialsOf(name)}).`,
  certain,
});
