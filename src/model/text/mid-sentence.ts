import { isSyllable } from './syllable.ts';

/** Words that keep their capital wherever they are. */
const names = new Set('Đảng, Tết, Huế'.split(', '));
/** The same for two words of which only the first has a capital. */
const namesOfTwo = new Set(
  'Nhà nước, Nhân dân, Chính phủ, Quốc hội, Quốc khánh, Trung ương, Trung thu, Giáng sinh, Phật đản'.split(', '),
);
/** With these the word is another one: `đảng viên`. */
const common = new Set('đảng viên, đảng phí'.split(', '));

/**
 * Words that take a name as their object or in apposition, so that a capital after them is that of the name:
 * `đón Tết Nguyên đán`, `xã Yên Bồng`. All other words before a capital may be part of the name themselves: `Lạc Thủy`.
 */
const beforeNames = new Set(
  (
    'đón, mừng, chào, vui, thi, thăm, tặng, học, dạy, xây, mở, lập, dự, gửi, góp, giúp, làm, theo, về, cho, với, trong, sau, trước, ' +
    'năm, tháng, ngày, tuần, tỉnh, huyện, quận, xã, phường, thôn'
  ).split(', '),
);

/** `Quý I`, `Khối A`: what counts is no name. */
const order = /^(?:[IVX]+|\p{Lu})(?!\p{L})/u;

const firstWord = /^(\p{Lu})([\p{L}\p{M}]*)(?=$|[\s,.;:)”"/–])/u;

/**
 * A text as it goes on after other words: `Công tác dân vận` → `công tác dân vận`. Its first letter stays as it is where
 * a capital belongs to it: in an acronym (`CNTT`), a name (`Lạc Thủy`, `Tết`), a text in capitals, a slogan of words between
 * dashes (`Xanh - Sạch - Đẹp`), a word that is not Vietnamese (`Internet`). When in doubt it stays: a capital too many is no mistake in a name, a small letter is.
 */
export function midSentence(text: string): string {
  const [word, , rest] = firstWord.exec(text) ?? [];
  if (word === undefined || rest === undefined) return text;
  const next = /^\s+(\S+)/u.exec(text.slice(word.length))?.[1] ?? '';
  const inSlogan = /^\s*[-–]\s*\p{Lu}/u.test(text.slice(word.length));
  return inSlogan || keepsCapital(word, rest, next) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
}

function keepsCapital(word: string, rest: string, next: string): boolean {
  const small = word.toLocaleLowerCase('vi');
  if (rest !== rest.toLocaleLowerCase('vi')) return true;
  if (rest === '' && !'ýởôổủế'.includes(small)) return true;
  if (!isSyllable(small)) return true;
  const pair = `${word} ${next}`.replace(/[,.;:)”"]+$/u, '');
  if (common.has(pair.toLocaleLowerCase('vi'))) return false;
  if (names.has(word) || namesOfTwo.has(pair)) return true;
  return /^\p{Lu}/u.test(next) && !beforeNames.has(small) && !order.test(next);
}
