import { dutyGroupLabels, schoolLevelLabels } from '../../../kinds/duty.ts';
import type { Duty, SchoolLevel } from '../../../kinds/duty.ts';

/** What law calls “phổ thông” when it means all three levels. */
const general: readonly SchoolLevel[] = ['primary', 'lower-secondary', 'upper-secondary'];

/** School levels in words, in the order of the list: `mầm non, phổ thông`, or `mọi cấp học`. */
export function levelWords(levels: readonly SchoolLevel[]): string {
  const all = Object.keys(schoolLevelLabels) as SchoolLevel[];
  if (all.every((level) => levels.includes(level))) return 'mọi cấp học';
  const isGeneral = general.every((level) => levels.includes(level));
  return levels
    .filter((level) => !isGeneral || !general.includes(level) || level === general[0])
    .map((level) => (isGeneral && level === general[0] ? 'phổ thông' : schoolLevelLabels[level]))
    .join(', ');
}

/** What law calls those who learn at a school of a level. */
const learners: Readonly<Record<SchoolLevel, string>> = {
  preschool: 'trẻ',
  primary: 'học sinh',
  'lower-secondary': 'học sinh',
  'upper-secondary': 'học sinh',
  special: 'học sinh',
  continuing: 'học viên',
  higher: 'sinh viên',
};

/** What one who learns at a school is called; `người học`, the word of Luật Giáo dục for all, where levels differ or none is known. */
export function learnerWord(levels: readonly SchoolLevel[]): string {
  const [word, ...others] = new Set(levels.map((level) => learners[level]));
  return word === undefined || others.length > 0 ? 'người học' : word;
}

/** Those who ask a school of these levels and get its summaries: `cha mẹ`, and where grown people learn, they themselves. */
export const askerWord = (levels: readonly SchoolLevel[]): string =>
  isForGrownUps(levels) ? learnerWord(levels) : 'cha mẹ';

/** Those to whom a school writes its news: `phụ huynh`, and where grown people learn, they themselves. */
export const familyWord = (levels: readonly SchoolLevel[]): string =>
  isForGrownUps(levels) ? learnerWord(levels) : 'phụ huynh';

/**
 * What the head of a school is called: `hiệu trưởng`; a continuing centre has a `giám đốc` (“hiệu trưởng nhà trường hoặc giám đốc
 * trung tâm giáo dục thường xuyên” is how a newspaper of January 2024 gives TT 27/2023/TT-BGDĐT). Where both could be meant, neither is said.
 */
export function headWord(levels: readonly SchoolLevel[]): string {
  const centres = levels.filter((level) => level === 'continuing').length;
  if (centres === 0) return 'hiệu trưởng';
  return centres === levels.length ? 'giám đốc' : 'người đứng đầu';
}

/** What a school of these levels is: `trường`; those of continuing education are centres. */
export const schoolWord = (levels: readonly SchoolLevel[]): string =>
  headWord(levels) === 'giám đốc' ? 'trung tâm' : 'trường';

const isForGrownUps = (levels: readonly SchoolLevel[]): boolean =>
  levels.length > 0 && levels.every((level) => level === 'continuing' || level === 'higher');

/** Groups that are named after the school. */
const centreGroups: Partial<Record<Duty['group'], string>> = {
  A: 'Thông tin chung về trung tâm',
  G: 'Dân chủ trong nội bộ trung tâm',
};

/**
 * The title of a group of duties at a school: only small children are brought up and cared for, and have plans of months and weeks
 * (TT 09/2024/TT-BGDĐT Điều 7; Điều 9, 11 speak of education alone).
 */
export function dutyGroupTitle(group: Duty['group'], levels: readonly SchoolLevel[]): string {
  const ofCentre = schoolWord(levels) === 'trung tâm' ? centreGroups[group] : undefined;
  if (ofCentre !== undefined) return ofCentre;
  if (levels.length === 0 || levels.includes('preschool')) return dutyGroupLabels[group];
  if (group === 'D') return 'Kế hoạch và kết quả giáo dục';
  if (group === 'F')
    return isForGrownUps(levels) ? 'Phổ biến nội dung công khai' : 'Thực đơn, phổ biến nội dung công khai';
  return dutyGroupLabels[group];
}
