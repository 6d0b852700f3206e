import { changed, editAt, unedited } from './edited.ts';
import type { Edited } from './edited.ts';
import { pageBreaks } from './page-breaks.ts';

/** A line `- 12 -`, a number alone in a line inside a sentence, a line of a quoted letter, a deep indentation, more spaces than one. */
export const layout = new RegExp(
  String.raw`\n{1,2}[ \t]{0,8}- \d{1,3} -[ \t]{0,8}\n{1,2}` +
    String.raw`|\n(?<=\p{L}\n)(?<!(?:định|tư|quyết|thị|số|văn|lệnh|luật|điều|khoản|điểm|mục|phần|chương|năm|ngày|tháng|lớp|tuần|hoạch|báo|cáo)\n)[ \t]{0,80}\d{1,3}[ \t]{0,8}\n(?=[ \t]{0,80}\p{Ll})` +
    // Between blank lines, inside of a citation: `Thông tư số`, the number of the page, `09/2024/TT-BGDĐT`.
    String.raw`|\n(?<=(?:số|tư|định|quyết|thị|văn|hoạch|luật|lệnh)\n)[ \t]{0,8}\n[ \t]{0,80}\d{1,3}[ \t]{0,8}\n[ \t]{0,8}\n(?=[ \t]{0,80}(?:số\s)?\d{1,5}[/-])` +
    String.raw`|\r\n?(?:> ?)?[ \t]{0,80}|\n> ?|\n[ \t]{2,}| {2,8}(?=[^\s|])(?<=[^\s|] {2,8})`,
  'uy',
);

/** What a text with any of it has somewhere. */
const hasLayout = /\n[ \t]{2}|\n *- \d|\n[ \t]*\d{1,3}[ \t]*\n|\r|\n>|\S {2}\S/u;
/** How each of them begins; after a line break that is only the next line's first letter there is none. */
export const mayBeLayout = /\n(?=[ \t\d>\n-])|\r| {2}/g;

/** The text without page breaks and the numbers and heads around them, which only all the pages together show. */
export const withoutPageBreaks = (text: string): Edited =>
  text.includes('\f') ? changed(text, pageBreaks(text)) : unedited(text);

/**
 * What separates the lines of one sentence and says nothing: indentation, numbers of pages. A single line break is there
 * instead. The end of a paragraph is left as it is.
 */
export function withoutLayout(text: string): Edited {
  if (!hasLayout.test(text)) return unedited(text);
  return editAt(text, mayBeLayout, layout, ([found]) => (/^ +$/u.test(found) ? ' ' : '\n'));
}
