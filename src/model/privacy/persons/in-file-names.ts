import { notChildren } from '../child/data/not-children.ts';
import { isPlainGiven, lengthOfName } from '../child/in-file-names.ts';
import { withoutMarks } from '../restore-marks.ts';
import type { PersonalDataCode } from '../../rules/personal-data-rules.ts';

/** What the words of a file's name say of a person whom they name. Words have no marks and a space between them. */
export interface SaidInName {
  code: PersonalDataCode;
  index: number;
  length: number;
  what: string;
}

const title = '(?:ong|ba|anh|chi|co(?! so)|thay|chu|bac|em|chau|be|hs|hoc sinh|gv|nv|dong chi|dc)';
const syllables = '([a-z]{1,7}(?: [a-z]{1,7}){0,4})';
/** What is said before a name. After a title any two syllables are one; else they must be those of a full name. */
const before: readonly (readonly [PersonalDataCode, RegExp, string])[] = [
  [
    'nguoi-to-cao',
    new RegExp(
      `(?<![a-z])(?:khieu nai|to cao|to giac|phan anh|kien nghi)(?: (?:cua|tu|boi)| lan \\d)? (${title} )?${syllables}`,
      'giu',
    ),
    'tên người khiếu nại, tố cáo',
  ],
  [
    'luong-ca-nhan',
    new RegExp(
      `(?<![a-z])(?:luong|phu cap|thu nhap|tien cong|thu lao|truy linh)(?: (?:thang|ky|nam) \\d{1,4})?(?: cua)? (${title} )?${syllables}`,
      'giu',
    ),
    'lương của một người',
  ],
  [
    'so-dinh-danh',
    new RegExp(`(?<![a-z])(?:cccd|cmnd|cmt|can cuoc|ho chieu|passport)(?: cua)? (${title} )?${syllables}`, 'giu'),
    'giấy tờ tùy thân của một người',
  ],
];
const birth =
  /(?:(?: (?:sn|ns|sinh|sinh ngay|ngay sinh))? (?:\d{1,2} \d{1,2} |\d{4})| (?:sn|ns|sinh|sinh nam) )(?:19[4-9]\d|20[01]\d|202[0-3])(?!\d)/iuy;
const classCode = /(?: lop| hs| hoc sinh)? (?:[1-9]|1[0-2])[a-k]\d{0,2}(?![a-z\d])/iuy;
const run = /(?<![a-z])[a-z]{1,7}(?= [a-z]{1,7} [a-z]{1,7})/giu;
const plate = /(?<![a-z\d])(?:1[1-9]|[2-9]\d)[a-z]\d? \d{3} ?\d{2}(?![a-z\d])/iu;
/** Adults of a school, and things that are called by a person. */
const ofOthers =
  /(?<![a-z])(?:co|thay|gv|gvcn|giao vien|ong|ba|truong|thcs|thpt|tieu hoc|mam non|duong|chi doi|lien doi|chu nhiem|cn|tkb|day|du gio|thao giang|tac gia|anh hung|liet si)(?![a-z])/iu;
const plainKnown: ReadonlySet<string> = new Set([...notChildren].map(withoutMarks));

/** Words of schools whose syllables are those of names: `le-khai-giang`, `danh-gia-giao-vien`. */
const workWords =
  /(?<![a-z])(?:an toan|an ninh|giao thong|khai giang|kiem ke|kiem dinh|danh gia|giao vien|khai sinh|tong ket|chuyen de|tap huan|kien nghi|cong (?:khai|dan|doan|tac|trinh)|tuyen sinh|ke hoach|thong bao|to chuc|quy dinh|quyet dinh|bao cao|bao ve|vi pham|ho so|van (?:nghe|phong|ban|hoa)|phong chay|ha noi|hoi (?:thi|giang|nghi|khoe)|vien chuc|can bo|hoc ky|dinh ky|toan truong|nhan vien|tai san|tai chinh|cua cong)(?![a-z])/iu;

/** Complaints, pay, identity cards, births, classes and plates in the name of a file: `luong-co-le-thi-mai-thang-10`. @param words with spaces between them */
export function saidInName(words: string): SaidInName[] {
  const { text: plain, placeOf } = withSingleSpaces(withoutMarks(words));
  const found: SaidInName[] = [];
  for (const [code, pattern, what] of before)
    for (const { 0: whole, 1: called, 2: name = '', index } of plain.matchAll(pattern)) {
      const [given = ''] = name.split(' ', 1);
      const length = nameLength(name) || (called !== undefined && isPlainGiven(given) ? given.length : 0);
      if (length > 0 && !workWords.test(name))
        found.push({ code, index: index + whole.length - name.length, length, what });
    }
  const isOfOthers = ofOthers.test(plain);
  for (const { index } of plain.matchAll(run)) {
    const length = nameLength(plain.slice(index, index + 40));
    if (length === 0) continue;
    const end = index + length;
    birth.lastIndex = end;
    const born = birth.exec(plain)?.[0];
    if (born !== undefined)
      found.push({ code: 'ngay-sinh', index: end + 1, length: born.length - 1, what: 'ngày sinh của một người' });
    classCode.lastIndex = end;
    if (!isOfOthers && classCode.test(plain))
      found.push({ code: 'du-lieu-tre', index, length, what: 'tên của một trẻ cùng lớp' });
  }
  const car = plate.exec(plain);
  if (car) found.push({ code: 'bien-so-xe', index: car.index, length: car[0].length, what: 'biển số xe' });
  return found.map((each) => {
    const index = placeOf(each.index);
    return { ...each, index, length: placeOf(each.index + each.length - 1) + 1 - index };
  });
}

/** The text with one space in place of several, and where each of its letters was. */
function withSingleSpaces(text: string): { text: string; placeOf: (index: number) => number } {
  const places = Array.from(text, (_, index) => index).filter((index) => text.slice(index - 1, index + 1) !== '  ');
  return { text: text.replace(/ +/gu, ' '), placeOf: (index) => places[index] ?? text.length };
}

/** Letters of the full name that begins a text; 0 where none does, or where it is one of history or words of work. */
function nameLength(text: string): number {
  const [words = ''] = /^[a-z]+(?: (?!thang \d)[a-z]+)*/iu.exec(text) ?? [];
  const length = lengthOfName(words);
  const name = words.slice(0, length).toLowerCase();
  return plainKnown.has(name) || workWords.test(name) ? 0 : length;
}
