import { lasting } from '../child/data/illnesses.ts';
import { isInTeacherColumn } from '../child/about-adults.ts';
import { namesPersons } from '../child/lists.ts';
import { CELL } from '../passages.ts';
import type { Finding } from '../finding.ts';
import type { Person } from '../people.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const words = (pattern: string, flags = 'iu') => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, flags);

/** Illnesses that children hardly have. */
const ofAdults =
  'tai biến|đột quỵ|chạy thận|hóa trị|hoá trị|xạ trị|tăng huyết áp|huyết áp cao|viêm gan|lao phổi|nghiện|trầm cảm|sảy thai|sẩy thai|hiếm muộn|vô sinh|thoát vị|gút|tim mạch|tâm thần';
/** What lasts, or is said of nobody by the way: a colleague who has a cold today is in every plan of substitutes. */
const ill = `bệnh|${lasting}|${ofAdults}|ung thư|hiv|aids|lao|viêm|liệt|câm|điếc|mù(?! chữ)|hen|động kinh|tiểu đường|đái tháo đường|suy thận|suy tim|u não|bạch cầu|sởi|thủy đậu|sốt xuất huyết|covid(?:-19)?|f0|ngộ độc|gãy (?:tay|chân|xương)|chấn thương|tai nạn|bạo hành`;

/** What is said of somebody who is ill: the state itself, or a verb with an illness after it. */
const suffers = words(
  `(?:bị|mắc|nhiễm|có|dính|phát hiện|chẩn đoán|do|vì)(?: \\p{L}+){0,2}? (?:${ill})|(?:${ofAdults}|ung thư|hiv|f0|tiểu đường|đái tháo đường|viêm (?!trang)\\p{L}+|suy (?:thận|tim|gan)|động kinh|u (?:não|phổi|gan|xơ|vú|tuyến giáp|nang)|(?:nghỉ|đi|phải)(?: \\d{1,2} (?:ngày|tuần|tháng))?(?: \\p{L}+)? (?:mổ|phẫu thuật)|mổ (?:u|sỏi|tim|khớp|thoát vị|cột sống|ruột thừa|nội soi)|bệnh (?:dài ngày|hiểm nghèo)|(?:chữa|trị) bệnh|liệt nửa người|dương tính|bại liệt|bệnh (?:hiểm nghèo|nặng|tim|phổi|thận|gan|trầm cảm|mãn tính|mạn tính|nan y))|` +
    '(?:đang|phải|đi|vừa|mới|được) (?:điều trị|phẫu thuật|mổ|nằm (?:ở |tại )?viện|cấp cứu|xạ trị|hóa trị|hoá trị)|điều trị (?:bệnh|tại|dài ngày|ngoại trú|nội trú)|nằm (?:ở |tại )?(?:bệnh )?viện|nhập viện|ốm (?:nặng|dài ngày|lâu)|sức khỏe (?:yếu|kém|loại (?:[3-5]|i{2,3}|iv|v))|loại (?:iii|iv)(?= ?[,;(])|mất khả năng lao động|(?<!xo[áa] |xóa |xoá )mù chữ|phân liệt|cai nghiện',
);
const disabled = words(
  '(?:là )?người khuyết tật|khuyết tật(?: \\p{L}+){0,3}|khiếm thị|khiếm thính|thương tật|suy giảm khả năng lao động',
);
const poor = words(
  '(?:thuộc |diện |là |gia đình |sổ |có )*(?:hộ (?:cận )?nghèo|cận nghèo)|(?:gia đình|hoàn cảnh|gia cảnh)(?: (?:có|gia đình|rất|đặc biệt|quá|thật|hoàn cảnh|kinh tế)){0,3} (?:khó khăn|éo le|nghèo|neo đơn|túng thiếu)|nợ nần|vỡ nợ|l[yi] hôn|ly thân|đơn thân',
);
const states: readonly (readonly [label: string, pattern: RegExp])[] = [
  ['bệnh tật', suffers],
  ['khuyết tật', disabled],
  ['gia cảnh', poor],
];

/** What somebody does for those who are ill, disabled or poor, or says about them; then the words are not about the person. */
const works = words(
  'phụ trách|chăm sóc|bình xét|xét|rà soát|lập|quản lý|thống kê|tổng hợp|báo|kiểm tra|hỗ trợ|giúp đỡ|giúp|dạy|kèm|tặng|trao|thăm|tuyên truyền|(?<!(?:văn|trưởng|phó) )phòng|chống|phòng chống|tập huấn|nói chuyện|chuyên đề|báo cáo|khoa|hội|chủ tịch|chi hội|trung tâm|theo dõi|nấu|khám|tư vấn|kể|hướng dẫn|vận động|quyên góp|bác sĩ|bác sỹ|y sĩ|y tế|công tác|ban|trạm|dự|cho|của|trẻ|học sinh|hs|cháu|bé|em|lớp có|người',
);

/** What the person does, in brackets after the name. */
const role =
  /^\s?\((?:nhân viên|nv|giáo viên|gv|gvcn|kế toán|bảo vệ|cấp dưỡng|nấu ăn|tổ|phó|văn thư|thủ quỹ|y tế|lao công|tạp vụ)(?!\p{L})[^()\d]{0,48}\)/iu;

/** Characters after a name in which what is said of the person begins; before it the words have to be next to the name. */
const REACH = { after: 80, before: 90 };

const titleBefore =
  '(?:(?:ông|bà|cô|thầy|chú|bác|anh|chị|đ/c|đồng chí|nhân viên|giáo viên|gv|nv|phụ huynh|hộ|gia đình|vợ chồng|của|cho|là|gồm|có|gia đình)[ :]{1,2}){0,4}';
const justBefore = new RegExp(
  `(?<!\\p{L})(?:hộ (?:cận )?nghèo|(?:người|viên chức|giáo viên|nhân viên) (?:khuyết tật|bị bệnh|mắc bệnh|f0)|f0|bệnh nhân|(?:có )?hoàn cảnh (?:đặc biệt )?khó khăn|hskt|ốm đau|bệnh hiểm nghèo)(?: (?:\\p{L}+)){0,8}?(?:\\s?[:–-]\\s?(?:[^:.;\\n]{0,48}[,;] )?|\\s(?:là|gồm|như|có)\\s)${titleBefore}$`,
  'iu',
);
/** Who works for them is named the same way: `phụ trách người khuyết tật là cô Hoa`. */
const isWorkBefore = words('phụ trách|chăm sóc|dạy|trẻ|học sinh|hỗ trợ|theo dõi|tặng|trao|ban|tổ chức|đại diện');

/** A line above a list of grown-ups who are in such a state. */
const listOfThem = words(
  '(?:danh sách|ds|các) (?:[\\p{L}/-]+ ){0,8}?(?:khuyết tật|hộ nghèo|cận nghèo|hoàn cảnh khó khăn|khó khăn|bệnh hiểm nghèo|mắc bệnh|bị bệnh|ốm đau|f0|dương tính|sức khỏe (?:yếu|kém))',
);
const forThem = words(
  'phụ trách|phân công|chăm sóc|dạy|tổ|ban|thành phần|tài trợ|ủng hộ|quyên góp|tham gia|hỗ trợ viên',
);
/** A column that says how healthy or how poor each person of a table is. */
const column = words(
  '(?:phân loại |xếp loại |tình trạng )?(?:sức khỏe|sức khoẻ)|bệnh(?: lý)?|dạng tật|khuyết tật|hộ nghèo|hoàn cảnh(?: gia đình)?|bệnh nền|tiền sử',
);
const emptyCell = /^\s*(?:|[-–—x]|không(?: có)?|bình thường|(?:rất )?tốt|khá|đủ sức khỏe|loại (?:[12ab]|i{1,2}))\s*$/iu;

/** Health, disability or poverty of somebody who is named (Luật 91/2025/QH15 Điều 16, chưa đối chiếu). Those of children are `findChildData`. */
export function findConditions(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const people = reading.people().filter((person) => !isChild(text, person));
  const [first] = people;
  if (!first) return [];
  const found = people.flatMap((person) => saidOf(reading, person) ?? []);
  if (found.length > 0) return found;
  if (text.includes(CELL)) return inColumns(reading, first);
  return first.full && listOfThem.test(lead) && !forThem.test(lead)
    ? [finding(first, 'hoàn cảnh hoặc bệnh tật', false)]
    : [];
}

/** Of a child other rules ask; `Trẻ em Hà Nội` is none. */
const childBefore =
  /(?<!\p{L})(?:em|cháu|bé|con|bạn)(?: \p{Ll}+){0,2}\s$|(?<!\p{L})(?:nhà|con|con của) (?:cô|chị|anh|chú|bác|ông|bà)\s$/iu;
const isChild = (text: string, person: Person): boolean =>
  ('who' in person && person.who === 'child') ||
  childBefore.test(text.slice(Math.max(0, person.start - 24), person.start));

function saidOf(reading: Reading, person: Person): Finding | null {
  const { start, text: sentence } = reading.sentenceAt(person.start);
  const from = person.end - start;
  const next = reading.personIn(person.end, person.end + REACH.after);
  const until = Math.min(sentence.length, from + REACH.after, next ? next.start - start : sentence.length);
  // Words may begin within reach and end after it.
  const after = sentence
    .slice(from, next ? until : until + 40)
    .split(CELL, 1)
    .join('')
    // What the person does, in brackets after the name, is said of nobody's health: `(nhân viên nấu ăn)`.
    .replace(role, (brackets) => ' '.repeat(brackets.length));
  for (const [label, pattern] of states) {
    const at = pattern.exec(after);
    if (
      at &&
      at.index <= REACH.after &&
      !works.test(after.slice(0, at.index)) &&
      !isOfOthers(after.slice(at.index, at.index + at[0].length + 12))
    )
      return finding(person, label, person.full && label !== 'gia cảnh');
  }
  const before = reading.text.slice(Math.max(0, person.start - REACH.before), person.start);
  return justBefore.test(before) && !isWorkBefore.test(before)
    ? finding(person, 'hoàn cảnh hoặc bệnh tật', false)
    : null;
}

/** `bị bệnh` of a child of whom somebody speaks; `khuyết tật xã` of an association. */
const isOfOthers = (words: string): boolean =>
  /(?<!\p{L})(?:trẻ|học sinh|cháu|bé|hòa nhập|hoà nhập)(?!\p{L})/iu.test(words);

/** Whether the words of a cell say it themselves: `Điều trị ung thư` below any heading. */
const says = (cell: string): boolean => {
  const at = Math.min(...states.map(([, pattern]) => cell.search(pattern)).filter((each) => each >= 0));
  return Number.isFinite(at) && !works.test(cell.slice(0, at)) && !isOfOthers(cell);
};

/** A cell of a table of adults below a heading for health or poverty; next to the teacher of a class a number says how many children there are. */
function inColumns(reading: Reading, person: Person): Finding[] {
  const { text, lead } = reading;
  if (!namesPersons(lead)) return [];
  let at = 0;
  for (const cell of text.split(CELL)) {
    const heading = reading.headingAt(at);
    const isCount = /^\s*\d{1,3}\s*$/u.test(cell) && isInTeacherColumn(reading, person);
    const isSaid = column.test(heading) ? !works.test(heading) && !emptyCell.test(cell) && !isCount : says(cell);
    if (isSaid) return [finding(person, 'sức khỏe hoặc hoàn cảnh', false)];
    at += cell.length + CELL.length;
  }
  return [];
}

const finding = (person: Person, what: string, certain: boolean): Finding => ({
  index: person.start,
  length: person.end - person.start,
  message: `gặp tên một người (${initialsOf(person)}) cùng ${what}.`,
  certain,
});
