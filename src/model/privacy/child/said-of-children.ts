import { illnesses, lasting } from './data/illnesses.ts';
import { BORN_FROM, childOf, evidenceOfAll } from './evidence.ts';
import type { EvidenceKind } from './evidence.ts';
import { isOfAdults } from './lists.ts';
import type { PersonName } from './names.ts';

const year =
  '(?:\\d{1,2}\\s{0,2}[/.-]\\s{0,2}\\d{1,2}\\s{0,2}[/.-]\\s{0,2}|\\d{1,2} tháng \\d{1,2} năm )?(\\d{4})(?!\\d)';
const sign = '\\s?[(,;:–—-]?\\s?';
const about = '(?:(?:là\\s)?(?:nam|nữ|giới tính:? (?:nam|nữ)|dân tộc:? [\\p{L} ]{1,12})[,;]?\\s){0,2}';
const born = new RegExp(`^${sign}${about}(?:(?:sinh|sn|ns)(?:\\s(?:ngày|năm))?|ngày sinh)[.:]?\\s?${year}`, 'iu');
const bornInCell = new RegExp(`^\\s?\\|\\s?(?:(?:nam|nữ|x)?\\s?\\|\\s?){0,2}${year}`, 'iu');
const ofAClass = new RegExp(
  `^${sign}(?:(?:là\\s)?(?:học sinh|hs|trẻ|cháu|bé|em)\\s(?:của\\s)?(?:lớp|nhóm|khối)(?!\\p{L})|` +
    '(?:đang\\s|hiện\\s)?học\\s(?:ở\\s|tại\\s)?(?:lớp|nhóm)\\s(?:\\d|mầm|chồi|lá|mẫu giáo|nhà trẻ))',
  'iu',
);
const aged = new RegExp(`^${sign}(?:\\d|1[0-8]) tuổi\\s?[,;]\\s?(?:lớp|học|hs|con|bị|mắc|dân tộc)(?!\\p{L})`, 'iu');
const ill = new RegExp(
  `^${sign}(?:(?:là trẻ|là học sinh|bị|mắc|mắc bệnh|mắc chứng|được chẩn đoán)\\s(?:mắc\\s|bị\\s)?)?(?:${lasting})(?!\\p{L})`,
  'iu',
);
/** A class that is named between a name and what is said of it: `Lê Thị Hoa, lớp Mầm 2, bị hen`. */
const inClass =
  /^(?:\s?[(,;:–—-]\s?(?:lớp|nhóm)\s[\p{L}\d ]{1,16}[),;:–—-]|\s(?:lớp|nhóm)\s(?:(?:mầm|chồi|lá|nhà trẻ|mẫu giáo)\s?\d{0,2}|\d{1,2}[A-K]?\d?)(?=\s))/iu;
/** With the class also what a grown-up could have; that somebody was ill on a day is said of teachers, too. */
const illInClass = new RegExp(
  `^${sign}(?:(?:bị|mắc|mắc bệnh|mắc chứng|được chẩn đoán)\\s(?:mắc\\s|bị\\s)?(?!ốm)(?:${illnesses})|dị ứng)(?!\\p{L})`,
  'iu',
);
/** What somebody has in brackets after the name, in a list of who is absent: `Lê Minh Thư (thủy đậu)`. */
const illInBrackets = new RegExp(`^\\s?\\(\\s?(?:(?:bị|mắc|nghỉ)\\s)?(?:${illnesses})(?!\\p{L})`, 'iu');
/** A class of a school in brackets: `Lê Văn An (lớp 3A)`, `(5C)`. */
const classInBrackets = /^\s?\(\s?(?:(?:học\s)?lớp\s\d{1,2}\s?[A-K]?\d?|\d{1,2}[A-K]\d?)\s?\)/iu;
/** A group of small children is named by its teachers, too: only where nothing is said of the person after it. */
const groupInBrackets = /^\s?\(\s?(?:lớp|nhóm)\s[^()|\d]{1,20}\d{0,2}\s?\)\s?(?:$|[;:]|,\s\p{Lu})/iu;
/** A class after the name with which a line begins: `3. Lê Văn An - lớp 3A`. */
const classInLine = /^\s?[,:–—-]\s?(?:học\s)?lớp\s\d{1,2}\s?[A-K]?\d?(?![\p{L}\d])/iu;
/** What teachers do with a class, and their years of birth. */
const ofTeachers =
  /(?<!\p{L})(?:dạy|dự giờ|thao giảng|tham luận|chuyên đề|nhận lớp|bàn giao|sáng kiến)(?!\p{L})|(?<!\d)19\d{2}(?!\d)/iu;
/** What may be before the first name of a line. */
const lineStart = /^[\s\d.)+•*-]{0,6}$/u;
const parents = new RegExp(`^[^.;|]{0,24}?(?<!\\p{L})${childOf}`, 'u');
const ofHistory = /(?<!\d)1[0-9]\d{2}(?!\d)|anh hùng|liệt sĩ|liệt sỹ|quê ở/iu;

const isInClass = (text: string, after: string, start: number): boolean =>
  classInBrackets.test(after) ||
  groupInBrackets.test(after) ||
  (lineStart.test(text.slice(0, start)) && classInLine.test(after));

/** What directly follows a name of which nobody says whose it is, where it is said of children alone. */
export function saidOfChildren(text: string, lead: string, { end, full, start }: PersonName): EvidenceKind[] {
  if (!full) return [];
  const whole = text.slice(end, end + 96);
  const after = whole.replace(inClass, '');
  const dates = [
    born.exec(after)?.[1],
    evidenceOfAll(lead).includes('birth') ? bornInCell.exec(after)?.[1] : undefined,
  ];
  const kinds: [EvidenceKind, boolean][] = [
    ['birth', dates.some((each) => Number(each) >= BORN_FROM) || aged.test(after)],
    [
      'class',
      ofAClass.test(after) ||
        (isInClass(text, whole, start) && !isOfAdults(`${lead} ${text}`) && !ofTeachers.test(text)),
    ],
    [
      'illness',
      ill.test(after) ||
        (after !== whole && illInClass.test(after)) ||
        (illInBrackets.test(whole) && !isOfAdults(`${lead} ${text}`)),
    ],
    ['family', parents.test(after) && !ofHistory.test(text.slice(Math.max(0, start - 60), end + 120))],
  ];
  return kinds.filter(([, is]) => is).map(([kind]) => kind);
}
