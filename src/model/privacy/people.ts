import type { PersonName } from './child/names.ts';
import { notNames } from './child/data/not-children.ts';
import { wordList } from './child/data/word-list.ts';
import { firstAtOrAfter } from './sorted.ts';

/** A person in a text: by a full name, or by a title and a given name (`cô Thắm`, `em Hoa`). */
export interface Person {
  start: number;
  end: number;
  syllables: readonly string[];
  full: boolean;
}

const titles =
  '[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Cc]hú|[Bb]ác|[Aa]nh|[Cc]hị|[Dd]ì|[Cc]ậu|[Mm]ợ|[Cc]ụ|[Đđ]\\/c|[Đđ]ồng chí|[Ee]m|[Cc]háu|[Bb]é|[Mm]ẹ|[Bb]ố|[Pp]hụ huynh';
const titled = new RegExp(
  `(?<!\\p{L})(?:${titles})(?: (?:giáo|hiệu trưởng|hiệu phó|kế toán|văn thư|thủ quỹ|bảo vệ|y tế|tổng phụ trách|trai|gái|học sinh|nuôi|bếp|cháu|bé|em|là|tên)){0,2} ((?:H['’])?\\p{Lu}\\p{L}{0,6}(?: \\p{Lu}\\p{Ll}{0,6}){0,2})(?!\\p{L})`,
  'gu',
);
/** What follows a title with a capital and is no name: offices, places and people of history. */
const notGiven = wordList(
  'hồ, tôn, giáp, rịa, nà, triệu, trưng, chủ, trưởng, phó, giám, bí, hiệu trưởng, hiệu phó, tổ, kế, thánh, gióng, bụt, tấm, cám, chúa, mẹ, việt, năm mới, khỏe, khoẻ, ngoan',
);

/** Shops and firms that are called by a person. */
const business =
  /(?<!\p{L})(?:(?:nhà|hiệu) (?:sách|thuốc|hàng|in|may|xe|nghỉ)|cửa (?:hàng|hiệu)|quán(?: (?:ăn|cơm|phở|nước))?|tiệm(?: (?:ảnh|vàng|may|bánh))?|đại lý|xưởng|shop|cty|công ty(?: tnhh)?|dntn|doanh nghiệp|siêu thị|khách sạn|phòng khám|studio)\s[“"]?$/iu;

/** What is called by a person, or looks so: `phường Bạch Mai`. */
const place = /(?<!\p{L})(?:đường|phố|thôn|xóm|ấp|buôn|làng|phường|xã|thị trấn|thị xã|quận|huyện|thành phố|tỉnh)\s$/iu;

/** Full names, and titles with given names that no full name has, from left to right. */
export function peopleOf(text: string, full: readonly PersonName[]): Person[] {
  const covered = (start: number, end: number) => {
    const name = full[firstAtOrAfter(full, start + 1, (each) => each.end)];
    return name !== undefined && name.start < end;
  };
  const given = Array.from(text.matchAll(titled)).flatMap(({ 0: whole, 1: words = '', index }): Person[] => {
    const start = index + whole.length - words.length;
    const syllables = words.split(' ');
    const first = (syllables[0] ?? '').toLowerCase();
    const lower = words.toLowerCase();
    const isOffice = /^\s(?:trưởng|phó|tịch|thư|đốc|toán)(?!\p{L})/u.test(
      text.slice(start + words.length, start + words.length + 8),
    );
    return notGiven.has(first) ||
      notGiven.has(lower) ||
      notNames.has(first) ||
      isOffice ||
      covered(start, start + words.length)
      ? []
      : [{ start, end: start + words.length, syllables, full: false }];
  });
  const persons = full.filter(({ start }) => {
    const before = text.slice(Math.max(0, start - 32), start);
    return !business.test(before) && !place.test(before);
  });
  return [...persons, ...given].sort((a, b) => a.start - b.start);
}
