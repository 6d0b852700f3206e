import type { Finding } from '../finding.ts';
import { CELL } from '../passages.ts';
import type { Person } from '../people.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const word =
  '(?:(?<!quỹ )(?<!tiền ăn )lương(?! cơ sở| tối thiểu| thực| tâm| thực phẩm| thiện| y| giáo)|hệ số|phụ cấp|thu nhập|thực lĩnh|thực nhận|tổng lĩnh|được lĩnh|lãnh|tiền công|trả công|thù lao|tăng giờ|thừa giờ|thêm giờ|vượt giờ|dạy (?:thay|thêm)|thỉnh giảng|bồi dưỡng giảng dạy|trực trưa|trông trưa|thưởng|truy lĩnh|nâng lương|bậc|trợ cấp thôi việc|thuế tncn|phụ trội)';
const sum =
  '(?:\\d[\\d.,]*\\s?(?:đồng|đ|vnđ|vnd|triệu|tr|nghìn|ngàn|k|%)(?!\\p{L})(?!\\s?\\/\\s?(?:trẻ|cháu|suất|bữa|em|học sinh|hs))|\\d{1,3}\\s?(?:tr|triệu)\\s?(?:rưỡi|\\d{1,3})(?!\\p{L}|\\d)|(?:(?:một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|trăm|rưỡi|linh|lẻ) ){1,6}(?:triệu|nghìn|ngàn)|\\d{1,3}(?:[.,]\\d{3}){2,3}(?!\\d|[.,]\\d)|[1-9]\\d{6,7}(?![\\d.,]\\d|\\d))';
const coefficient = '\\d[.,]\\d{1,2}(?!\\d|[.,]\\d|\\s?(?:tỷ|tỉ|kg|m|km|lít|ha|tuổi|điểm))';
const step = 'bậc (?:lương )?\\d{1,2}(?:/\\d{1,2})?';
const pay = new RegExp(
  `(?<!\\p{L})(?:${word}(?!\\p{L})[^.;|\\n]{0,72}?(?<![\\d.,])(?:${sum}|(?<=(?:lương|hệ số|phụ cấp|thâm niên|bậc|nâng)[^.;|\\n]{0,72})${coefficient})|(?<=(?:lương|ngạch|hạng|viên chức|hưởng)[^.;|\\n]{0,48})${step})`,
  'giu',
);
/** The sum before the word: `lĩnh 11.240.000đ lương tháng 10`; or a sum for each month: `nhận 12 triệu mỗi tháng`. */
const paid = new RegExp(
  `(?<![\\d.,])${sum}(?:[^.,;|\\n\\d]{0,24}(?<!\\p{L})(?:tiền )?(?:lương|tiền công|phụ cấp|thù lao)(?!\\p{L})|\\s?(?:\\/|mỗi|một|hằng|hàng|\\/1)\\s?tháng(?!\\p{L}))`,
  'giu',
);
const column =
  /(?<!\p{L})(?:lương|hệ số|hs lương|phụ cấp|pc|pccv|pctn|thu nhập|thực lĩnh|thực nhận|tổng lĩnh|lĩnh|còn được nhận|tiền công|thù lao|tiền giờ|thưởng|bậc|truy lĩnh|khấu trừ)(?!\p{L})/iu;
/** Sums that are nobody's pay: norms, and what is paid for all together. */
const norm =
  /(?<!\p{L})(?:lương cơ sở|lương tối thiểu|quỹ lương|quỹ tiền lương|dự toán|quyết toán|bình quân(?! \d[\d.,]*\s?(?:đ|đồng)?\/tháng)|tổng chi|kinh phí|ngân sách|nhận thầu)(?!\p{L})/iu;
/** What people pay or give. */
const given =
  /(?<!\p{L})(?:ủng hộ|đóng góp|tài trợ|quyên góp|nộp|thu (?:của|tiền)|đóng|tiền ăn|học phí|mua|học bổng|trị giá|hỗ trợ (?:cháu|em|trẻ|học sinh)|(?:phụ cấp|trợ cấp) xã hội|quỹ lớp|thưởng (?:học sinh|hs|em|cháu|tập thể))(?!\p{L})/iu;
/** Words that make every sum one of pay, whatever else is in the sentence. */
const ofPay = /(?<!\p{L})(?:lương|hệ số|phụ cấp|thù lao|tiền công|trả công|thực lĩnh|thực nhận|thu nhập)(?!\p{L})/iu;

/** A coefficient times the base salary: `e Mơ hs 2.41 x 2340k`. Who is called by one letter is a colleague. */
const product = /(?<!\p{L})(?:hs|hệ số)\s?:?\s?\d[.,]\d{2}\s?[x×*]\s?\d[\d.,]{2,9}/giu;
const colleague = /(?<!\p{L})(?:e|c|a|cô|thầy|chị|anh|em|đ\/c) \p{Lu}\p{Ll}{0,6}(?!\p{L})/u;

/** A row without a heading row: the coefficient of a salary and a sum of millions, `2,34 | 5.475.600`. */
const coefficientCell = /\| ?[1-9][.,]\d{2} ?(?=\|)/u;
const sumCell = /\| ?\d{1,2}[.,]\d{3}[.,]\d{3}(?: ?(?:đồng|đ))? ?(?=\||$)/u;

/** What a named person earns. */
export function findSalaries(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const found: Finding[] = [];
  for (const pattern of reading.people().length > 0 ? [pay, paid] : [])
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const sentence = reading.sentenceAt(index);
      const end = sentence.start + sentence.text.length;
      const person = reading.personIn(sentence.start, end);
      if (!person || norm.test(sentence.text) || (given.test(sentence.text) && !ofPay.test(words))) continue;
      found.push(finding(index, words, person, person.full && ofPay.test(words)));
    }
  for (const { 0: words, index } of text.matchAll(product)) {
    const sentence = reading.sentenceAt(index).text;
    const called = colleague.exec(sentence)?.[0];
    if (called !== undefined) found.push(finding(index, words, { syllables: called.split(' ').slice(-1) }, false));
  }
  const isRowOfPay = lead === '' && (ofPay.test(text) || (coefficientCell.test(text) && sumCell.test(text)));
  if (!text.includes(CELL) || !(column.test(lead) || isRowOfPay)) return found;
  const name = reading.personIn(0, text.length);
  if (!name) return found;
  if (lead === '') {
    const sums = text.matchAll(/(?<=\| ?)\d{1,3}(?:[.,]\d{3}){1,3}(?: ?(?:đồng|đ))?(?= ?\||$)/gu);
    return [...found, ...Array.from(sums, ({ 0: words, index }) => finding(index, words, name, false))];
  }
  for (const { 0: words, index } of text.matchAll(/(?<=\| ?)\d[\d.,/]*(?: ?(?:đồng|đ|vnđ|triệu))?(?= ?\||$)/gu))
    if (column.test(reading.headingAt(index))) found.push(finding(index, words, name, true));
  return found;
}

function finding(index: number, words: string, { syllables }: Pick<Person, 'syllables'>, certain: boolean): Finding {
  const whose = syllables.join(' ');
  const message = `gặp lương hoặc thu nhập của một người được nêu tên (${initialsOf({ syllables })}).`;
  return { index, length: words.length, message, certain, ...(words.includes(whose) ? {} : { whose }) };
}
