import {
  aClass,
  acts,
  blame,
  bodies,
  childrenOfStaff,
  courses,
  duties,
  dutiesOfBoth,
  formerPupils,
  gifts,
  givers,
  groupsOfPupils,
  guests,
  makers,
  marks,
  noPupils,
  officesOfPupils,
  ofMembers,
  parents,
  pupils,
  staff,
  workWithChildren,
} from './data/listed-words.ts';

/** Whose names are in a list: pupils of the school, those who work there, or other grown-ups. */
export type Listed = 'pupils' | 'staff' | 'adults';

/** Characters of a title that are read. */
const LONGEST = 240;

const words = (pattern: string, flags = 'u'): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, flags);

/** The adult of whom a title speaks next to a class: `GVCN: Vũ Thị Nhàn`, `giáo viên chủ nhiệm cô Nhàn`. Capitals matter. */
const oneAdult =
  /(?<!\p{L})(?:GVCN|gvcn|[Gg]iáo viên(?: chủ nhiệm)?|[Cc]hủ nhiệm)(?: là)?(?:\s?[:–-]\s?(?:(?:[Cc]ô|[Tt]hầy|[Bb]à|[Ôô]ng) )?|\s(?:[Cc]ô|[Tt]hầy|[Bb]à|[Ôô]ng)\s)\p{Lu}\p{Ll}/u;

/** Named groups, the longer ones first: what is found at a place is what its first group says. */
const people = new RegExp(
  `(?<!\\p{L})(?:(?<childrenOfStaff>${childrenOfStaff})|(?<adults>${formerPupils}|${parents}|${guests})|(?<none>${noPupils})|(?<work>${workWithChildren})|(?<pupils>${pupils})|(?<staff>${staff}))(?!\\p{L})`,
  'gu',
);
/** `giáo viên, học sinh`: a list of both. */
const both = words(`(?<!cựu )(?:${staff})(?: trường)?(?:,| và|, và| ?[-–&]) ?(?:các )?(?:${pupils})`);
/** Who is spoken of last before a colon, as those to whom something is given: `… đề nghị khen các em:`. */
const given = new RegExp(
  `(?<!\\p{L})(?:cho|khen|khen thưởng|thưởng|tuyên dương|tặng|trao|biểu dương|nhận|mừng|đề nghị)(?: (?:quà|học bổng))?(?: cho)?(?: (?:các|những|\\d{1,3}))? (?:${pupils})(?: [\\p{L}\\d]{1,9}){0,5} ?:$`,
  'u',
);
/** The same in a title, where it can only be praise. */
const praised = new RegExp(
  `(?<!\\p{L})(?:khen|tuyên dương|biểu dương)(?: thưởng)?(?: các| những)? (?:${pupils})(?: [\\p{L}\\d]{1,9}){0,5}$`,
  'u',
);
const gift = words(gifts);
const giver = words(givers, 'gu');
const maker = words(makers, 'giu');
const course = words(courses, 'iu');
const list = words('danh sách|ds|bảng tổng hợp');
const assigned = words('phân công');
const duty = words(duties);
const body = words(bodies);
/** A line that is nothing but what a body is called: `Ban liên lạc:`. */
const bodyAlone = new RegExp(`^(?:${bodies})(?: \\p{L}{1,9}){0,3} ?:?$`, 'u');
const member = words(ofMembers);
const act = words(acts);
const ofPupils = words(blame);
const officeOfPupils = words(officesOfPupils);
/** `Giáo viên phụ trách đội cờ đỏ`: who leads those with an office. */
const inChargeOfThem = words(
  `^(?:danh sách )?(?:${staff}|người)(?: [\\p{L}]{1,9}){0,2} (?:phụ trách|hướng dẫn|quản l[ýí]|theo dõi|dẫn)`,
);
const dutyOfBoth = words(dutiesOfBoth);
const groupOfPupils = words(groupsOfPupils);
const ofClass = words(aClass.replace('\\d', '\\d{1,2}[\\p{L}\\d/]{0,3}'));
const birthday = words('sinh nhật');
const markedFor = words(marks);

/**
 * Whose names the title of a table or the line above a list introduces: those of whom it speaks first, `học sinh lớp cô Nhàn chủ nhiệm` as well as `giáo viên bồi dưỡng học sinh
 * giỏi`; what follows `danh sách` comes before what is said of who made it. Null where nothing says it.
 */
export function whoseList(title: string): Listed | null {
  const written = title.slice(-LONGEST);
  const said = withoutMakers(written.toLowerCase().replace(/\s+/gu, ' ')).trim();
  const line = gift.test(said) ? said.replace(giver, '') : said;
  if (given.test(line)) return 'pupils';
  if (isCourse(line)) return 'adults';
  if (both.test(line) || (officeOfPupils.test(line) && !inChargeOfThem.test(line))) return 'pupils';
  const at = line.search(list);
  const named = (at < 0 ? null : firstNamed(line.slice(at))) ?? firstNamed(line);
  if (named !== 'staff' && at < 0 && praised.test(line)) return 'pupils';
  // The teacher of a class in the title of its list.
  if ((named ?? 'staff') === 'staff' && ofClass.test(line) && oneAdult.test(written) && !assigned.test(line))
    return 'pupils';
  if (named === null && saysMarks(line) && !duty.test(line)) return 'pupils';
  // Who acts is not listed: the names are of those for whom it is done.
  if (named !== 'pupils' && (ofPupils.test(line) || (act.test(line) && !member.test(line.split(act)[0] ?? ''))))
    return null;
  if (named !== null) return named;
  if (duty.test(line) || bodyAlone.test(line) || (body.test(line) && member.test(line))) return 'staff';
  if (groupOfPupils.test(line) || (birthday.test(line) && ofClass.test(line))) return 'pupils';
  return dutyOfBoth.test(line) && !ofClass.test(line) ? 'staff' : null;
}

/** Whether a title names a class of the school. */
export const speaksOfClass = (title: string): boolean => ofClass.test(title.toLowerCase());

/** Whether a title speaks of marks that pupils are given. */
export const saysMarks = (title: string): boolean => markedFor.test(title.toLowerCase());

/** Whether a text speaks of a class in which grown-ups learn. */
export const isCourse = (text: string): boolean => course.test(text);

/** A title without those who made the list: nobody of them is in it. */
export const withoutMakers = (title: string): string => title.replace(maker, '');

function firstNamed(line: string): Listed | null {
  for (const { groups = {} } of line.matchAll(people)) {
    if (groups['childrenOfStaff'] !== undefined || groups['pupils'] !== undefined) return 'pupils';
    if (groups['adults'] !== undefined) return 'adults';
    if (groups['staff'] !== undefined) return 'staff';
  }
  return null;
}
