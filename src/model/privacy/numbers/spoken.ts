import { wordList } from '../child/data/word-list.ts';
import type { DigitGroup } from './digits.ts';

const names = [
  'không,khong',
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
const spoken = wordList([...digitOf.keys()].join(', '));

/** The fewest digits of a number that is looked for: an old identity card has nine. */
const FEWEST = 9;

/** Numbers in words, digit by digit: `không chín một hai …`. Each is a group with the digits that it means. */
export function spokenNumbers(text: string): DigitGroup[] {
  const found: DigitGroup[] = [];
  let current: DigitGroup | null = null;
  const close = () => {
    if (current && current.digits.length >= FEWEST) found.push(current);
    current = null;
  };
  if (!/kh[ôo]ng/iu.test(text)) return found;
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    const lower = word.toLowerCase();
    if (current && !/^[\s,.;:-]{1,3}$/u.test(text.slice(current.end, index))) close();
    if (!spoken.has(lower)) close();
    else {
      current ??= { start: index, end: index, digits: '' };
      current.digits += digitOf.get(lower) ?? '';
      current.end = index + word.length;
    }
  }
  close();
  return found;
}
