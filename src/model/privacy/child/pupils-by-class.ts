import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { aboutAdults } from './about-adults.ts';
import { isClass, onlyAClass, groupOfSmall, schoolClass } from './class-names.ts';
import { isOfLessons, namesPupilColumn } from './lists.ts';
import type { PersonName } from './names.ts';

/**
 * Pupils of a list by class in which no word says that they are pupils: a table with a column of names and one of classes, a list below the name of a class,
 * `5A: …, …`, `Nguyễn Ngọc Ánh, 5A`. Teachers are listed the same way, with a word for what they do; without one it is pupils.
 * Members of a parents’ committee are adults in an office, and no finding.
 * @param names that are not those of adults
 */
export function pupilsByClass(reading: Reading, names: readonly PersonName[]): readonly PersonName[] {
  const full = names.filter((name) => name.full);
  if (full.length === 0) return [];
  const found = [inTable, afterClass, belowClass, classAfterName, eachWithClass]
    .map((rule) => rule(reading, full))
    .find((each) => each.length > 0);
  if (found === undefined) return [];
  const { isOfAdults, words } = aboutAdults(reading);
  return isOfAdults() || isOfStaff(words) || isOfLessons(`${reading.lead} ${reading.text}`) ? [] : found;
}

/** What teachers do with a class, and what is said of parents and of donors. */
const ofStaff =
  /(?<!\p{L})(?:dạy|thi dạy|tiết|số tiết|dự giờ|thao giảng|tham luận|chuyên đề|sáng kiến|nhận lớp|bàn giao|phòng (?:học|số|thi)|nghề nghiệp|phụ huynh|phhs|cha mẹ|cmhs|chi hội|ủng hộ|tài trợ|nơi công tác|hướng dẫn|gvhd|huấn luyện|người (?:dạy|quản lý|chăm sóc|phụ|kiểm tra|đón|nhận)|thợ|lái xe|tài xế|bảo mẫu|cấp dưỡng|điện thoại|sđt|email)(?!\p{L})/iu;
export const isOfStaff = (words: string): boolean => ofStaff.test(words);
/** A column of subjects is one of teachers, unless a prize or a mark is next to it. */
const subjectColumn = /(?:^|\|)\s*(?:môn|bộ môn|môn học|môn dạy)\s*(?=\||$)/iu;
const wonColumn =
  /(?<!\p{L})(?:giải|điểm|thành tích|kết quả|huy chương|xếp loại|xếp giải|sbd|số báo danh|vòng)(?!\p{L})/iu;
const classColumn = /^\s*(?:học )?(?:lớp|nhóm|nhóm[,/]? ?lớp|nhóm trẻ|khối[,/]? ?lớp|chi đội)(?: học)?\s*$/iu;

/** What is said of pupils alone, at the start of a cell: no title can make it that of a teacher. */
const blame =
  /^\s*(?:bị )?(?:đánh (?:nhau|bạn)|bắt nạt|trộm|lấy (?:cắp|trộm)|ăn trộm|nói (?:tục|chuyện riêng)|không (?:thuộc|làm) bài|bỏ (?:tiết|học)|trốn (?:học|tiết)|hút thuốc|quay cóp|gian lận|(?:không|thiếu) (?:đeo )?khăn quàng|học (?:lực )?(?:yếu|kém)|lưu ban|thi lại|nợ (?:học phí|tiền)|chưa (?:nộp|đóng)|suy dinh dưỡng|béo phì|thừa cân)(?!\p{L})/iu;

/** The pupil of a row in which a name, a class and such a cell are, no matter who wrote the list: `Giám thị lập biên bản`. */
export function blamedInRow(reading: Reading, names: readonly PersonName[]): readonly PersonName[] {
  const cells = reading.text.split(CELL);
  return cells.length > 2 && cells.some((cell) => blame.test(cell))
    ? inTable(
        reading,
        names.filter((name) => name.full),
      )
    : [];
}

/** The row of a table that has a name in a column of names, and a class. */
function inTable(reading: Reading, names: readonly PersonName[]): readonly PersonName[] {
  const { text, lead } = reading;
  if (!text.includes(CELL)) return [];
  const columns = lead.split(CELL).length >= text.split(CELL).length;
  if (columns && subjectColumn.test(lead) && !wonColumn.test(lead)) return [];
  let at = 0;
  const hasClass = text.split(CELL).some((cell) => {
    const heading = columns ? reading.headingAt(at) : '';
    at += cell.length + CELL.length;
    return isClass(cell) || (classColumn.test(heading) && /^\s*(?:[1-9]|1[0-2])\s*$/u.test(cell));
  });
  if (!hasClass) return [];
  const cells = (name: PersonName) =>
    isWholeCell(text, name) && (!columns || namesPupilColumn(reading.headingAt(name.start)));
  return names.filter(cells);
}

/** Characters around a name in its cell: a number, a sign. */
const AROUND = 8;
const isWholeCell = (text: string, { start, end }: PersonName): boolean =>
  /(?:^|\|)[\s\d.)*+-]{0,6}$/u.test(text.slice(Math.max(0, start - AROUND), start)) &&
  /^[\s.,;*]{0,4}(?:\||$)/u.test(text.slice(end, end + AROUND));

const listStart = '(?:^|\\n)[\\s\\d.)+•*-]{0,6}';
const classAtStart = new RegExp(
  `${listStart}(?:(?:[Ll]ớp|LỚP|[Nn]hóm)\\s)?(${schoolClass}|${groupOfSmall})(?: \\(\\d{1,2} (?:em|hs|học sinh|cháu|trẻ|bạn)\\))?\\s?[:–-]\\s`,
  'gu',
);
/** Names after a class: with two they may be the two teachers of a group of small children. */
const FEWEST = { school: 2, small: 3 };
const isSmall = new RegExp(`^(?:${groupOfSmall})$`, 'iu');
const joined = /^\s?(?:\([^()]{0,40}\))?\s?(?:[,;&]|và|,\s?và)\s$/u;

/** `5A: Nguyễn Ngọc Ánh, Phạm Hoàng Long`: all that follows the class are names. */
function afterClass({ text }: Reading, names: readonly PersonName[]): PersonName[] {
  let at = 0;
  return Array.from(text.matchAll(classAtStart)).flatMap(({ 0: whole, 1: written = '', index }) => {
    const from = index + whole.length;
    while (at < names.length && (names[at]?.start ?? 0) < from) at++;
    const found: PersonName[] = [];
    for (let next = names[at]; next; next = names[at]) {
      const last = found.at(-1);
      if (last ? !joined.test(text.slice(last.end, Math.min(next.start, last.end + 56))) : next.start !== from) break;
      found.push(next);
      at++;
    }
    return found.length >= (isSmall.test(written) ? FEWEST.small : FEWEST.school) ? found : [];
  });
}

const entryStart = new RegExp(`${listStart}$`, 'u');
const entryEnd = /^\s*(?:$|[\n.,;:–(|-])/u;
const isEntryAt = (text: string, start: number): boolean =>
  entryStart.test(text.slice(Math.max(0, start - AROUND), start));

/** Entries of a list whose heading is a class and nothing else. */
function belowClass({ text, lead }: Reading, names: readonly PersonName[]): PersonName[] {
  return onlyAClass(lead.split(CELL).at(-1) ?? '')
    ? names.filter(({ start, end }) => isEntryAt(text, start) && entryEnd.test(text.slice(end, end + AROUND)))
    : [];
}

const classAfter = new RegExp(
  `^\\s?[,:(–—-]\\s?(?:(?:[Hh]ọc )?[Ll]ớp )?(?:${schoolClass}|(${groupOfSmall}))\\)?\\s?(?:$|[\\n.,;:(–-](?!\\d))`,
  'u',
);
/** What pupils get: small children are named by it with their group, and so are their teachers without it. */
const praised = /(?<!\p{L})(?:khen|tuyên dương|giải|thưởng|bé|cháu|trẻ|học sinh|vắng|nghỉ|phiếu|danh sách)(?!\p{L})/iu;

/** `- Nguyễn Ngọc Ánh, 5A`: nothing else is in the entry before the class. */
function classAfterName({ text, lead }: Reading, names: readonly PersonName[]): PersonName[] {
  return names.filter(({ start, end }) => {
    if (!isEntryAt(text, start)) return false;
    const found = classAfter.exec(text.slice(end, end + 48));
    return found !== null && (found[1] === undefined || praised.test(lead));
  });
}

const classNext = new RegExp(
  `^\\s?[,–—-]\\s?(?:[Hh]ọc )?[Ll]ớp (?:${schoolClass}|${groupOfSmall}|(?:[1-9]|1[0-2])(?![\\p{L}\\d/]))\\s?(?:$|[\\n.,;(–—-](?!\\d))`,
  'u',
);
/** Names of a sentence of which the class is said; one may be that of a teacher. */
const FEWEST_IN_SENTENCE = 2;

/** `Phạm Anh Thư – lớp Lá 1 – ngõ 12; Đinh Công Sơn – lớp Lá 2`: each name with its class, wherever the sentence begins. */
function eachWithClass({ text }: Reading, names: readonly PersonName[]): readonly PersonName[] {
  const found = names.filter(({ end }) => classNext.test(text.slice(end, end + 48)));
  return found.length >= FEWEST_IN_SENTENCE ? found : [];
}
