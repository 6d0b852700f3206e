import { familyNames } from './child/data/family-names.ts';
import { givenNames, middleNames } from './child/data/given-names.ts';

/** Letters without their marks. As long as the text in UTF-16 units, because the text is NFC. */
export const withoutMarks = (text: string): string =>
  Array.from(text, (letter) => letter.normalize('NFD').replace(/\p{Mn}/gu, ''))
    .join('')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');

/** Words of which the rules consist, as they should be written. Longer ones are tried first. */
const phrases =
  'lớp lá, lớp mầm, lớp chồi, lớp nhà trẻ, số điện thoại, điện thoại, di động, số máy, số phôn, đường dây nóng, liên hệ, liên lạc, nhắn tin, máy bàn, gọi, nhà riêng, căn cước, căn cước công dân, chứng minh nhân dân, chứng minh thư, chứng minh, hộ chiếu, ' +
  'định danh, mã định danh, mã số thuế, mã thuế, thuế, bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm, số sổ, thẻ, mã thẻ, mã số, tài khoản, số tài khoản, ngân hàng, chủ tài khoản, chuyển khoản, chuyển, biển số, biển kiểm soát, ' +
  'biển, xe máy, ô tô, ngày sinh, năm sinh, sinh ngày, sinh năm, ngày tháng năm sinh, sinh nhật, địa chỉ, địa chỉ nhà, số nhà, nơi ở, chỗ ở, hộ khẩu, thường trú, tạm trú, trú tại, ở trọ, gia đình, lương, tiền lương, ' +
  'bậc lương, hệ số, phụ cấp, thu nhập, thực lĩnh, thực nhận, tiền công, thù lao, thưởng, tháng, tháng này, học sinh, hs, danh sách, lớp, nhóm trẻ, hộ nghèo, cận nghèo, nghèo, mồ côi, khuyết tật, tự kỷ, chậm nói, ' +
  'bị bệnh, bệnh, bệnh tim, tim bẩm sinh, hen suyễn, động kinh, dị ứng, suy dinh dưỡng, béo phì, bỏ học, nghỉ học, kỷ luật, vi phạm, ly hôn, bố mẹ, mẹ, bố, phụ huynh, hoàn cảnh, khó khăn, tố cáo, tố giác, khiếu nại, phản ánh, ' +
  'kiến nghị, đơn tố cáo, đơn, người, của, gửi, bị, mắc, thuộc, trẻ, trẻ em, cháu, bé, giáo viên, hiệu trưởng, phó hiệu trưởng, kế toán, thủ quỹ, bảo vệ, văn thư, cấp dưỡng, nấu ăn, trường, công ty, nhà trường, kho bạc, trạm y tế, ' +
  'ủy ban, phòng, sở, họ tên, họ và tên, triệu, đồng, nghìn, trợ cấp, học bổng, miễn giảm, học phí, hỗ trợ, tuyệt mật, tối mật, tài liệu, lưu hành nội bộ, nội bộ, văn bản, độ mật, hộp thư, thư, địa chỉ mail, ' +
  'nhà em, nhà cô, nhà thầy, nhà chị, nhà anh, nhà ông, nhà bà, nhà cháu, nhà bé, nhà ở, nhà số, nhà trọ, nhà riêng, gửi đơn, làm đơn, ký đơn, người ký, viết đơn, đứng đơn, nặc danh, nhân chứng, phiếu lương, bảng lương, hạng, hợp đồng, tổ trưởng, tiểu học, mầm non, trung học,  kiện, là, cũ, mới, số, điểm trường, tổ dân phố, khu phố, trưởng, phụ trách, dạy, trực, họp, kiểm tra, giải quyết, tiếp nhận, trả lời, nộp, đóng, ủng hộ, chưa, được, với, và, hạnh kiểm, học lực, xếp loại, điểm, yếu, tâm lý, hoàn toàn';
/** Only before a name: elsewhere they are other words, too. */
const titles = 'ông, bà, cô, thầy, chú, bác, chị, dì, cậu, mợ, cụ, đồng chí, đ/c';
/** Only before a number or a name. */
const places =
  'xóm, thôn, bản, ấp, buôn, làng, sóc, tổ, khu, ngõ, ngách, hẻm, kiệt, phố, đường, phường, xã, thị trấn, quận, huyện, ở, năm, mầm, chồi, lá';

const list = (words: string): string[] => words.split(/,\s+/u);
const marked = (words: readonly string[]) => new Map(words.map((word) => [withoutMarks(word), word] as const));
const anyOf = (words: ReadonlyMap<string, string>) => [...words.keys()].sort((a, b) => b.length - a.length).join('|');

const phraseOf = marked(list(phrases));
const titleOf = marked(list(titles));
const placeOf = marked(list(places));
const familyOf = marked([...familyNames].reverse());
const givenOf = marked([...[...givenNames].reverse(), ...middleNames]);

const phrase = new RegExp(`(?<!\\p{L})(?:${anyOf(phraseOf)})(?!\\p{L})`, 'giu');
const title = new RegExp(
  `(?<!\\p{L})(?:${anyOf(titleOf)})(?= (?:(?:bảo vệ|kế toán|giáo viên|hiệu trưởng|thủ quỹ|cấp dưỡng|văn thư|nấu ăn|phụ trách) )?\\p{Lu})`,
  'gu',
);
const place = new RegExp(
  `(?<!\\p{L})(?:${anyOf(placeOf)})(?=:? (?:(?:ban|thon|xom|ap|buon|so|số|to|khu|ngo|hem|duong|nha|lang) )?(?:\\p{Lu}|\\d))`,
  'gu',
);
const nameRun = /(?<![A-Za-z])[A-Z][A-Za-z]{0,6}(?: [A-Z][A-Za-z]{0,6}){0,4}(?![A-Za-z])/gu;

const lowerName = new RegExp(
  `(?<!\\p{L})(?:${anyOf(familyOf)}) (?:thi|van)(?: (?:${anyOf(givenOf)})){1,2}(?!\\p{L})`,
  'gu',
);

/** A syllable of a name with its marks; the first of several is a family name where it can be one. */
const syllableOf = (plain: string, isFirst: boolean): string | undefined =>
  isFirst ? (familyOf.get(plain) ?? givenOf.get(plain)) : givenOf.get(plain);

/** A letter of a word with the case of another. */
const inCaseOf = (word: string, other: string): string =>
  Array.from(word, (letter, at) => (/[A-Z]/u.test(other.charAt(at)) ? letter.toUpperCase() : letter)).join('');

const replaced = (text: string, pattern: RegExp, of: ReadonlyMap<string, string>): string =>
  text.replace(pattern, (found) => inCaseOf(of.get(found.toLowerCase()) ?? found, found));

/**
 * A text without any marks, as people type it in a hurry and in names of files, with the marks of the words and names that the
 * rules know. Other texts are left as they are. Its length stays.
 */
export function restoreMarks(text: string): string {
  // A Vietnamese text has a mark in every third word; that none has one in a line is no accident.
  if (!/[A-Za-z]{2}/u.test(text) || /[^\p{ASCII}]/u.test(text.replace(/[–—“”‘’…×]/gu, ''))) return text;
  // An address of mail is no words.
  return text
    .split(/((?<!\S)\S*@\S*)/u)
    .map((part, at) => (at % 2 === 0 ? restored(part) : part))
    .join('');
}

function restored(text: string): string {
  const names = text
    .replace(nameRun, (run) =>
      run
        .split(' ')
        .map((word, at) => inCaseOf(syllableOf(word.toLowerCase(), at === 0 && run.includes(' ')) ?? word, word))
        .join(' '),
    )
    .replace(lowerName, (name) =>
      name
        .split(' ')
        .map((word, at) => (at === 0 ? familyOf : givenOf).get(word) ?? word)
        .join(' '),
    );

  return replaced(replaced(replaced(names, phrase, phraseOf), title, titleOf), place, placeOf);
}
