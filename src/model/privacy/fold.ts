/** A copy of a text in which many ways of writing are one, and where each of its letters is in the text. */
export interface FoldedText {
  text: string;
  /** The UTF-16 offset in the text of an offset of the copy. */
  offsetOf(index: number): number;
}

/** Letters that nobody sees: zero width, soft hyphens, marks of direction. */
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/u;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63]/u;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u;
/** Digits and signs in full width, and the digits of mathematical alphabets. */
const compatible = /[\uff01-\uff5e\u{1d7ce}-\u{1d7ff}]/u;
const special = new RegExp(
  `[${[unseen, dashes, spaces, compatible].map(({ source }) => source.slice(1, -1)).join('')}]`,
  'u',
);

/** Letters in place of digits: `O912 345 678`, `09l2345678`. Only in a word that has nothing else and more digits than letters. */
const likeDigits = /(?<![\p{L}\d])(?=[OolI]*\d[OolI]*\d)[\dOolI]{4,}(?![\p{L}\d])/gu;

const lettersAsDigits = (text: string): string =>
  text.replace(likeDigits, (word) => {
    const digits = word.replace(/\D/gu, '').length;
    return digits * 2 > word.length ? word.replace(/[Oo]/gu, '0').replace(/[lI]/gu, '1') : word;
  });

/** The copy in which digits are ASCII, dashes are hyphens, spaces are spaces, and nothing is unseen. */
export function fold(text: string): FoldedText {
  if (!special.test(text)) return { text: lettersAsDigits(text), offsetOf: (index) => index };
  let folded = '';
  const offsets: number[] = [];
  for (const { 0: letter, index } of text.matchAll(/[^]/gu)) {
    const to = foldLetter(letter);
    for (let unit = 0; unit < to.length; unit++) offsets.push(index + Math.min(unit, letter.length - 1));
    folded += to;
  }
  return { text: lettersAsDigits(folded), offsetOf: (index) => offsets[index] ?? text.length };
}

function foldLetter(letter: string): string {
  if (unseen.test(letter)) return '';
  if (dashes.test(letter)) return '-';
  if (spaces.test(letter)) return ' ';
  return compatible.test(letter) ? letter.normalize('NFKC') : letter;
}
