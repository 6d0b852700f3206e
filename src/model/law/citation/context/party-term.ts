import { roman, romanPattern } from '../data/ordinals.ts';
import type { NormalizedText } from '../text/source.ts';
import { fold } from '../text/letters.ts';

/** Words between a number-symbol and the term of the Central Committee: names of its bodies and meetings. Folded. */
const between = new Set(
  (
    'cua do hoi nghi lan thu nhat hai ba tu bon nam sau bay tam chin muoi mot lam ban chap hanh bch trung uong tw ' +
    'dang cong san viet bo chinh tri bi'
  ).split(' '),
);
const MAX_WORDS = 22;

const word = /[\s,(]{1,4}(\p{L}{1,8}|\d{1,2}(?!\d))/uy;
const term = new RegExp(
  String.raw`[\s,(]{1,4}(?:[Kk](?:hóa|hoá)|KH(?:ÓA|OÁ))\s{1,4}(?:thứ\s{1,4})?(${romanPattern}|\d{1,2}(?![\d/]))`,
  'uy',
);

/**
 * The term that the words next to a number-symbol of the Party name, in Roman figures: `XI` of `khóa XI` and of `Hội nghị
 * lần thứ tám Ban Chấp hành Trung ương Đảng khóa XI`. Null if they name none, or other words come first.
 */
export function readPartyTerm(source: NormalizedText, at: number): string | null {
  let next = at;
  for (let count = 0; count <= MAX_WORDS; count++) {
    term.lastIndex = next;
    const found = term.exec(source.text)?.[1];
    source.steps += 8;
    if (found !== undefined) return roman(found);
    word.lastIndex = next;
    const passed = word.exec(source.text)?.[1];
    if (passed === undefined || !(/^\d/u.test(passed) || between.has(fold(passed)))) return null;
    next = word.lastIndex;
  }
  return null;
}

/** The first term of which every later one began in January five years after the one before: the eleventh, in 2011. */
const ELEVENTH = 2011;

/**
 * The term in which the Central Committee issued a document of this ISO day; null before the eleventh, and in the January
 * in which a congress elects the next committee, when it can be of either.
 */
export function partyTermOn(day: string): string | null {
  const years = Number(day.slice(0, 4)) - ELEVENTH;
  if (years < 0 || (years % 5 === 0 && day.slice(5, 7) === '01')) return null;
  return roman(String(11 + Math.floor(years / 5)));
}
