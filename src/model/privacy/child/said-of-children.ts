import { once } from '../../once.ts';
import type { Reading } from '../reading.ts';
import { aboutAdults } from './about-adults.ts';
import { illnesses, lasting } from './data/illnesses.ts';
import { BORN_FROM, childOf, classCode, evidenceOfAll } from './evidence.ts';
import type { EvidenceKind } from './evidence.ts';
import { firstLesson, isOfAdults } from './lists.ts';
import type { PersonName } from './names.ts';

const year =
  '(?:\\d{1,2}\\s{0,2}[/.-]\\s{0,2}\\d{1,2}\\s{0,2}[/.-]\\s{0,2}|\\d{1,2} tháng \\d{1,2} năm )?(\\d{4})(?!\\d)';
const sign = '\\s?[(,;:–—-]?\\s?';
const about = '(?:(?:là\\s)?(?:nam|nữ|giới tính:? (?:nam|nữ)|dân tộc:? [\\p{L} ]{1,12})[,;]?\\s){0,2}';
const born = new RegExp(`^${sign}${about}(?:(?:sinh|sn|ns)(?:\\s(?:ngày|năm))?|ngày sinh)[.:]?\\s?${year}`, 'iu');
/** The year alone in brackets, with a word for a child after it: `Tô Gia Khánh (2018), học sinh`. */
const yearOfChild = /^\s?\(\s?(?:20[0-3]\d)\s?\),?\s(?:là )?(?:học sinh|hs|trẻ|cháu|con|bị|mắc|khuyết tật)(?!\p{L})/iu;
const bornInCell = new RegExp(`^\\s?\\|\\s?(?:(?:nam|nữ|x)?\\s?\\|\\s?){0,2}${year}`, 'iu');
const ofAClass = new RegExp(
  `^${sign}(?:(?:là\\s)?(?:học sinh|hs|trẻ|cháu|bé|em)\\s(?:của\\s)?(?:(?:lớp|nhóm|khối)(?!\\p{L})|${classCode}(?!\\d))|` +
    'chi đội \\d{1,2}[A-K]?\\d?(?![\\p{L}\\d])|(?:đang\\s|hiện\\s)?học\\s(?:ở\\s|tại\\s)?(?:lớp|nhóm)\\s(?:\\d|mầm|chồi|lá|mẫu giáo|nhà trẻ))',
  'iu',
);
const aged = new RegExp(
  `^(?:${sign}(?:\\d|1[0-8]) tuổi\\s?[,;)–-]\\s?(?:lớp|học|hs|con|bị|mắc|dân tộc|bỏ|lấy|theo|ở|mất|nghỉ|trốn|mồ côi|hộ nghèo)(?!\\p{L})|\\s?\\(\\s?(?:\\d|1[0-7]) tuổi\\s?\\))`,
  'iu',
);
const ill = new RegExp(
  `^${sign}(?:(?:là trẻ|là học sinh|bị|mắc|mắc bệnh|mắc chứng|được chẩn đoán)\\s(?:mắc\\s|bị\\s)?)?(?:${lasting}|không (?:uống|ăn)(?: được)? (?:sữa|tôm|cua|cá|trứng|đậu|hải sản|lạc|thịt|đồ)|không dung nạp|kiêng (?:trứng|sữa|tôm|cua|cá|hải sản|đậu|lạc|thịt)|dị ứng (?!thời tiết)|sâu \\d{1,2} răng|cận \\d)(?!\\p{L})`,
  'iu',
);
/** A class that is named between a name and what is said of it: `Lê Thị Hoa, lớp Mầm 2, bị hen`. */
const inClass =
  /^(?:\s?[(,;:–—-]\s?(?:(?:lớp|nhóm)\s[\p{L}\d ]{1,32}|(?:mầm|chồi|lá|nhà trẻ|nt|mg)\s[A-E]?\d?|\d{1,2}[A-K]\d{0,2})\s?[),;:–—-]|\s(?:lớp|nhóm)\s(?:(?:mầm|chồi|lá|nhà trẻ|mẫu giáo)\s?\d{0,2}|\d{1,2}[A-K]?\d?)(?=\s))/iu;
/** With the class also what a grown-up could have; that somebody was ill on a day is said of teachers, too. */
const illInClass = new RegExp(
  `^${sign}(?:(?:bị|mắc|mắc bệnh|mắc chứng|được chẩn đoán)\\s(?:mắc\\s|bị\\s)?(?!ốm)(?:${illnesses})|dị ứng)(?!\\p{L})`,
  'iu',
);
/** What somebody has in brackets after the name, in a list of who is absent: `Lê Minh Thư (thủy đậu)`. */
const illInBrackets = new RegExp(`^\\s?\\(\\s?(?:(?:bị|mắc|nghỉ)\\s)?(?:${illnesses})(?!\\p{L})`, 'iu');
/** A class of a school in brackets: `Lê Văn An (lớp 3A)`, `(5C)`. */
const classInBrackets = /^\s?\(\s?(?:(?:học\s)?lớp\s\d{1,2}\s?(?:[A-K]?\d?|\/\d{1,2})|\d{1,2}[A-K]\d{0,2})\s?\)/iu;
/** A group of small children is named by its teachers, too: only where nothing is said of the person after it. */
const groupInBrackets = /^\s?\(\s?(?:lớp|nhóm)\s[^()|\d]{1,20}\d{0,2}\s?\)\s?(?:$|[;:]|,\s\p{Lu})/iu;
/** A class after the name with which a line begins: `3. Lê Văn An - lớp 3A`. */
const classInLine = /^\s?[,:–—-]\s?(?:học\s)?lớp\s\d{1,2}\s?[A-K]?\d?(?![\p{L}\d])/iu;
/** A class right after the name, without a sign: `Phùng Bảo Yến 8A2`. */
const classCodeAfter = new RegExp(`^\\s?[-–]?\\s?${classCode}(?![\\p{L}\\d/])`, 'iu');
/** What may also be a day: only where pupils are spoken of. */
const ofPupils =
  /(?<!\p{L})(?:thẻ (?:thư viện|bạn đọc|học sinh|bán trú|xe)|hs|học sinh|lớp|ds|danh sách|em|cháu|bạn)(?!\p{L})/iu;
/** A prize of pupils before a name, and the class after it: `Giải Nhì viết chữ đẹp: Tăng Bội Nhi – 3.4`. */
const prizeBefore = /(?<!\p{L})(?:giải|huy chương|hcv|hcb|hcđ|thủ khoa|á khoa)(?!\p{L})[^.;|\n]{0,60}$/iu;
const classAfterPrize = new RegExp(`^\\s?[,(:–-]\\s?(?:lớp )?(?:${classCode}|[1-9][./]\\d{1,2})(?![\\p{L}\\d/])`, 'iu');
/** What a prize or a praise of small children adds to a name with its group: `(Lá 2) đạt giải bé khỏe`. */
const praisedGroup =
  /^\s?\(\s?(?:lớp |nhóm )?(?:mầm|chồi|lá|nhà trẻ|nt|mg|mẫu giáo)\s?\p{L}?\d{0,2}\s?\)[^.;|\n]{0,40}(?<!\p{L})(?:giải|bé khỏe|bé khoẻ|bé ngoan|khen|phiếu)(?!\p{L})/iu;
/** Said of the same child some words later: `Hà Phương ngất trong lớp, bác sĩ bảo con bị tiểu đường`. */
const childIsIll = new RegExp(
  `^[^.;|\\n]{0,60}(?<!\\p{L})(?:con|bé|cháu|em) (?:đang |có thể )?(?:bị|mắc) (?:bệnh )?(?:${illnesses})(?!\\p{L})`,
  'iu',
);
/** Who died, left, or brings somebody up, right after the name. */
const bereaved =
  /^\s?[:(,–-]\s?(?:(?:bố|mẹ|cha|ba|má|bố mẹ|cha mẹ)\s(?:đã\s|đều\s|mới\s)?(?:mất|bỏ|chết|đi tù|ly|tai nạn|bệnh|nghiện)|mồ côi|không (?:bố|cha|mẹ)|ở với (?:ông|bà|dì|cô|chú|bác|người))(?!\p{L})/iu;
/** Who they are and what is private of them, in brackets after the last of several names: `(trẻ 5 tuổi thuộc hộ cận nghèo)`. */
const childrenInBrackets = /^\s?\((?:đều )?(?:là )?(?:các )?(?:trẻ|học sinh|hs|cháu)(?!\p{L})([^()|]{3,60})\)/iu;
/** Marks of subjects: `Trần Lê Khôi: Toán 3, Văn 4`. */
const scores =
  /^\s?[:(–-]?\s?(?:Toán|Văn|Ngữ văn|Tiếng Việt|TV|Tiếng Anh|Anh|TA|Lý|Hóa|Hoá|Sinh|Sử|Địa|GDCD|Tin|KHTN|điểm|Điểm|ĐTB|TB)\s?:?\s?\d{1,2}(?:[.,]\d{1,2})?(?!\d|\p{L})/u;
/** A class and a state in brackets: `(5A, hộ cận nghèo)`. */
const classAndState = new RegExp(
  `^\\s?\\(\\s?(?:lớp )?(?:${classCode}|(?:mầm|chồi|lá)\\s?\\d)\\s?[,;:–-]\\s?[^()]{3,60}\\)`,
  'iu',
);
/** What teachers do with a class, and their years of birth. */
const ofTeachers =
  /(?<!\p{L})(?:dạy|dự giờ|thao giảng|tham luận|chuyên đề|nhận lớp|bàn giao|sáng kiến)(?!\p{L})|(?<!\d)19\d{2}(?!\d)/iu;
/** What may be before the first name of a line. */
const saysBirth = (lead: string): boolean => lead !== '' && evidenceOfAll(lead).includes('birth');
const LONGEST_START = 6;
const lineStart = /^[\s\d.)+•*-]{0,6}$/u;
const groupOfAny = new RegExp(`^\\s?\\(\\s?(?:(?:lớp|nhóm)\\s[^()]{1,20}|${classCode})\\)`, 'iu');
/** States that nobody says of a teacher next to a class. */
const privateState = new RegExp(
  `(?<!\\p{L})(?:${illnesses}|bỏ học|lấy chồng|lấy vợ|tảo hôn|mồ côi|hộ nghèo|cận nghèo|hoàn cảnh|vi phạm|kỷ luật|khiển trách|đánh nhau|đánh bạn|trốn học|đi (?:học )?(?:muộn|trễ)|đồng phục|khăn quàng|nói chuyện riêng|không (?:thuộc|làm) bài|bỏ tiết|hút thuốc|án phạt|mang thai|có thai|có bầu|lưu ban|bố mẹ|mẹ|bố|học lực yếu|học yếu|học kém|biếng ăn|nôn|ở với (?:ông|bà|dì|cô|chú|bác)|bố mất|mẹ mất|nợ học phí|chưa nộp)(?!\\p{L})`,
  'iu',
);
const parents = new RegExp(`^[^.;|]{0,24}?(?<!\\p{L})${childOf}`, 'u');
const ofHistory = /(?<!\d)1[0-9]\d{2}(?!\d)|anh hùng|liệt sĩ|liệt sỹ|quê ở/iu;

/** What the whole passage says, asked once: a list of a thousand names has a thousand of these questions. */
const factsOf = once.perObject((reading: Reading) => {
  const { text } = reading;
  return {
    isOfAdults: () => aboutAdults(reading).isOfAdults(),
    adultsInText: once(() => isOfAdults(text)),
    isOfTeachers: once(() => ofTeachers.test(aboutAdults(reading).words)),
    isOfPupils: once(() => ofPupils.test(text)),
    /** Where lessons are first spoken of. */
    lessons: once(() => firstLesson(text)),
  };
});
type Facts = ReturnType<typeof factsOf>;

const isInClass = (text: string, after: string, start: number): boolean =>
  classInBrackets.test(after) ||
  groupInBrackets.test(after) ||
  (start <= LONGEST_START && lineStart.test(text.slice(0, start)) && classInLine.test(after));

const isCodeAfter = (whole: Facts, after: string): boolean => {
  const code = classCodeAfter.exec(after)?.[0];
  return code !== undefined && (!code.includes('/') || whole.isOfPupils());
};

/** With the class something else that is private: `Giàng Thị Chứ, lớp 9, bỏ học tháng 2`. */
const isStated = (whole: string, after: string): boolean =>
  (after !== whole || classInBrackets.test(whole) || groupOfAny.test(whole)) &&
  privateState.test(after.slice(0, 64).replace(/(?<!\p{L})ốm(?! yếu)/giu, ''));

/** What directly follows a name of which nobody says whose it is, where it is said of children alone. */
export function saidOfChildren(reading: Reading, { end, full, start }: PersonName): EvidenceKind[] {
  const { text, lead } = reading;
  const passage = factsOf(reading);
  const whole = text.slice(end, end + 96);
  const after = whole.replace(inClass, '').replace(groupOfAny, '');
  // A given name alone, only with its class and something private.
  if (!full && isCodeAfter(passage, whole) && !passage.isOfAdults() && !passage.isOfTeachers()) return ['class'];
  if (!full && ill.test(after)) return ['illness'];
  if (!full)
    return after !== whole && privateState.test(after.slice(0, 48)) && !passage.isOfAdults()
      ? ['class', 'illness']
      : [];
  const dates = [born.exec(after)?.[1], saysBirth(lead) ? bornInCell.exec(after)?.[1] : undefined];
  const kinds: [EvidenceKind, boolean][] = [
    ['birth', dates.some((each) => Number(each) >= BORN_FROM) || aged.test(after) || yearOfChild.test(whole)],
    [
      'class',
      ofAClass.test(after) ||
        (praisedGroup.test(whole) && !passage.adultsInText()) ||
        (isCodeAfter(passage, whole) && !passage.isOfAdults() && !passage.isOfTeachers()) ||
        (isInClass(text, whole, start) &&
          !passage.isOfAdults() &&
          !passage.isOfTeachers() &&
          passage.lessons() >= start),
    ],
    [
      'illness',
      ill.test(after) ||
        (after !== whole && illInClass.test(after)) ||
        (isStated(whole, after) && !passage.isOfAdults() && !passage.isOfTeachers()) ||
        (illInBrackets.test(whole) && !passage.isOfAdults()),
    ],
    [
      'record',
      scores.test(whole) ||
        (classAfterPrize.test(whole) &&
          prizeBefore.test(text.slice(Math.max(0, start - 80), start)) &&
          !passage.adultsInText()),
    ],
    ['state', classAndState.test(whole) && !passage.isOfAdults() && !passage.isOfTeachers()],
    ['state', privateState.test(childrenInBrackets.exec(whole)?.[1] ?? '')],
    ['illness', childIsIll.test(whole) && !passage.adultsInText()],
    ['family', bereaved.test(whole) && !passage.adultsInText()],
    ['family', parents.test(after) && !ofHistory.test(text.slice(Math.max(0, start - 60), end + 120))],
  ];
  return kinds.filter(([, is]) => is).map(([kind]) => kind);
}
