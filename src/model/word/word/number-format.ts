import { firstItem, itemAt } from '../../items.ts';

/** The letters by which NĐ 30/2020 counts points (điểm): the Vietnamese alphabet without ă, â, ê, ô, ơ, ư. */
export const pointLetters = 'abcdđeghiklmnopqrstuvxy';

const latin = 'abcdefghijklmnopqrstuvwxyz';

/**
 * A number as Word writes it out (ECMA-376 Part 1, 17.18.59). Null for a format that is not known here.
 * Word counts `lowerLetter` by the Latin alphabet, whatever the language: after d comes e.
 * @param custom the pattern of the format `custom`: `001, 002, 003, ...` or `a, b, c, d, đ, ...`
 */
export function formatNumber(value: number, format: string, custom: string | null = null): string | null {
  switch (format) {
    case 'decimal':
    case 'decimalHalfWidth':
      return String(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerLetter':
      return letter(value, latin);
    case 'upperLetter':
      return letter(value, latin).toUpperCase();
    case 'ordinal':
      return `${value}.`;
    case 'vietnameseCounting':
      return inWords(value);
    case 'none':
      return '';
    case 'custom':
      return custom === null ? null : byExample(value, custom);
    default:
      return null;
  }
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let text = '';
  let rest = Math.min(value, 3999);
  for (const [worth, sign] of steps)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

/** After the last letter Word doubles it: z, aa, bb. */
function letter(value: number, alphabet: string): string {
  const letters = [...alphabet];
  if (value < 1) return '';
  return itemAt(letters, (value - 1) % letters.length).repeat(Math.floor((value - 1) / letters.length) + 1);
}

const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

function inWords(value: number): string | null {
  if (value <= 10) return words[value] ?? null;
  if (value > 99) return null;
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const head = tens === 1 ? 'mười' : `${words[tens]} mươi`;
  if (units === 0) return head;
  if (units === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${units === 5 ? 'lăm' : itemAt(words, units)}`;
}

/** A custom format gives its first items; `đ` among them means the letters of NĐ 30/2020. */
function byExample(value: number, pattern: string): string | null {
  const items = pattern
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '' && !/^\.{3}$|^…$/u.test(item));
  const given = items[value - 1];
  if (given !== undefined) return given;
  if (items.length > 0 && items.every((item) => /^\d+$/u.test(item)))
    return String(value).padStart(firstItem(items).length, '0');
  if (items.some((item) => item.toLocaleLowerCase('vi') === 'đ')) {
    const text = letter(value, pointLetters);
    return items[0] === firstItem(items).toLocaleUpperCase('vi') ? text.toLocaleUpperCase('vi') : text;
  }
  return null;
}
