import { lostWords, wordsIn } from './words.ts';

/** Words in brackets that say that something went: `(đã gỡ số điện thoại)`. */
const bracketed = /[([][^()[\]\p{N}]*(?<!\p{L})(?:gỡ|che|xóa|ẩn)(?!\p{L})[^()[\]\p{N}]*[)\]]/giu;

/** Words in such brackets. */
const MOST_IN_BRACKETS = 8;

/** A text without what says that something went. */
const withoutBrackets = (text: string) =>
  text.replaceAll(bracketed, (words) => (wordsIn(words).length <= MOST_IN_BRACKETS ? ' ' : words));

/** A loss of fewer words, without a name or a figure, is a word of a sentence, which then says something else: `không được` → `được`. */
const FEWEST = 3;

/** Words that are said of a person in place of the name: `một trẻ`, `các cháu`. */
const anonymous =
  /(?<!\p{L})(?:một|hai|ba|các|những|vài|mấy|nhiều)(?: (?:trẻ em|trẻ|cháu bé|cháu|em bé|em|bé|học sinh|người dân|người|phụ huynh|cha mẹ|gia đình|giáo viên|cô giáo|nhân viên|công dân|bạn)){1,2}(?!\p{L})/giu;

/** Words without which a sentence says the opposite. */
const opposite = /^(?:không|chưa|chẳng|đừng|cấm|trừ|nếu|chỉ|phải|được|nên)$/u;

/**
 * Whether a text became less: words went, and none came but those that say so.
 * @param isPrivate whether what went was found as personal data: then words for a person without a name may have come, too
 */
export function isRemoved(was: string, is: string, isPrivate: boolean): boolean {
  const lost = lostWords(was, is);
  if (lost.length === 0) return false;
  const came = withoutBrackets(is);
  if (lostWords(came, was).length > 0) {
    const isNameless = isPrivate && lostWords(came.replaceAll(anonymous, ' '), was).length === 0;
    return isNameless && !lost.some((word) => opposite.test(word));
  }
  return lost.length >= FEWEST || looksLost(/\p{N}|@/u, was, lost) || looksLost(name, was, lost);
}

/** A word with a capital, but none that makes a sentence say the opposite. */
const name = /^(?!(?:Không|Chưa|Chẳng|Đừng|Cấm|Trừ|Nếu|Chỉ|Phải|Được|Nên)(?!\p{L}))\P{L}*\p{Lu}/u;

/** Whether a word that went looks so. */
const looksLost = (looks: RegExp, was: string, lost: readonly string[]): boolean =>
  was.split(/\s+/u).some((part) => looks.test(part) && wordsIn(part).some((word) => lost.includes(word)));

/** What a removal may name without repeating it, and what a word of such a thing looks like. */
const things: readonly { name: RegExp; looks: RegExp }[] = [
  {
    name: /điện thoại|căn cước|cccd|cmnd|chứng minh|hộ chiếu|tài khoản|mã số|số thẻ|bảo hiểm|biển số|ngày sinh|năm sinh|số tiền|lương|số nhà/iu,
    looks: /\p{N}/u,
  },
  { name: /thư điện tử|e-?mail|hộp thư/iu, looks: /@/u },
  { name: /(?<!\p{L})tên(?!\p{L})|địa chỉ|nơi ở|quê/iu, looks: name },
];

/** Words that somebody who counts counts too many: what is a word is not certain. */
const MISCOUNTED = 5;

/** Words that may go with personal data and are none: `Gọi … khi cần`. */
const MOST_BESIDES = 6;

/** Words of a thing that a removal names; more is another thing. */
const MOST_OF_THING = 12;

/**
 * Whether a removal says which words went from a passage: the words themselves; what they were, where that is short and looks so
 * (a telephone number has figures); or how many words went after which: `54 chữ sau “danh sách lớp”`.
 * @param near words before and after the passage. @param isPrivate whether what went was found as personal data: then that may be said of it.
 * @param besides words of the passage that were not found as such
 */
export function saysRemoval(
  what: string,
  was: string,
  is: string,
  { near, isPrivate, besides }: { near: readonly string[]; isPrivate: boolean; besides: readonly string[] },
): boolean {
  const lost = lostWords(was, is);
  const said = new Set(wordsIn(what));
  const isCalled = isPrivate && /dữ liệu cá nhân/iu.test(what);
  const others = lost.filter((word) => besides.includes(word)).length;
  if (isCalled && others <= MOST_BESIDES && saysReplaced(what, lost, lostWords(is, was))) return true;
  if (!isRemoved(was, is, isPrivate)) return false;
  if (lost.every((word) => said.has(word))) return true;
  if (
    lost.length <= MOST_OF_THING &&
    ((isCalled && others <= MOST_BESIDES) ||
      things.some((thing) => thing.name.test(what) && looksLost(thing.looks, was, lost)))
  )
    return true;
  return (
    countsIn(what).some((count) => count >= lost.length && count <= lost.length + MISCOUNTED) &&
    ((isCalled && others <= lost.length / 2) || near.some((words) => hasWords(what, words)))
  );
}

/** Whether a removal says by what words personal data were replaced: an office's number for a private one, initials for a name. */
const saysReplaced = (what: string, lost: readonly string[], came: readonly string[]): boolean =>
  came.length > 0 &&
  lost.length <= MOST_OF_THING &&
  !lost.some((word) => opposite.test(word)) &&
  came.every((word) => wordsIn(what).includes(word));

const countsIn = (what: string): number[] =>
  Array.from(what.matchAll(/(\d+) (?:chữ|từ)(?!\p{L})/gu), ({ 1: count }) => Number(count));

const hasWords = (what: string, words: string): boolean => {
  const wanted = wordsIn(words);
  return wanted.length > 0 && ` ${wordsIn(what).join(' ')} `.includes(` ${wanted.join(' ')} `);
};

/** What an editor writes so that a removal says a loss without repeating it. @param near words before and after it; none where these may not be repeated either */
export function removalToWrite(was: string, is: string, [before = '', after = '']: readonly string[]): string {
  const count = `đã gỡ ${lostWords(was, is).length} chữ`;
  if (wordsIn(before + after).length === 0) return `${count} là dữ liệu cá nhân`;
  return wordsIn(before).length > 0 ? `${count} sau “${before}”` : `${count} trước “${after}”`;
}
