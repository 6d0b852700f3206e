/** Offices that pupils hold in their class, in lower case and with single spaces. */
export const classOffices =
  '(?:lớp (?:trưởng|phó)|(?:chi|liên) đội (?:trưởng|phó)|bí thư lớp|cán sự(?: bộ môn| lớp)?|quản ca|đội trưởng (?:sao đỏ|cờ đỏ))';
/** What they are in charge of: `lớp phó học tập`. */
const charge = '(?: (?:phụ trách )?[\\p{Ll}]{1,7}){0,3}';

const before = new RegExp(`(?<!\\p{L})${classOffices}${charge}(?: là)?(?:\\s?[:–-])?\\s(?:(?:em|bạn)\\s)?$`, 'iu');
const after = new RegExp(`^\\s?[(,:–-]\\s?(?:làm |giữ chức |là )?${classOffices}(?!\\p{L})`, 'iu');
/** Characters before and after a name in which its office is looked for. */
const REACH = 48;

/** Whether the words next to a name say that a pupil with an office in a class has it: `Lớp phó học tập: …`, `… (lớp trưởng)`. */
export const hasClassOffice = (text: string, { start, end }: { start: number; end: number }): boolean =>
  before.test(text.slice(Math.max(0, start - REACH), start)) || after.test(text.slice(end, end + REACH));
