import type { Finding } from '../finding.ts';
import { holderAt } from '../holders.ts';
import { CELL } from '../passages.ts';
import type { Reading } from '../reading.ts';

const series = '\\d{2} ?-? ?(?:[A-ZĐ]{1,2}\\d?)';
const plate = new RegExp(
  `(?<![\\p{L}\\d])${series}(?: ?[-–] ?| )?(?:\\d{3}(?: ?\\. ?| )\\d{2}|\\d{2}\\.\\d{3}|\\d{4,5})(?![\\p{L}\\d]|[./-]\\d)`,
  'gu',
);
const cue =
  /(?:biển (?:số|kiểm soát|đăng ký)|(?<!\p{L})(?:bks|bs)(?!\p{L})|mang biển|(?<!\p{L})(?:ô tô|xe|biển|wave|dream|vision|sh|air ?blade|lead|exciter|sirius|honda|yamaha|vespa|vios|toyota|kia|mazda|hyundai|vinfast|ford|innova)(?!\p{L}))(?:[^|]{0,40}|[^|]{0,24} \| )$/iu;
/** A cell of a row that has nothing else. */
const isCell = (text: string, start: number, length: number): boolean =>
  /\| ?$/u.test(text.slice(0, start)) && /^ ?(?:\||$)/u.test(text.slice(start + length));
const column = /biển (?:số|kiểm soát)|bks/iu;
/** The whole form of a plate, which no number-symbol has. */
const whole = /- ?\d{3}\.\d{2}$| \d{3}\.\d{2}$/u;

const digitWord = 'không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín';
/** Read out, letter by letter: `biển chín hai đê một, ba sáu không tám bốn`. */
const spoken = new RegExp(
  `(?<!\\p{L})(?:biển(?: số| kiểm soát)?|bks|bs)(?: là)?\\s?:? ((?:${digitWord}) (?:${digitWord}) \\p{L}{1,4}(?:[ ,.-]{1,2}(?:${digitWord})){4,6})(?!\\p{L})`,
  'giu',
);
const spokenPlates = (text: string): Finding[] =>
  Array.from(text.matchAll(spoken), ({ 0: whole, 1: words = '', index }) => ({
    index: index + whole.length - words.length,
    length: words.length,
    message: 'gặp biển số xe đọc thành chữ.',
    certain: false,
  }));

/** After the word for it in small letters and any groups: `biển 36b5 207 19`. */
const afterWord =
  /(?<!\p{L})(?:biển(?: số| kiểm soát)?|bks)(?: là)?\s?:?\s?(\d{2}[ -]{0,2}[a-zđ]{1,2}\d?[ -]{1,2}(?:\d{3}[. ]?\d{2}|\d{4}))(?![\p{L}\d])/gu;

/** Said of a vehicle that a person has. */
const ofSomebody = /(?:chủ (?:xe|phương tiện)|phụ huynh|ph)(?!\p{L})[^.;|\n]{0,32}$/iu;

/** Digits of the shortest plate that is not read out. */
const FEWEST = 6;

/** Number plates of vehicles of persons. */
export function findPlates(reading: Reading): Finding[] {
  const { text } = reading;
  if (!reading.hasDigits(FEWEST)) return spokenPlates(text);
  return Array.from(text.matchAll(plate))
    .flatMap(({ 0: found, index }): Finding[] => {
      const isNamed = cue.test(text.slice(Math.max(0, index - 56), index)) || column.test(reading.headingAt(index));
      const isOfRow =
        text.includes(CELL) && isCell(text, index, found.length) && reading.nameIn(0, text.length) !== undefined;
      // How one is to be written: `00A-000.00`.
      if (/^0+$/u.test(found.replace(/\D/gu, ''))) return [];
      if (!isNamed && !isOfRow && !whole.test(found)) return [];
      const holder = holderAt(reading, index);
      if (holder === 'organization' && !ofSomebody.test(text.slice(Math.max(0, index - 48), index))) return [];
      return [finding(index, found, isNamed && holder === 'person')];
    })
    .concat(
      Array.from(text.matchAll(afterWord)).flatMap(({ 0: all, 1: found = '', index }) =>
        holderAt(reading, index) === 'organization' ? [] : finding(index + all.length - found.length, found, false),
      ),
    )
    .concat(spokenPlates(text));
}

const finding = (index: number, plate: string, certain: boolean): Finding => ({
  index,
  length: plate.length,
  message: `gặp biển số xe “${plate.slice(0, 3)}…${plate.slice(-1)}”.`,
  certain,
});
