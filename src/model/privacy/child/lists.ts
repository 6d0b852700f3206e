import { classOffices } from './class-offices.ts';
import { evidenceOfAll } from './evidence.ts';
import { whoseList } from './whose-list.ts';
import type { Listed } from './whose-list.ts';

const child = 'trẻ|trẻ em|học sinh|hs|cháu|các cháu|bé|em';

/** Words that make a list one of adults, or of what adults do for children. */
const ofAdults =
  /(?<!\p{L})(?:giáo viên|gv|gvg|gvdg|gvbm|coi thi|giám thị|chấm thi|trực|dạy thay|biên soạn|chủ biên|nhà xuất bản|diễn giả|gvcn|cán bộ|cbgv|nhân viên|viên chức|đảng viên|cô giáo|phụ trách|phân công|chức vụ|chức danh|chuyên môn|trình độ|nhiệm vụ|công việc|nội dung|chịu trách nhiệm|ban chỉ đạo|ban đại diện|ban giám hiệu|tổ chức|thành phần|thành viên|người thực hiện|người chỉ đạo|chủ nhiệm|lớp dạy|dạy lớp|đơn vị|kiêm nhiệm|bàn giao|dự giờ|thao giảng|chi hội|hội cha mẹ|thi dạy|bài dạy|tiết dạy|bồi dưỡng|phụ đạo|giảng dạy|hợp đồng|ký nhận|nhà tài trợ|tác giả)(?!\p{L})/iu;

/** Pay; with a name after it, it is a family name: `Lương Thị Ánh`. */
const pay = /(?<!\p{L})(?:[Ll]ương|LƯƠNG)(?! \p{Lu}\p{Ll})(?!\p{L})/u;

const named = new RegExp(`(?<!\\p{L})(?:họ,? (?:và )?tên|họ tên|tên)(?: của)? (?:${child})(?!\\p{L})`, 'iu');
/** What a list of persons is called: `Danh sách`, `Phụ lục II:`. */
const listWord = 'danh sách|phụ lục(?: \\d{1,2}| [IVX]{1,4})?\\s?[:.–-]?';
const list = new RegExp(
  `(?<!\\p{L})(?:${listWord}|bảng cân đo|bảng theo dõi|kết quả (?:cân đo|khám))(?: [\\p{L}\\d,()-]{1,12}){0,6}? (?:${child}|(?<!học )lớp(?! (?:trung cấp|cao cấp|sơ cấp|bồi dưỡng|tập huấn|đảng|cảm tình|nghiệp vụ))|nhóm)(?!\\p{L})`,
  'iu',
);
/** A column whose heading is nothing but a word for those in it. */
const childCell = `(?:^|\\|)\\s*(?:tên )?(?:${child}|thí sinh|đội viên|học viên)\\s*(?=\\||$)`;
const childColumn = new RegExp(childCell, 'iu');
const nameColumn = new RegExp(`(?<!\\p{L})họ,? (?:và )?tên(?!\\p{L})|${childCell}`, 'iu');
const entries = new RegExp(`(?<!\\p{L})(?:${child})(?!\\p{L})[^:]{0,120}:\\s?$`, 'iu');

const listOfThem = new RegExp(`(?<!\\p{L})(?:${listWord})(?: các)? (?:${child})(?!\\p{L})`, 'iu');

/** Nothing but a word for children above a list: `Học sinh:`. */
const nothingElse = new RegExp(
  `^[\\s\\d.)*+-]*(?:các |danh sách |tên )?(?:${child}|students?|pupils?|children)(?: (?:lớp|nhóm) [\\p{L}\\d /]{1,12})?\\s?:\\s*$`,
  'iu',
);

/** Whether the line names a list of children and of nobody else. */
export const isListOfChildren = (lead: string, listed: Listed | null): boolean =>
  named.test(lead) || nothingElse.test(lead) || (listOfThem.test(lead) && !namesAdults(lead, listed));

const namesAdults = (lead: string, listed: Listed | null): boolean =>
  listed === null ? saysAdults(lead) : listed !== 'pupils';

/** Whether words are about adults, or about what adults do for children. */
export const isOfAdults = (text: string): boolean => saysAdults(text) || titledAdult.test(text);

const saysAdults = (text: string): boolean => ofAdults.test(text) || pay.test(text);

const titledAdult = /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Đđ]ồng chí|[Đđ]\/c)\s\p{Lu}/u;

/** Columns that say of a family what is said of children alone: `Hoàn cảnh`, `Diện`, `Hộ nghèo`. */
const hardship =
  /(?<!\p{L})(?:hoàn cảnh|hộ nghèo|cận nghèo|mồ côi|khuyết tật|dạng tật|loại tật|đối tượng chính sách|(?<!(?:đại|giao|toàn) )diện(?! tích)(?: (?:chính sách|ưu tiên|hỗ trợ))?)(?!\p{L})/iu;

export const saysHardship = (lead: string): boolean => hardship.test(lead);

/** What names after a colon are those of children: pupils who came, left, won or were away. */
const ofChildren =
  /(?<!\p{L})(?:các con|các bạn|mấy bạn|bạn|các bé|các cháu|các em|mấy đứa|mấy con|cháu|em|bé|con|hs|học sinh|trẻ|nhóm trẻ|sbd|thí sinh|chuyển trường|chuyển đến|chuyển đi|trúng tuyển|thi thử|thi lại|lưu ban|ở lại lớp|hsg|học bổng|đi xe|bán trú|suất ăn|ăn (?:kiêng|chay)|thi vào|tuyển sinh|nhi đồng|kết nạp đội viên|(?:đội|tốp) (?:tuyển|bóng|văn nghệ|múa|kịch|cờ|trống|hát|nghi thức|aerobic|nhảy|bơi|võ)|câu lạc bộ|clb|tốp ca|điền kinh|u\d{1,2}|lớp|nhóm|vắng|nghỉ học|nghỉ ốm|chưa nộp|chưa đóng|chưa thuộc|chưa tiêm|bé ngoan|bé khỏe|sổ liên lạc|học lực|hạnh kiểm|lên lớp|(?<!trưởng )điểm (?:thi|kiểm tra|số|toán|văn)|kết quả (?:khám|thi|kiểm tra|học tập|khảo sát|cân đo))(?!\p{L})/iu;
/** What is taught is full of names. */
const ofLessons =
  /(?<!\p{L})(?:tiết|bài|tác phẩm|nhân vật|truyện|thơ|văn học|đọc(?! (?:chậm|yếu|kém|ngọng|sai|chưa))|kể|hát|nhạc|phim|(?<!danh )sách|chủ đề|chủ điểm|mang tên|anh hùng|danh nhân|liệt sĩ|liệt sỹ|tấm gương|chi đội|liên đội)(?!\p{L})/iu;
export const isOfLessons = (text: string): boolean => ofLessons.test(text);
/** Where lessons are first spoken of; `Infinity` where they are not. */
export const firstLesson = (text: string): number => {
  const at = text.search(ofLessons);
  return at === -1 ? Infinity : at;
};

/** Parents in an office: their committee, those who speak for a class. */
const ofParents =
  /(?<!\p{L})(?:đại diện|chi hội|ban|hội)(?: \p{L}{1,6}){0,2} (?:phụ huynh|cha mẹ|phhs|cmhs)(?!\p{L})/iu;

/** Whether a line before a colon is one above names of children: not above those of adults, nor of people of history. */
export function introducesChildren(line: string, all: string): boolean {
  if (ofLessons.test(line)) return false;
  const listed = whoseList(line);
  if (listed === 'pupils') return !isOfAdults(ofChildren.test(line) ? all.slice(line.length) : all);
  return listed === null && ofChildren.test(line) && !isOfAdults(all) && !ofParents.test(line);
}

/** A column of names that does not say whose they are, or says that they are those of pupils. */
const pupilColumn = new RegExp(
  `^\\s*(?:(?:họ,? (?:và )?)?tên(?: (?:và tên|đệm|của))?(?: (?:${child}|thí sinh|đội viên|vận động viên|vđv))?|họ tên|họ(?: và)? (?:(?:chữ |tên )?đệm|lót)|${child}|thí sinh|đội viên|học viên|vận động viên)(?: \\([^()]{0,24}\\))?\\s*$`,
  'iu',
);
/** A column whose heading begins with a word for those in it: `Học sinh được giúp`. */
const pupilsIn = new RegExp(
  `^\\s*(?:(?:${child}|thí sinh|đội viên)(?: [\\p{L}/]{1,9}){0,4}|(?:(?:họ,? (?:và )?)?tên )?(?:của )?(?:con|${classOffices}|người (?:học|được (?:đỡ đầu|giúp|kèm)))|phụ huynh của)\\s*$`,
  'iu',
);
export const namesPupil = (heading: string): boolean => pupilsIn.test(heading);

export const namesPupilColumn = (heading: string): boolean => pupilColumn.test(heading) || pupilsIn.test(heading);

/** Whether rows below such a heading row name persons, one each. */
export const namesPersons = (lead: string): boolean => nameColumn.test(lead);

/** Whether what is below such a heading row, or such a line above a list, are children. @param listed whose names its title says they are */
export function listsChildren(lead: string, listed: Listed | null): boolean {
  if (lead === '') return false;
  if (named.test(lead) || nothingElse.test(lead)) return true;
  if (namesAdults(lead, listed)) return false;
  if (list.test(lead)) return true;
  const kinds = evidenceOfAll(lead);
  const says = (...some: typeof kinds) => some.some((kind) => kinds.includes(kind));
  if (nameColumn.test(lead))
    return (
      (/cân nặng/iu.test(lead) && /chiều cao/iu.test(lead)) ||
      (says('birth', 'illness') && says('class', 'family')) ||
      (says('class') && (says('family') || says('record'))) ||
      hardship.test(lead) ||
      (says('class') && childColumn.test(lead))
    );
  return kinds.length > 0 && entries.test(lead);
}
