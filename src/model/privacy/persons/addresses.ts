import type { Finding } from '../finding.ts';
import { namesOrganization, titleAndName } from '../holders.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';

const locality =
  '(?:(?:số nhà|nhà số|số|xóm|thôn|bản|ấp|buôn|làng|sóc|tổ dân phố|tổ|khu|ngõ|ngách|hẻm|kiệt|phố|đường|phường|xã|thị trấn|căn hộ|phòng)\\s(?:\\d|\\p{Lu})|(?:P\\.|chung cư\\s)\\s?[\\p{Lu}\\d]|\\d{1,4}[A-Z]?(?:/\\d{1,4}[A-Z]?){0,3},?\\s(?:đường |phố )?\\p{Lu})';
const strong =
  '(?:trú tại|trú quán|thường trú|tạm trú|cư trú tại|hktt|hộ khẩu|ngụ tại|ngụ ở|nơi ở|chỗ ở|nhà riêng|địa chỉ nhà|địa chỉ gia đình)';
const residence = new RegExp(
  `(?<!\\p{L})(?:[Tt]rú tại|[Tt]rú quán|(?<!(?:nội|bán|lưu|cư|đồn|thường|tạm)\\s)[Tt]rú(?= (?:thôn|xóm|bản|ấp|buôn|làng|tổ|số|khu|phường|xã|ngõ|đường))|[Tt]hường trú|[Tt]ạm trú|[Cc]ư trú tại|HKTT|[Hh]ộ khẩu|[Nn]gụ tại|[Nn]gụ ở|[Nn]ơi ở|[Cc]hỗ ở|[Nn]hà riêng|[Đđ]ịa chỉ nhà|[Đđ]ịa chỉ gia đình)(?!\\p{L})[^.;|\\d\\n]{0,48}?(?<!\\p{L})${locality}`,
  'gu',
);
/** An address by which somebody is reached; an office has one, too. */
const contact = new RegExp(
  `(?<!\\p{L})[Đđ]ịa chỉ (?:liên lạc|liên hệ|nhận thư|hiện nay|hiện tại)(?!\\p{L})[^.;|\\d\\n]{0,48}?(?<!\\p{L})${locality}`,
  'gu',
);
/** `nhà cháu ở cuối ngõ 88`, `nhà cô Nhạn: tổ 5`. */
const house = new RegExp(
  `(?<!\\p{L})[Nn]hà (?:của )?(?:cháu|bé|em|cô|thầy|chị|anh|ông|bà|chú|bác)(?:\\s\\p{Lu}\\p{L}*){0,5}\\s?(?:[:(]|ở|nằm|tại|số|gần|cuối|đầu)(?!\\p{L})[^.;|\\d\\n]{0,32}?(?<!\\p{L})${locality}`,
  'gu',
);
/** Whose home it is, where no name says it. */
const role =
  /(?<!\p{L})(?:hiệu trưởng|hiệu phó|phó hiệu trưởng|kế toán|thủ quỹ|văn thư|bảo vệ|giáo viên|phụ huynh|chủ tịch|trưởng ban|học sinh|cháu|bé|em)(?!\p{L})/iu;
/** `ở xóm Mới`, `địa chỉ: số 8`: only shortly after a name. */
const plain = new RegExp(
  `(?<!\\p{L})(?:(?:hiện |sống )?ở(?: với [\\p{L} ]{1,16})?(?: (?:tại|nhà))?|[Đđ]ịa chỉ\\s?:?)\\s${locality}`,
  'gu',
);
/** The hamlet or the house right after a name: `Bà Bạch Thị Tươi, xóm Mu`. A commune alone finds nobody; a team (`tổ 2`) is none. */
const afterName =
  /^\s?[,(–—-]\s?((?:số nhà|nhà số|xóm|thôn|bản|ấp|buôn|làng|sóc|phum|tổ dân phố|ngõ|ngách|hẻm|kiệt|căn hộ|chung cư)\s(?:\d|\p{Lu})[^,;.)|\n]{0,24}|P\.\s?\d{2,4}(?!\d)|tổ \d{1,2}, (?:khu|phường|thị trấn|ấp|thôn)\s[\d\p{Lu}][^,;.)|\n]{0,24})/u;
const column = new RegExp(
  `(?<!\\p{L})(?:${strong}|địa chỉ|nơi thường trú|trú quán)(?!\\p{L})|^\\s*(?:số nhà|thôn|xóm|bản|ấp|tổ dân phố)(?!\\p{L})`,
  'iu',
);
const child = /(?<!\p{L})(?:nhà )?(?:cháu|bé|em)\s\p{Lu}/u;

/** Where a named person lives. The address of a school or an office is public. */
export function findHomeAddresses(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const found: Finding[] = [];
  for (const { 0: words, index } of text.matchAll(residence)) {
    const sentence = reading.sentenceAt(index);
    const isPersons =
      reading.nameIn(sentence.start, sentence.start + sentence.text.length) !== undefined ||
      titleAndName.test(sentence.text) ||
      (/^[Nn]hà riêng|^[Đđ]ịa chỉ (?:nhà|gia đình)/u.test(words) && role.test(sentence.text));
    if (isPersons) found.push(finding(index, words, /\d/u.test(words)));
  }
  for (const pattern of [contact, house])
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const sentence = reading.sentenceAt(index);
      const isPersons =
        pattern === house ||
        reading.nameIn(sentence.start, sentence.start + sentence.text.length) !== undefined ||
        titleAndName.test(sentence.text);
      if (isPersons && !namesOrganization(sentence.text) && !/văn phòng|trụ sở/iu.test(words))
        found.push(finding(index, words, /\d/u.test(words)));
    }
  for (const { 0: words, index } of text.matchAll(plain)) {
    const before =
      text
        .slice(Math.max(0, index - 64), index)
        .split(/[.;\n]\s/u)
        .at(-1) ?? '';
    const name = reading.nameIn(index - before.length, index);
    const isDirect = /(?:\p{L}|\))[,;]?\s$/u.test(before);
    const called = titleAndName.test(before) || child.test(before);
    if (isDirect && !namesOrganization(before) && (called || (name && index - name.end < 24)))
      found.push(finding(index, words, /\d/u.test(words)));
  }
  for (const name of reading.names()) {
    const words = name.full ? afterName.exec(text.slice(name.end, name.end + 64)) : null;
    if (words)
      found.push(
        finding(name.end + words[0].length - (words[1] ?? '').length, words[1] ?? '', /\d/u.test(words[1] ?? '')),
      );
  }
  if (text.includes(CELL) && column.test(lead) && reading.nameIn(0, text.length)) found.push(...inColumn(reading));
  return found;
}

function inColumn(reading: Reading): Finding[] {
  let at = 0;
  return reading.text.split(CELL).flatMap((cell) => {
    const start = at;
    at += cell.length + CELL.length;
    return /\p{L}{2}/u.test(cell) && column.test(reading.headingAt(start))
      ? [finding(start, cell, /\d/u.test(cell))]
      : [];
  });
}

const finding = (index: number, { length }: string, certain: boolean): Finding => ({
  index,
  length,
  message: 'gặp nơi ở của một người được nêu tên.',
  certain,
});
