import { after, changed, edit, unedited } from './edited.ts';
import type { Edited } from './edited.ts';
import { pageBreaks } from './page-breaks.ts';

/** A line `- 12 -`, a number alone in a line inside a sentence, a line of a quoted letter, a deep indentation, more spaces than one. */
const layout = new RegExp(
  String.raw`\n{1,2}[ \t]{0,8}- \d{1,3} -[ \t]{0,8}\n{1,2}` +
    String.raw`|(?<=\p{L})(?<!(?:định|tư|quyết|thị|số|văn|lệnh|luật|điều|khoản|điểm|mục|phần|chương|năm|ngày|tháng|lớp|tuần|hoạch|báo|cáo))\n[ \t]{0,80}\d{1,3}[ \t]{0,8}\n(?=[ \t]{0,80}\p{Ll})` +
    // Between blank lines, inside of a citation: `Thông tư số`, the number of the page, `09/2024/TT-BGDĐT`.
    String.raw`|(?<=(?:số|tư|định|quyết|thị|văn|hoạch|luật|lệnh))\n[ \t]{0,8}\n[ \t]{0,80}\d{1,3}[ \t]{0,8}\n[ \t]{0,8}\n(?=[ \t]{0,80}(?:số\s)?\d{1,5}[/-])` +
    String.raw`|\r\n?(?:> ?)?[ \t]{0,80}|\n> ?|\n[ \t]{2,}|(?<=[^\s|]) {2,8}(?=[^\s|])`,
  'gu',
);

/**
 * What separates the lines of one sentence and says nothing: indentation, page breaks with their numbers and heads. A single
 * line break is there instead. The end of a paragraph is left as it is.
 */
export function withoutLayout(text: string): Edited {
  const pages = text.includes('\f') ? changed(text, pageBreaks(text)) : unedited(text);
  if (!/\n[ \t]{2}|\n *- \d|\n[ \t]*\d{1,3}[ \t]*\n|\r|\n>|\S {2}\S/u.test(pages.text)) return pages;
  return after(
    pages,
    edit(pages.text, layout, ([found]) => (/^ +$/u.test(found) ? ' ' : '\n')),
  );
}
