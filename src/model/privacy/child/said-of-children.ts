import { illnesses, lasting } from './data/illnesses.ts';
import { BORN_FROM, childOf, evidenceOfAll } from './evidence.ts';
import type { EvidenceKind } from './evidence.ts';
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
const inClass = /^\s?[(,;:–—-]\s?(?:lớp|nhóm)\s[\p{L}\d ]{1,16}[),;:–—-]/iu;
/** With the class also what a grown-up could have; that somebody was ill on a day is said of teachers, too. */
const illInClass = new RegExp(
  `^${sign}(?:(?:bị|mắc|mắc bệnh|mắc chứng|được chẩn đoán)\\s(?:mắc\\s|bị\\s)?(?!ốm)(?:${illnesses})|dị ứng)(?!\\p{L})`,
  'iu',
);
const parents = new RegExp(`^[^.;|]{0,24}?(?<!\\p{L})${childOf}`, 'u');
const ofHistory = /(?<!\d)1[0-9]\d{2}(?!\d)|anh hùng|liệt sĩ|liệt sỹ|quê ở/iu;

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
    ['class', ofAClass.test(after)],
    ['illness', ill.test(after) || (after !== whole && illInClass.test(after))],
    ['family', parents.test(after) && !ofHistory.test(text.slice(Math.max(0, start - 60), end + 120))],
  ];
  return kinds.filter(([, is]) => is).map(([kind]) => kind);
}
