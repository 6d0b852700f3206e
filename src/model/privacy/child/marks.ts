import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { aboutAdults } from './about-adults.ts';
import { subjects } from './data/listed-words.ts';
import { namesPupilColumn } from './lists.ts';
import type { PersonName } from './names.ts';
import { isOfStaff } from './pupils-by-class.ts';
import { saysMarks } from './whose-list.ts';

/** What a column of marks is called: a subject, a test, an average. */
const markColumn = new RegExp(
  `^\\s*(?:(?:điểm|kết quả|số điểm)(?: (?:môn|bài))? )?(?:(?:${subjects})(?: \\d| \\(\\d\\))?|(?:đđg)?(?:tx|gk|ck)\\s?\\d?|hk ?(?:\\d|i{1,2})|(?:đ?tb|tbm|đtb)(?:m|c)?(?: (?:hk|kỳ|kì|môn|năm)[ \\di]{0,3})?|(?:giữa|cuối) (?:học )?k[ìỳ](?: i{1,2}| \\d)?|cả năm|miệng|15(?:'| phút)|1 tiết)\\s*$`,
  'iu',
);
/** A column that only points are in; whose they are, the title says. */
const pointsColumn =
  /^\s*(?:(?:tổng )?(?:số )?điểm|tổng(?: cộng)?)(?: (?:thi|bài|số|kt|kiểm tra|tb|trung bình))?\s*$/iu;
/** A mark of ten, with one decimal or two. */
const mark = '(?:10(?:[.,]0{1,2})?|\\d(?:[.,]\\d{1,2})?)';
const markCell = new RegExp(`^\\s*${mark}\\s*$`, 'u');
/** `Đặng Quốc Bảo: 9,25`, `Lê Thị Nụ – 2,75 điểm`: nothing else is in the entry after the name. */
const markAfter = new RegExp(
  `^\\s?(?:[:(–—-]\\s?|(?=\\d{1,2}[.,]\\d{1,2}\\s*$))${mark}(?:\\s?(?:điểm|đ))?\\s?\\)?\\s?(?:[;,.]?\\s*$|[;,]\\s)`,
  'u',
);

/** Those in a list of marks, where nobody says whose it is: teachers are rarely given marks, and a word says it. */
export function markedOn(reading: Reading, names: readonly PersonName[]): readonly PersonName[] {
  const { text } = reading;
  const { above, words, isOfAdults } = aboutAdults(reading);
  if (!/\d/u.test(text)) return [];
  const found = text.includes(CELL) ? inRow(reading, names, saysMarks(above)) : inEntry(reading, names);
  return found.length > 0 && !isOfAdults() && !isOfStaff(words) ? found : [];
}

function inRow(reading: Reading, names: readonly PersonName[], isTest: boolean): PersonName[] {
  const { text } = reading;
  let at = 0;
  const hasMark = text.split(CELL).some((cell) => {
    const heading = reading.headingAt(at);
    at += cell.length + CELL.length;
    return markCell.test(cell) && (markColumn.test(heading) || (isTest && pointsColumn.test(heading)));
  });
  return hasMark ? names.filter(({ full, start }) => full && namesPupilColumn(reading.headingAt(start))) : [];
}

function inEntry({ text, lead }: Reading, names: readonly PersonName[]): PersonName[] {
  const own = /^[^:|\n]{1,160}:(?!\/)/u.exec(text)?.[0] ?? '';
  const from = saysMarks(own) ? own.length : 0;
  if (from === 0 && !saysMarks(lead)) return [];
  return names.filter(({ full, start, end }) => full && start >= from && markAfter.test(text.slice(end, end + 24)));
}
