import type { DigitGroup } from './digits.ts';

const names = [
  'không,khong,hông,o',
  'một,mốt,mot',
  'hai',
  'ba',
  'bốn,tư,bon',
  'năm,lăm,nhăm,nam',
  'sáu,sau',
  'bảy,bẩy,bay',
  'tám,tam',
  'chín,chin',
];
const digitOf = new Map(names.flatMap((each, digit) => each.split(',').map((name) => [name, String(digit)] as const)));

/** The fewest digits of a number that is looked for: an old identity card has nine. */
const FEWEST = 9;

/** Numbers in words, digit by digit, also between digits: `không chín một hai …`, `0909 tám tám một 352`. With the digits that they mean. */
export function spokenNumbers(text: string): DigitGroup[] {
  const found: DigitGroup[] = [];
  let current: DigitGroup | null = null;
  let words = 0;
  const close = () => {
    if (current && words > 1 && current.digits.length >= FEWEST) found.push(current);
    current = null;
    words = 0;
  };
  for (const { 0: word, index } of text.matchAll(/\p{L}+|\d+/gu)) {
    const digits = /\d/u.test(word) ? word : (digitOf.get(word.toLowerCase()) ?? '');
    if (current && !/^[\s,.;:-]{1,3}$/u.test(text.slice(current.end, index))) close();
    if (digits === '') close();
    else {
      current ??= { start: index, end: index, digits: '' };
      current.digits += digits;
      current.end = index + word.length;
      if (digits !== word) words++;
    }
  }
  close();
  return found;
}
