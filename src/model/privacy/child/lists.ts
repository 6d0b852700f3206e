import { evidenceOfAll } from './evidence.ts';

const child = 'trẻ|trẻ em|học sinh|hs|cháu|các cháu|bé|em';

/** Words that make a list one of adults, or of what adults do for children. */
const ofAdults =
  /(?<!\p{L})(?:giáo viên|gv|gvcn|cán bộ|cbgv|nhân viên|viên chức|đảng viên|cô giáo|phụ trách|phân công|chức vụ|chức danh|chuyên môn|trình độ|nhiệm vụ|công việc|nội dung|chịu trách nhiệm|ban chỉ đạo|ban đại diện|ban giám hiệu|tổ chức|thành phần|thành viên|người thực hiện|người chỉ đạo|chủ nhiệm|lớp dạy|đơn vị|kiêm nhiệm|bồi dưỡng|phụ đạo|giảng dạy|hợp đồng|lương|ký nhận|nhà tài trợ|tác giả)(?!\p{L})/iu;

const named = new RegExp(`(?<!\\p{L})(?:họ,? (?:và )?tên|họ tên|tên)(?: của)? (?:${child})(?!\\p{L})`, 'iu');
const list = new RegExp(
  `(?<!\\p{L})(?:danh sách|bảng cân đo|bảng theo dõi|kết quả (?:cân đo|khám))(?: [\\p{L}\\d,()-]{1,12}){0,6}? (?:${child}|lớp|nhóm)(?!\\p{L})`,
  'iu',
);
const nameColumn = /(?<!\p{L})họ,? (?:và )?tên(?!\p{L})/iu;
const entries = new RegExp(`(?<!\\p{L})(?:${child})(?!\\p{L})[^:]{0,120}:\\s?$`, 'iu');

const listOfThem = new RegExp(`(?<!\\p{L})danh sách(?: các)? (?:${child})(?!\\p{L})`, 'iu');

/** Whether the line names a list of children and of nobody else. */
export const isListOfChildren = (lead: string): boolean =>
  named.test(lead) || (listOfThem.test(lead) && !ofAdults.test(lead));

/** Whether what is below such a heading row, or such a line above a list, are children. */
/** Whether words are about adults, or about what adults do for children. */
export const isOfAdults = (text: string): boolean => ofAdults.test(text);

/** Columns that say of a family what is said of children alone: `Hoàn cảnh`, `Diện`, `Hộ nghèo`. */
const hardship =
  /(?<!\p{L})(?:hoàn cảnh|hộ nghèo|cận nghèo|mồ côi|khuyết tật|đối tượng chính sách|(?<!(?:đại|giao|toàn) )diện(?! tích)(?: (?:chính sách|ưu tiên|hỗ trợ))?)(?!\p{L})/iu;

export function listsChildren(lead: string): boolean {
  if (lead === '') return false;
  if (named.test(lead)) return true;
  if (ofAdults.test(lead)) return false;
  if (list.test(lead)) return true;
  const kinds = evidenceOfAll(lead);
  const says = (...some: typeof kinds) => some.some((kind) => kinds.includes(kind));
  if (nameColumn.test(lead))
    return (
      (/cân nặng/iu.test(lead) && /chiều cao/iu.test(lead)) ||
      (says('birth', 'illness') && says('class', 'family')) ||
      (says('class') && says('family')) ||
      hardship.test(lead)
    );
  return kinds.length > 0 && entries.test(lead);
}
