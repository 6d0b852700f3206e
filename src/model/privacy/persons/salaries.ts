import type { Finding } from '../finding.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';
import { initialsOf } from './initials.ts';

const word =
  '(?:(?<!quỹ )(?<!tiền ăn )lương(?! cơ sở| tối thiểu| thực| tâm| thực phẩm)|hệ số|phụ cấp|thu nhập|thực lĩnh|thực nhận|được lĩnh|tiền công|trả công|thù lao|tăng giờ|thừa giờ|thêm giờ|dạy (?:thay|thêm)|thỉnh giảng|trực trưa|thưởng|truy lĩnh|nâng lương)';
const amount = '(?:\\d[\\d.,]*\\s?(?:đồng|đ|vnđ|triệu|nghìn|%)(?!\\p{L})|\\d[.,]\\d{1,2}(?!\\d|[.,]\\d))';
const pay = new RegExp(`(?<!\\p{L})${word}(?!\\p{L})[^.;|\\n]{0,64}?(?<![\\d.,])${amount}`, 'giu');
/** The sum before the word: `lĩnh 11.240.000đ lương tháng 10`. */
const paid = new RegExp(
  `(?<![\\d.,])${amount}[^.,;|\\n\\d]{0,16}(?<!\\p{L})(?:tiền )?(?:lương|tiền công|phụ cấp|thù lao)(?!\\p{L})`,
  'giu',
);
/** A title with a name of any length. */
const titled =
  /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Cc]ô|[Tt]hầy|[Cc]hú|[Bb]ác|[Aa]nh|[Cc]hị|[Đđ]\/c|[Đđ]ồng chí)\s(\p{Lu})\p{Ll}/u;
const column =
  /(?<!\p{L})(?:lương|hệ số|phụ cấp|thu nhập|thực lĩnh|thực nhận|tiền công|thù lao|tiền giờ|thưởng|bậc)(?!\p{L})/iu;
const nameColumn = /họ,? (?:và )?tên|họ tên/iu;
/** Norms that are the same for everybody: nobody's pay. */
const norm = /(?:lương cơ sở|lương tối thiểu|quỹ lương)/iu;

/** What a named person earns. */
export function findSalaries(reading: Reading): Finding[] {
  const { text, lead } = reading;
  const found: Finding[] = [];
  for (const pattern of [pay, paid])
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const sentence = reading.sentenceAt(index);
      const name = reading.nameIn(sentence.start, sentence.start + sentence.text.length);
      const given = titled.exec(text.slice(sentence.start, index + words.length))?.[1];
      const initials = name ? initialsOf(name) : given && `${given}.`;
      if (initials && !norm.test(sentence.text)) found.push(finding(index, words.length, initials));
    }
  const name =
    text.includes(CELL) && nameColumn.test(lead) && column.test(lead) ? reading.nameIn(0, text.length) : undefined;
  if (!name) return found;
  for (const { 0: words, index } of text.matchAll(/(?<=\| ?)\d[\d.,/]*(?= ?\||$)/gu))
    if (column.test(reading.headingAt(index))) found.push(finding(index, words.length, initialsOf(name)));
  return found;
}

const finding = (index: number, length: number, initials: string): Finding => ({
  index,
  length,
  message: `gặp lương hoặc thu nhập của một người được nêu tên (${initials}).`,
  certain: true,
});
