import { edit, unedited } from './edited.ts';
import type { Edited } from './edited.ts';

const number = String.raw`(?:- ?)?\d{1,3}(?: ?-)?`;
/** A form feed with the page number before or after it; a line `- 12 -`; a deep indentation. */
const layout = new RegExp(
  String.raw`(?:\n[ \t]{0,8}${number}[ \t]{0,8})?\n{0,3}\f(?:[ \t]{0,8}${number}[ \t]{0,8}\n)?\s{0,8}` +
    String.raw`|\n{1,2}[ \t]{0,8}- \d{1,3} -[ \t]{0,8}\n{1,2}` +
    String.raw`|\n[ \t]{2,}`,
  'gu',
);

/**
 * What separates the lines of one sentence and says nothing: indentation, page breaks with their numbers. A single line
 * break is there instead. The end of a paragraph is left as it is.
 */
export function withoutLayout(text: string): Edited {
  if (!/\n[ \t]{2}|\f|\n *- \d/u.test(text)) return unedited(text);
  return edit(text, layout, () => '\n');
}
